import type { Issue, Text } from '@xinfang/calendar';

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
  'doubled-place': {
    zh: '同一个位置由两处给出，哪个算数说不清',
    en: 'Two entries give the same place, and which one counts is unclear',
  },
  'doubled-id': { zh: '编号重复', en: 'The id is used twice' },
  'unread-date-form': { zh: '读不懂的日期写法', en: 'The form of dates cannot be read' },
  'impossible-date': { zh: '不是真实存在的日期', en: 'This is no real date' },
  'unsupported-format': {
    zh: '暂不支持 XLSX',
    en: 'XLSX is not yet supported',
  },
  'unsupported-encoding': { zh: '暂不支持这种编码', en: 'This encoding is not yet supported' },
} satisfies Record<string, Text>;

/** An issue of a mapping, with its message; the path as parts, e.g. `['events', 2, 'on']`. */
export const mappingIssue = (
  code: MappingIssueCode,
  path: readonly PropertyKey[],
  hint?: Text,
): Issue => ({
  code,
  path: pathText(path),
  message: MESSAGES[code],
  ...(hint === undefined ? {} : { hint }),
});

/** Names of columns and places may hold dots and any script; such a one stands in brackets. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    if (!/^[\w$-]+$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
