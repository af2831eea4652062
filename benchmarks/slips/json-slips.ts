import { cutAfter, putAfter, putBefore, rekey, revalue, withoutComma } from './document.ts';
import { isObject, isText, lawful, type SlipKind, wordOf } from './slip.ts';

const members: SlipKind['places'] = (doc) =>
  doc.places.filter(({ path }) => typeof path.at(-1) === 'string');
const texts: SlipKind['places'] = (doc) =>
  members(doc).filter(({ value }) => isText(value) && value.length > 1);
const notRoot: SlipKind['places'] = ({ places }) => places.filter(({ path }) => path.length > 0);

/** The text of the file is no JSON any more, or JSON that readers take in different ways. */
export const JSON_SLIPS: readonly SlipKind[] = [
  {
    name: 'a comma forgotten',
    codes: ['json-syntax'],
    places: notRoot,
    make: (doc, { path }) => withoutComma(doc, path),
  },
  {
    name: 'a comma too many',
    codes: ['json-syntax'],
    places: (doc) => doc.places.filter(({ value }) => isObject(value)),
    make: (doc, { path, value }) => {
      const last = Object.keys(value as object).at(-1);
      return last === undefined ? undefined : putAfter(doc, [...path, last], ',');
    },
  },
  {
    name: 'a full-width comma 逗号',
    codes: ['json-syntax'],
    places: notRoot,
    make: (doc, { path }) => {
      const cut = withoutComma(doc, path);
      if (cut === undefined) return undefined;
      const whole = putAfter(doc, path, '，');
      return { text: whole.text.replace('，,', '，'), lines: whole.lines };
    },
  },
  {
    name: 'a full-width colon 冒号',
    codes: ['json-syntax'],
    places: members,
    make: (doc, { path }) => {
      const edited = rekey(doc, path, 'colon-here');
      return { ...edited, text: edited.text.replace('"colon-here":', `"${path.at(-1)}"：`) };
    },
  },
  {
    name: 'Chinese quotes 引号',
    codes: ['json-syntax'],
    places: texts,
    make: (doc, { path, value }) => revalue(doc, path, `“${wordOf(value)}”`),
  },
  {
    name: 'single quotes',
    codes: ['json-syntax'],
    places: texts,
    make: (doc, { path, value }) => revalue(doc, path, `'${wordOf(value)}'`),
  },
  {
    name: 'a text without quotes',
    codes: ['json-syntax'],
    places: texts,
    make: (doc, { path, value }) => revalue(doc, path, wordOf(value)),
  },
  {
    name: 'a quote not closed',
    codes: ['json-unclosed-text'],
    places: texts,
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(value).slice(0, -1)),
  },
  {
    name: 'a comment',
    codes: ['json-syntax'],
    places: members,
    make: (doc, { path }) => putBefore(doc, path, '// 待核\n'),
  },
  {
    name: 'a line break inside a text',
    codes: ['json-control-character'],
    places: texts,
    make: (doc, { path, value }) =>
      revalue(doc, path, `"${wordOf(value).slice(0, 1)}\n${wordOf(value).slice(1)}"`),
  },
  {
    name: 'True as in other languages',
    codes: ['json-syntax'],
    places: members,
    make: (doc, { path }) => revalue(doc, path, 'True'),
  },
  {
    name: 'a number with a leading zero',
    codes: ['json-syntax'],
    places: (doc) => lawful(doc).filter(({ value }) => typeof value === 'number'),
    make: (doc, { path, value }) => revalue(doc, path, `0${wordOf(value)}`),
  },
  {
    name: 'the end of the file cut off',
    codes: ['json-end'],
    places: notRoot,
    make: (doc, { path }) => cutAfter(doc, path),
  },
  {
    name: 'a key twice',
    trap: 8,
    codes: ['json-duplicate-key'],
    places: members,
    make: (doc, { path, value }) =>
      putBefore(doc, path, `${JSON.stringify(path.at(-1))}: ${JSON.stringify(value)}, `),
  },
  {
    name: 'a number that no double holds',
    codes: ['json-number-too-large'],
    places: (doc) => lawful(doc).filter(({ value }) => typeof value === 'number'),
    make: (doc, { path }) => revalue(doc, path, '1e999'),
  },
  {
    name: 'the key __proto__',
    codes: ['json-forbidden-key'],
    places: members,
    make: (doc, { path }) => putBefore(doc, path, '"__proto__": {}, '),
  },
];
