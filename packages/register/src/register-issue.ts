import type { Issue, Text } from '@xinfang/calendar';

/** What may be wrong with a register as a whole, so that none of its rows can be read. */
export type RegisterIssueCode = keyof typeof MESSAGES;

const MESSAGES = {
  'empty-file': { zh: '文件是空的', en: 'The file is empty' },
  'not-text': { zh: '这不是 UTF-8 文本文件', en: 'This is no UTF-8 text file' },
  'wrong-encoding': {
    zh: '表头有不属于所声明编码的字节',
    en: 'The header holds bytes that are not of the declared encoding',
  },
  'unreadable-header': { zh: '表头读不懂', en: 'The header cannot be read' },
  'missing-column': {
    zh: '表头缺少映射用到的列',
    en: 'The header lacks a column that the mapping uses',
  },
  'doubled-column': {
    zh: '表头里映射用到的列出现了两次',
    en: 'A column that the mapping uses stands twice in the header',
  },
  'mapping-needed': { zh: '读 CSV 需要映射文件', en: 'A CSV register needs a mapping' },
  'format-mismatch': {
    zh: '映射文件写的是另一种格式',
    en: 'The mapping is for another format',
  },
} satisfies Record<string, Text>;

/** An issue of a register as a whole; `path` is the column where one is to blame. */
export const registerIssue = (code: RegisterIssueCode, path = '', hint?: Text): Issue => ({
  code,
  path,
  message: MESSAGES[code],
  ...(hint === undefined ? {} : { hint }),
});
