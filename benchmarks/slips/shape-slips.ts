import { putBefore, rekey, revalue, without } from './document.ts';
import {
  isObject,
  isText,
  lastOf,
  lawful,
  mistyped,
  type SlipKind,
  underKeys,
  wordOf,
} from './slip.ts';

const KEYED: SlipKind['places'] = (doc) =>
  lawful(doc).filter(({ path }) => typeof lastOf(path) === 'string' && lastOf(path) !== '$schema');

const REQUIRED = new Set(
  'id label zh en effective from conditions event type fact operator value instrument article kind bearer beneficiary period roll fulfilledBy amount unit hit outcomes reason never what why lastCheckedOn text note count of numerator denominator route title number gist name cases version'.split(
    ' ',
  ),
);

/** An object whose members the format fixes all: what is missing in it is missing for sure. */
const required: SlipKind['places'] = (doc) =>
  KEYED(doc).filter(
    ({ path }) =>
      REQUIRED.has(String(lastOf(path))) &&
      // Optional there: the value of a tuple, an end of a span, a fact's own default.
      !(lastOf(path) === 'effective' && doc.kind === 'route') &&
      !(lastOf(path) === 'note' && path.includes('variants')) &&
      !(lastOf(path) === 'from' && path.includes('suspension')),
  );

const ENUMS = underKeys(
  'kind',
  'roll',
  'unit',
  'hit',
  'count',
  'about',
  'severity',
  'confidence',
  'periodBy',
);

/** What does not fit the schema of its kind of file. */
export const SHAPE_SLIPS: readonly SlipKind[] = [
  {
    name: 'letters swapped in a key',
    trap: 3,
    codes: ['unknown-key', 'missing-key', 'text-in-one-language'],
    places: KEYED,
    make: (doc, { path }, { random }) => rekey(doc, path, mistyped(String(lastOf(path)), random)),
  },
  {
    name: 'a key in capitals',
    codes: ['unknown-key', 'missing-key', 'text-in-one-language'],
    places: KEYED,
    make: (doc, { path }) => rekey(doc, path, String(lastOf(path)).toUpperCase()),
  },
  {
    name: 'a key in Chinese',
    codes: ['unknown-key', 'missing-key', 'text-in-one-language'],
    places: KEYED,
    make: (doc, { path }) => rekey(doc, path, '期限'),
  },
  {
    name: 'a key that does not belong here',
    codes: ['unknown-key'],
    places: (doc) => lawful(doc).filter(({ value }) => isObject(value) && 'id' in value),
    make: (doc, { path, value }) =>
      putBefore(doc, [...path, Object.keys(value as object)[0] ?? ''], '"remark": "待核", '),
  },
  {
    name: 'a required key forgotten',
    codes: ['missing-key', 'condition-shape', 'text-in-one-language', 'missing-basis', 'invalid'],
    places: required,
    make: (doc, { path }) => without(doc, path),
  },
  {
    name: 'a text where a number belongs',
    codes: ['wrong-type'],
    places: underKeys(
      'amount',
      'article',
      'paragraph',
      'item',
      'times',
      'moreThanDays',
      'lastDays',
    ),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(`${wordOf(value)}天`)),
  },
  {
    name: 'a number where a text belongs',
    codes: ['wrong-type', 'bad-value'],
    places: (doc) =>
      lawful(doc).filter(
        ({ path, value }) =>
          isText(value) && ['zh', 'en', 'event', 'bearer'].includes(String(lastOf(path))),
      ),
    make: (doc, { path }) => revalue(doc, path, '60'),
  },
  {
    name: 'null',
    codes: ['wrong-type', 'bad-value', 'condition-shape', 'invalid'],
    places: KEYED,
    make: (doc, { path }) => revalue(doc, path, 'null'),
  },
  {
    name: 'a list where one value belongs',
    codes: ['wrong-type', 'bad-value', 'condition-shape'],
    places: underKeys('zh', 'unit', 'amount', 'article', 'instrument', 'roll', 'from', 'id'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify([value])),
  },
  {
    name: 'one value where a list belongs',
    codes: ['wrong-type'],
    places: underKeys(
      'fulfilledBy',
      'voidedBy',
      'basis',
      'requires',
      'values',
      'uses',
      'all',
      'any',
    ),
    make: (doc, { path, value }) => {
      const first: unknown = Array.isArray(value) ? value[0] : undefined;
      return first === undefined ? undefined : revalue(doc, path, JSON.stringify(first));
    },
  },
  {
    name: 'a mistyped choice',
    codes: ['bad-value'],
    places: (doc) => ENUMS(doc).filter(({ value }) => isText(value) && value.length > 1),
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'a unit in the plural',
    codes: ['bad-value'],
    places: underKeys('unit'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(`${wordOf(value)}s`)),
  },
  {
    name: 'a confidence that is no law',
    codes: ['bad-value'],
    places: underKeys('confidence'),
    make: (doc, { path }) => revalue(doc, path, '"L"'),
  },
  {
    name: 'the confidence forgotten',
    codes: ['missing-confidence', 'missing-key'],
    places: underKeys('confidence'),
    make: (doc, { path }) => without(doc, path),
  },
  {
    name: 'a negative length of time',
    codes: ['out-of-range'],
    places: underKeys('amount'),
    make: (doc, { path }) => revalue(doc, path, '-60'),
  },
  {
    name: 'half a day',
    codes: ['wrong-type'],
    places: underKeys('amount'),
    make: (doc, { path }) => revalue(doc, path, '7.5'),
  },
  {
    name: 'a day that does not exist',
    codes: ['bad-date', 'bad-text'],
    places: underKeys('from', 'to', 'lastCheckedOn'),
    make: (doc, { path, value }) =>
      isText(value) && /^\d/u.test(value) ? revalue(doc, path, '"2022-02-30"') : undefined,
  },
  {
    name: 'a day with slashes',
    codes: ['bad-text', 'bad-date'],
    places: underKeys('from', 'to', 'lastCheckedOn'),
    make: (doc, { path, value }) =>
      isText(value) && /^\d/u.test(value)
        ? revalue(doc, path, JSON.stringify(value.replaceAll('-', '/')))
        : undefined,
  },
  {
    name: 'a span that ends before it begins',
    codes: ['span-reversed'],
    places: (doc) =>
      underKeys('effective')(doc).filter(
        ({ value }) => isObject(value) && isText(value['from'] ?? null),
      ),
    make: (doc, { path, value }) =>
      isObject(value)
        ? revalue(doc, path, `{ "from": "${wordOf(value['from'])}", "to": "1999-01-01" }`)
        : undefined,
  },
  {
    name: 'an empty text',
    codes: ['empty-text'],
    places: underKeys('zh', 'en'),
    make: (doc, { path }) => revalue(doc, path, '""'),
  },
  {
    name: 'an empty list',
    codes: ['empty-list', 'too-few', 'missing-basis', 'condition-empty'],
    places: underKeys('fulfilledBy', 'outcomes', 'cases', 'articles', 'all', 'any'),
    make: (doc, { path }) => revalue(doc, path, '[]'),
  },
  {
    name: 'a text in one language',
    codes: ['missing-key', 'text-in-one-language'],
    places: (doc) => underKeys('zh', 'en')(doc),
    make: (doc, { path }) => without(doc, path),
  },
  {
    name: 'an id with capitals',
    codes: ['bad-text', 'wrong-file-name'],
    places: (doc) =>
      doc.places.filter(
        ({ path, value }) => lastOf(path) === 'id' && path.length === 1 && isText(value),
      ),
    make: (doc, { path, value }) => {
      const capitals = wordOf(value).toUpperCase();
      return capitals === value ? undefined : revalue(doc, path, JSON.stringify(capitals));
    },
  },
  {
    name: 'an id that is not the file’s name',
    codes: ['wrong-file-name'],
    places: (doc) =>
      doc.file.includes('/')
        ? doc.places.filter(({ path }) => path.length === 1 && path[0] === 'id')
        : [],
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(`${wordOf(value)}-new`)),
  },
  {
    name: 'an id taken already',
    codes: ['duplicate-id'],
    places: (doc) =>
      doc.places.filter(
        ({ path, value }) =>
          path.length === 2 &&
          isObject(value) &&
          isText(value['id'] ?? null) &&
          !doc.file.includes('/'),
      ),
    make: (doc, { path, value }) => {
      if (doc.kind === 'warnings') return undefined;
      const text = JSON.stringify(value);
      const edited = putBefore(doc, path, `${text}, `);
      return {
        ...edited,
        lines: [...edited.lines, doc.json.spanOf(path).line, doc.json.spanOf([...path, 'id']).line],
      };
    },
  },
];
