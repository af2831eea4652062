import type { Text } from '@xinfang/calendar';
import type { CaseIssueCode } from '@xinfang/matter';

/** What may be wrong with a row. */
export type RejectCode = keyof typeof MESSAGES | CaseIssueCode;

/**
 * A row that became no case, and why. It says where and what is allowed, never what the row holds: that may be identity or
 * petition text.
 */
export interface Reject {
  /** As the clerk sees it: in a CSV file the row of the spreadsheet, the header being row 1; in JSONL the line, from 1. */
  readonly row: number;
  /** The column, by its name in the register, where one is to blame. */
  readonly column?: string;
  /** The place in the case, e.g. `registration.receivedOn`, where one is known. */
  readonly path?: string;
  readonly code: RejectCode;
  readonly message: Text;
  /** How to mend it. */
  readonly hint?: Text;
}

/** What is wrong with a row, before it is known which row it was. */
export interface Trouble {
  readonly code: RejectCode;
  readonly column?: string;
  readonly path?: string;
  /** Where the code's own text does not fit, as with what is wrong with a case. */
  readonly message?: Text;
  readonly hint?: Text;
}

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
  'duplicate-id': { zh: '编号与前面的一行重复', en: 'The id is that of an earlier row' },
} satisfies Record<string, Text>;

const HINTS: { readonly [K in RejectCode]?: Text } = {
  'malformed-json': {
    zh: '每行应是一个完整的 JSON 对象；多行排版的 JSON 请先压成一行',
    en: 'Each line should be one complete JSON object; JSON spread over lines must be put on one',
  },
  'wrong-encoding': { zh: '请另存为 UTF-8 后再读', en: 'Save the file as UTF-8 and read it again' },
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
  'after-export': {
    zh: '请检查年份，或者映射中的 exportedOn',
    en: 'Check the year, or exportedOn in the mapping',
  },
};

/**
 * The reject of a row.
 *
 * @example
 * rejectOf(7, { code: 'after-export', column: '答复日期' }).message.zh
 */
export const rejectOf = (row: number, { code, column, path, message, hint }: Trouble): Reject => {
  const mend = hint ?? HINTS[code];
  return {
    row,
    ...(column === undefined ? {} : { column }),
    ...(path === undefined ? {} : { path }),
    code,
    message: message ?? (MESSAGES as Partial<Record<RejectCode, Text>>)[code] ?? UNREADABLE,
    ...(mend === undefined ? {} : { hint: mend }),
  };
};

const UNREADABLE: Text = { zh: '这一行读不成信访事项', en: 'The row could not be read as a case' };
