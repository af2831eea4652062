import type { Text } from '@xinfang/calendar';

const COLUMNS: Text = {
  zh: '应为一个列名，或者列名的列表',
  en: 'Expected the name of a column, or a list of them',
};

const HINTS: Readonly<Record<string, Text>> = {
  id: { zh: '小写字母、数字和连字符', en: 'Lower-case letters, digits and hyphens' },
  delimiter: { zh: '一个字符，不是引号或换行', en: 'One character, no quote or line break' },
  row: { zh: '从 1 起的整数', en: 'A whole number from 1' },
  rows: { zh: '1 至 5 的整数', en: 'A whole number from 1 to 5' },
  type: {
    zh: '应为一种事件，或 {"column": …, "values": {…}}',
    en: 'Expected a type of event, or {"column": …, "values": {…}}',
  },
  repeat: {
    zh: '应为 1 至 100 的整数，或 {"from": 0, "to": 9}',
    en: 'Expected a whole number from 1 to 100, or {"from": 0, "to": 9}',
  },
  values: {
    zh: '应为对照表，例如 {"来信": "letter"}，或者 tables 里一张表的名字',
    en: 'Expected a table such as {"来信": "letter"}, or the name of one in tables',
  },
  value: { zh: '应为文本、数字、true 或 false', en: 'Expected a text, a number, true or false' },
  missing: COLUMNS,
  present: COLUMNS,
  equals: {
    zh: '应为文本、数字、true 或 false，或者它们的列表',
    en: 'Expected a text, a number, true or false, or a list of them',
  },
};

/** How something of a mapping should be written, by its place; undefined where the kind of fault tells as much. */
export const formHint = (path: readonly PropertyKey[]): Text | undefined => HINTS[keyOf(path)];

/** Names of columns and words of registers stand as keys too: what they stand in tells. */
const keyOf = (path: readonly PropertyKey[]): string => {
  const [table, within, key] = [path.at(-3), path.at(-2), path.at(-1)];
  if (within === 'equals') return 'equals';
  return within === 'values' || table === 'tables' ? 'value' : String(key);
};
