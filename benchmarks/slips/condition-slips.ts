import { at, type Document, type Placed, putBefore, rekey, revalue } from './document.ts';
import { isObject, isText, joints, leaves, mistyped, type SlipKind, wordOf } from './slip.ts';

const part =
  (key: string, fits: (value: unknown) => boolean = () => true): SlipKind['places'] =>
  (doc) =>
    leaves(doc).flatMap(({ path, value }) =>
      isObject(value) && fits(value[key])
        ? [{ path: [...path, key], value: value[key] ?? null }]
        : [],
    );

const parent = ({ path }: Placed) => path.slice(0, -1);

const leafAt = (doc: Document, place: Placed): Record<string, unknown> =>
  (at(doc, parent(place)) ?? {}) as Record<string, unknown>;

const extra = (
  name: string,
  member: string,
  codes: SlipKind['codes'],
  trap?: number,
): SlipKind => ({
  name,
  ...(trap === undefined ? {} : { trap }),
  codes,
  places: part('fact'),
  make: (doc, { path }) => putBefore(doc, path, `${member}, `),
});

/** A condition that is no condition, or does not mean what it seems to. */
export const CONDITION_SLIPS: readonly SlipKind[] = [
  {
    name: 'a mistyped fact',
    codes: ['unknown-fact'],
    places: part('fact'),
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'a fact in Chinese',
    codes: ['unknown-fact'],
    places: part('fact'),
    make: (doc, { path }) => revalue(doc, path, '"信访目的"'),
  },
  {
    name: 'a mistyped operator',
    trap: 6,
    codes: ['unknown-operator'],
    places: part('operator'),
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'an operator written as a sign',
    trap: 6,
    codes: ['unknown-operator'],
    places: part('operator'),
    make: (doc, { path }) => revalue(doc, path, '"=="'),
  },
  {
    name: 'an operator with a decorator',
    codes: ['unknown-operator'],
    places: part('operator'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(`not:${wordOf(value)}`)),
  },
  {
    name: 'less than, of what is no number',
    trap: 4,
    codes: ['operator-not-for-type'],
    places: (doc) =>
      part('operator')(doc).filter((place) => typeof leafAt(doc, place)['value'] !== 'number'),
    make: (doc, { path }) => revalue(doc, path, '"lessThan"'),
  },
  {
    name: 'a value mistyped',
    codes: ['value-outside-domain'],
    places: part('value', (value) => typeof value === 'string' && value.length > 2),
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'one value of a list mistyped',
    codes: ['value-outside-domain'],
    places: part('value', Array.isArray),
    make: (doc, { path, value }, { random }) => {
      const [first] = value as readonly unknown[];
      return isText(first as never)
        ? revalue(doc, [...path, 0], JSON.stringify(mistyped(String(first), random)))
        : undefined;
    },
  },
  {
    name: 'free text as a value',
    codes: ['value-outside-domain'],
    places: part('value', (value) => typeof value === 'string'),
    make: (doc, { path }) => revalue(doc, path, '"来信人反映征地补偿款没有到位"'),
  },
  {
    name: 'true in quotes',
    codes: ['value-outside-domain'],
    places: part('value', (value) => typeof value === 'boolean'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(wordOf(value))),
  },
  {
    name: 'a number of days as a text',
    trap: 4,
    codes: ['value-outside-domain'],
    places: part('value', (value) => typeof value === 'number'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(`${wordOf(value)}人`)),
  },
  {
    name: 'a value past the bounds of the fact',
    codes: ['value-outside-domain'],
    places: part('value', (value) => typeof value === 'number'),
    make: (doc, { path }) => revalue(doc, path, '1000001'),
  },
  {
    name: '“in” with one text',
    trap: 7,
    codes: ['operator-wants-list'],
    places: part('value', (value) => Array.isArray(value)),
    make: (doc, { path, value }) =>
      revalue(doc, path, JSON.stringify((value as readonly unknown[])[0])),
  },
  {
    name: '“equal” with a list',
    codes: ['operator-wants-scalar'],
    places: part('value', (value) => typeof value === 'string' || typeof value === 'boolean'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify([value])),
  },
  {
    name: 'an empty list to choose from',
    codes: ['empty-list'],
    places: part('value', Array.isArray),
    make: (doc, { path }) => revalue(doc, path, '[]'),
  },
  {
    name: 'an empty “any”',
    trap: 1,
    codes: ['condition-empty'],
    places: joints,
    make: (doc, { path }) => {
      const emptied = revalue(doc, path, '[]');
      return { ...emptied, text: emptied.text.replace('"all": []', '"any": []') };
    },
  },
  {
    name: '“all” and “any” in one node',
    trap: 2,
    codes: ['condition-two-connectives'],
    places: joints,
    make: (doc, { path, value }) =>
      putBefore(
        doc,
        path,
        `"${path.at(-1) === 'all' ? 'any' : 'all'}": ${JSON.stringify(value)}, `,
      ),
  },
  {
    name: '“not” beside “all”',
    trap: 2,
    codes: ['condition-two-connectives'],
    places: joints,
    make: (doc, { path, value }) =>
      putBefore(doc, path, `"not": ${JSON.stringify((value as readonly unknown[])[0])}, `),
  },
  {
    name: '“not” with a list',
    codes: ['condition-shape'],
    places: joints,
    make: (doc, { path }) => rekey(doc, path, 'not'),
  },
  {
    name: 'a connective mistyped',
    codes: ['unknown-key', 'condition-shape'],
    places: joints,
    make: (doc, { path }) => rekey(doc, path, path.at(-1) === 'all' ? 'and' : 'or'),
  },
  {
    name: 'a rule that is one bare test',
    codes: ['condition-root'],
    places: (doc) =>
      doc.kind === 'rule'
        ? doc.places.filter(({ path }) => path.length === 1 && path[0] === 'conditions')
        : [],
    make: (doc, { path }) => {
      const leaf = leaves(doc)[0];
      return leaf === undefined ? undefined : revalue(doc, path, JSON.stringify(leaf.value));
    },
  },
  extra('a mistyped “path”', '"pth": "$.kind"', ['unknown-key', 'condition-key-not-allowed'], 3),
  extra('a path', '"path": "$.kind"', ['condition-key-not-allowed'], 5),
  extra(
    'a path that runs code',
    '"path": "$..[?(@.constructor)]"',
    ['condition-key-not-allowed'],
    17,
  ),
  extra('parameters', '"params": { "of": 1 }', ['condition-key-not-allowed']),
  extra('a note inside a condition', '"cite": "第三十四条"', ['unknown-key'], 3),
  {
    name: 'another fact as the value',
    trap: 15,
    codes: ['condition-value-reference'],
    places: part('value'),
    make: (doc, { path }) => revalue(doc, path, '{ "fact": "channel" }'),
  },
  {
    name: 'a named condition that is not there',
    trap: 9,
    codes: ['unknown-condition'],
    places: (doc) => leaves(doc).filter(({ path }) => path.length > 0),
    make: (doc, { path }) => revalue(doc, path, '{ "condition": "petition-ofice" }'),
  },
  {
    name: 'named conditions in a circle',
    trap: 10,
    codes: ['condition-cycle'],
    places: (doc) =>
      doc.kind === 'conditions'
        ? doc.places.filter(({ path }) => path.at(-1) === 'conditions' && path.length === 3)
        : [],
    make: (doc, { path }) => {
      const id = at(doc, [...path.slice(0, -1), 'id']);
      return revalue(doc, path, `{ "not": { "condition": ${JSON.stringify(id)} } }`);
    },
  },
  {
    name: 'null as a value',
    codes: ['wrong-type'],
    places: part('value'),
    make: (doc, { path }) => revalue(doc, path, 'null'),
  },
  {
    name: 'a contradiction inside a rule',
    codes: ['condition-never', 'constraint-without-effect'],
    places: (doc) => leaves(doc).filter(({ path }) => path.at(-2) === 'all'),
    make: (doc, { path, value }) => {
      const edited = putBefore(doc, path, `{ "not": ${JSON.stringify(value)} }, `);
      // The whole node is what never holds.
      const node = path.slice(0, -2);
      return { ...edited, lines: [...edited.lines, doc.json.spanOf(node).line] };
    },
  },
  {
    name: 'a choice that is always true',
    codes: ['condition-always'],
    places: (doc) => leaves(doc).filter(({ path }) => path.length > 0),
    make: (doc, { path, value }) =>
      revalue(
        doc,
        path,
        `{ "any": [${JSON.stringify(value)}, { "not": ${JSON.stringify(value)} }] }`,
      ),
  },
];
