import type { Text } from '@xinfang/calendar';
import type { CaseIssueCode } from '@xinfang/matter';

/** What may be wrong with a row. */
export type RejectCode = keyof typeof MESSAGES | CaseIssueCode;

const MESSAGES = {
  'malformed-json': { zh: '这一行不是完整的 JSON', en: 'This line is no complete JSON' },
  'not-an-object': { zh: '这一行不是 JSON 对象', en: 'This line is no JSON object' },
  'wrong-encoding': {
    zh: '这一行有不属于所声明编码的字节',
    en: 'Bytes that are not of the declared encoding',
  },
  'row-too-long': { zh: '这一行过长', en: 'The row is too long' },
  'control-character': { zh: '单元格里有空字符（NUL）', en: 'The cell holds a NUL character' },
  'malformed-quotes': {
    zh: '引号不成对，或者没有用在整个单元格上',
    en: 'Quotes do not match, or do not enclose the whole cell',
  },
  'wrong-column-count': {
    zh: '单元格的个数与表头不符',
    en: 'The number of cells is not that of the header',
  },
  'formula-without-value': {
    zh: '单元格里是公式，没有算出的值',
    en: 'The cell holds a formula that was never calculated',
  },
  'cell-error': {
    zh: '单元格里是错误值，例如 #N/A',
    en: 'The cell holds an error such as #N/A',
  },
  'unknown-value': {
    zh: '值不在对照表或允许范围内',
    en: 'The value is none of those mapped or allowed',
  },
  'wrong-type': { zh: '值的类型不对', en: 'The value is of the wrong type' },
  'impossible-date': {
    zh: '不是真实存在的日期，或者写法不在约定之内',
    en: 'No real date, or not written in an agreed form',
  },
  'after-export': {
    zh: '日期晚于登记簿的导出日期',
    en: 'The date is after the day the register was exported',
  },
  'unknown-event-field': {
    zh: '这种事件没有这个字段，单元格却不是空的',
    en: 'The cell holds something that this type of event has no field for',
  },
  'unread-event': {
    zh: '这一行还有映射没有读的事件',
    en: 'The row has an event more than the mapping reads',
  },
  'duplicate-id': { zh: '编号与前面的一行重复', en: 'The id is that of an earlier row' },
} satisfies Record<string, Text>;

/** How to mend it, where what is wrong with the row has no hint of its own. */
const HINTS: Record<RejectCode, Text> = {
  'malformed-json': {
    zh: '每行应是一个完整的 JSON 对象；多行排版的 JSON 请先压成一行',
    en: 'Each line should be one complete JSON object; JSON spread over lines must be put on one',
  },
  'wrong-encoding': {
    zh: '请检查这一行的乱码；若整个文件都是另一种编码，请改映射里的 encoding',
    en: 'Look for garbled text in this row; if the whole file is in another encoding, mend encoding in the mapping',
  },
  'not-an-object': {
    zh: '每行应是一个 JSON 对象，例如 {"id": …}',
    en: 'Each line should be one JSON object, such as {"id": …}',
  },
  'control-character': {
    zh: '请删去单元格里看不见的字符',
    en: 'Delete the characters in the cell that cannot be seen',
  },
  'row-too-long': {
    zh: '请检查是否有未闭合的引号，或者换行丢失',
    en: 'Look for an open quote or lost line breaks',
  },
  'malformed-quotes': {
    zh: '单元格内的引号要写成两个，并用引号括住整个单元格',
    en: 'Write a quote inside a cell twice and enclose the whole cell in quotes',
  },
  'wrong-column-count': {
    zh: '请检查单元格里是否有没用引号括住的分隔符或换行',
    en: 'Look for a delimiter or a line break in a cell that is not quoted',
  },
  'unread-event': {
    zh: '请把映射里的 repeat 改大，或者把这一列写进 ignore',
    en: 'Raise repeat in the mapping, or put the column into ignore',
  },
  'formula-without-value': {
    zh: '请在 WPS 或 Excel 里打开，重新计算后保存',
    en: 'Open the file in WPS or Excel, let it calculate, and save it',
  },
  'cell-error': {
    zh: '请改正公式，或者清空单元格',
    en: 'Mend the formula, or empty the cell',
  },
  'after-export': {
    zh: '请检查年份，或者映射中的 exportedOn',
    en: 'Check the year, or exportedOn in the mapping',
  },
  'unknown-value': {
    zh: '请改正单元格，或者在映射的 values 里加上这个词',
    en: 'Correct the cell, or add the word to values in the mapping',
  },
  'wrong-type': {
    zh: '请改正单元格，或者映射里这一列的 type',
    en: 'Correct the cell, or the type of the column in the mapping',
  },
  'impossible-date': {
    zh: '请改正日期，或者在映射的 date 里加上这种写法',
    en: 'Correct the date, or add its form to date in the mapping',
  },
  'unknown-event-field': {
    zh: '请清空单元格，或者核对这一行的事件是哪一种',
    en: 'Empty the cell, or check of which type the event of this row is',
  },
  'duplicate-id': {
    zh: '请核对编号，或者删去重复的一行',
    en: 'Check the id, or delete the row that is there twice',
  },
  'not-a-case': { zh: '请与别的行对照', en: 'Compare it with other rows' },
  'missing-field': { zh: '请补上这一项', en: 'Fill it in' },
  'unknown-type': {
    zh: '事件的类型见 docs/case.md',
    en: 'The types of events are listed in docs/case.md',
  },
  'masked-value': {
    zh: '请从原来的登记簿重新导出，不要用遮盖过的文件',
    en: 'Export the original register anew; do not use a masked file',
  },
};

/** What is said of a row with this fault where nothing better is known. */
export const rejectTexts = (code: RejectCode): { readonly message: Text; readonly hint: Text } => ({
  message: (MESSAGES as Partial<Record<RejectCode, Text>>)[code] ?? UNREADABLE,
  hint: HINTS[code],
});

const UNREADABLE: Text = { zh: '这一行读不成信访事项', en: 'The row could not be read as a case' };
