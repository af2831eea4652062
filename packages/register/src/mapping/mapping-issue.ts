import type { Issue, Text } from '@xinfang/calendar';
import { allowed } from '../allowed.ts';
import { DATE_FORMS, SERIAL } from '../draft/date-form.ts';
import { ENCODINGS } from '../text/encoding.ts';

/** What may be wrong with a mapping. */
export type MappingIssueCode = keyof typeof MESSAGES;

const MESSAGES = {
  'unknown-field': { zh: '映射文件没有这个字段', en: 'A mapping has no such field' },
  'missing-field': { zh: '缺少必填项', en: 'A required field is missing' },
  'wrong-type': { zh: '值的类型不对', en: 'The value is of the wrong type' },
  'unknown-value': { zh: '值不在允许范围内', en: 'The value is none of those allowed' },
  'unknown-place': { zh: '信访事项里没有这个位置', en: 'A case has no such place' },
  'missing-place': {
    zh: '没有给出信访事项的必填位置',
    en: 'Nothing gives a place that every case must have',
  },
  'unknown-fact': { zh: '规则包没有声明这个事实', en: 'The pack declares no such fact' },
  'unknown-event-field': {
    zh: '这种事件没有这个字段',
    en: 'This type of event has no such field',
  },
  'unknown-table': {
    zh: 'tables 里没有这张对照表',
    en: 'There is no such table in tables',
  },
  'doubled-place': {
    zh: '同一个位置由两处给出，哪个算数说不清',
    en: 'Two entries give the same place, and which one counts is unclear',
  },
  'doubled-id': { zh: '编号重复', en: 'The id is used twice' },
  'unread-date-form': { zh: '读不懂的日期写法', en: 'The form of dates cannot be read' },
  'ambiguous-date-forms': {
    zh: '同一列的日期写法互相矛盾：有的月在前，有的日在前',
    en: 'The forms of dates of one column contradict each other: month first in one, day first in the other',
  },
  'impossible-date': { zh: '不是真实存在的日期', en: 'This is no real date' },
  'unsupported-encoding': { zh: '暂不支持这种编码', en: 'This encoding is not supported' },
  'unused-field': {
    zh: '这种格式用不到这一项',
    en: 'A register of this format has no use for this field',
  },
  'unmatched-repeat': {
    zh: 'repeat 和列名里的 {n} 要一起用',
    en: 'repeat and {n} in the names of columns go together',
  },
} satisfies Record<string, Text>;

/** How to mend it, where the place that finds it has nothing better to say. */
const HINTS: Record<MappingIssueCode, Text> = {
  'unknown-field': {
    zh: '请改正字段名，或者删去这一项',
    en: 'Correct the name of the field, or delete it',
  },
  'missing-field': {
    zh: '请补上这一项；register inspect 可以起草映射文件',
    en: 'Add it; register inspect drafts a mapping',
  },
  'wrong-type': {
    zh: '应为列名，或 {"column": …}、{"firstOf": […]}；事件的其他字段也可用 {"value": …}',
    en: 'Expected a column name, {"column": …} or {"firstOf": […]}; other fields of events also {"value": …}',
  },
  'unknown-value': { zh: '请改成允许的值', en: 'Write one of those allowed' },
  'unknown-place': {
    zh: '信访事项的各个位置见 docs/case.md',
    en: 'The places of a case are listed in docs/case.md',
  },
  'missing-place': {
    zh: '请在 fields 里指定一列，或者在 constants 里写固定值',
    en: 'Name a column in fields, or write a fixed value in constants',
  },
  'unknown-fact': {
    zh: '规则包声明的事实见它的 facts.json',
    en: 'The facts that a pack declares are in its facts.json',
  },
  'unknown-event-field': {
    zh: '各种事件的字段见 docs/case.md',
    en: 'The fields of each type of event are listed in docs/case.md',
  },
  'unknown-table': {
    zh: '请在映射里加上，例如 "tables": {"units": {"县自然资源局": "county-zrzyj"}}',
    en: 'Add it to the mapping, such as "tables": {"units": {"县自然资源局": "county-zrzyj"}}',
  },
  'doubled-place': { zh: '请删去其中一处', en: 'Delete one of the two' },
  'doubled-id': { zh: '请换一个编号', en: 'Choose another id' },
  'unread-date-form': {
    zh: `例如 ${DATE_FORMS.join('、')}；用 YYYY、M 或 MM、D 或 DD；表格软件的日期序号写 ${SERIAL}`,
    en: `Such as ${DATE_FORMS.join(', ')}; with YYYY, M or MM, D or DD; ${SERIAL} for the day numbers of spreadsheets`,
  },
  'ambiguous-date-forms': {
    zh: '请只留一种：3/4 是 3 月 4 日还是 4 月 3 日，只有登记的人知道',
    en: 'Keep one of them: whether 3/4 is 4 March or 3 April only the office knows',
  },
  'impossible-date': { zh: '写成 YYYY-MM-DD', en: 'Write YYYY-MM-DD' },
  'unsupported-encoding': allowed(ENCODINGS),
  'unused-field': {
    zh: '请删去这一项，或者核对 format',
    en: 'Delete it, or check format',
  },
  'unmatched-repeat': {
    zh: '请在列名里用 {n} 代替序号，例如 "转送{n}/日期"',
    en: 'Write {n} in place of the number in the names of columns, such as "转送{n}/日期"',
  },
};

/** An issue of a mapping, with its message; the path as parts, e.g. `['events', 2, 'on']`. */
export const mappingIssue = (
  code: MappingIssueCode,
  path: readonly PropertyKey[],
  hint: Text = HINTS[code],
): Issue => ({ code, path: pathText(path), message: MESSAGES[code], hint });

/** Names of columns and places may hold dots and any script; such a one stands in brackets. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    if (!/^[\w$-]+$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
