import type { Issue, Text } from '@xinfang/calendar';

/** What may be wrong with a register as a whole, so that none of its rows can be read. */
export type RegisterIssueCode = keyof typeof MESSAGES;

const MESSAGES = {
  'empty-file': { zh: '文件是空的', en: 'The file is empty' },
  'not-text': { zh: '这不是能读的文本文件', en: 'This is no text file that can be read' },
  'wrong-encoding': {
    zh: '文件不是所声明的编码',
    en: 'The file is not in the declared encoding',
  },
  'not-xlsx': { zh: '这不是 XLSX 工作簿', en: 'This is no XLSX workbook' },
  'damaged-xlsx': {
    zh: 'XLSX 文件已损坏，后面的内容读不出来',
    en: 'The XLSX file is damaged and cannot be read to its end',
  },
  'file-too-large': {
    zh: '文件太大，或者解压后太大',
    en: 'The file is too large, or becomes so when unpacked',
  },
  'missing-sheet': { zh: '工作簿里没有这个工作表', en: 'The workbook has no such sheet' },
  'unreadable-header': { zh: '表头读不懂', en: 'The header cannot be read' },
  'missing-column': {
    zh: '表头缺少映射用到的列',
    en: 'The header lacks a column that the mapping uses',
  },
  'doubled-column': {
    zh: '表头里映射用到的列出现了两次',
    en: 'A column that the mapping uses stands twice in the header',
  },
  'mapping-needed': {
    zh: '读 CSV、XLSX 需要映射文件',
    en: 'A register in CSV or XLSX needs a mapping',
  },
  'format-mismatch': {
    zh: '映射文件写的是另一种格式',
    en: 'The mapping is for another format',
  },
} satisfies Record<string, Text>;

/** How to mend it, where the place that finds it has nothing better to say. */
const HINTS: Record<RegisterIssueCode, Text> = {
  'empty-file': {
    zh: '请检查导出是否完整，或者是否选错了文件',
    en: 'Check that the export is complete, or whether this is another file',
  },
  'not-text': {
    zh: '请另存为 UTF-8 或 GBK 的 CSV',
    en: 'Save it as CSV in UTF-8 or GBK',
  },
  'wrong-encoding': {
    zh: '可能是 GBK：请检查映射里的 encoding，或者另存为“CSV UTF-8”',
    en: 'It may be GBK: check encoding in the mapping, or save it as "CSV UTF-8"',
  },
  'file-too-large': {
    zh: '请分成几个文件分别读',
    en: 'Divide it into several files and read each',
  },
  'unreadable-header': {
    zh: '第一行应是各列的名称；表头不在第一行的，请在映射里写 header',
    en: 'The first row should hold the names of the columns; where it does not, put header into the mapping',
  },
  'missing-column': {
    zh: '请核对表头，或者改映射里的列名',
    en: 'Check the header, or mend the name of the column in the mapping',
  },
  'doubled-column': {
    zh: '请给其中一列改名，或者删去一列',
    en: 'Rename one of the two columns, or delete it',
  },
  'missing-sheet': {
    zh: '请核对映射里的 sheet',
    en: 'Check sheet in the mapping',
  },
  'mapping-needed': {
    zh: '请给出映射文件；register inspect 可以起草',
    en: 'Give a mapping; register inspect drafts one',
  },
  'format-mismatch': {
    zh: '请核对映射里的 format',
    en: 'Check format in the mapping',
  },
  'damaged-xlsx': {
    zh: '请在 WPS 或 Excel 里打开检查，另存为新的 .xlsx 后再读',
    en: 'Open and check it in WPS or Excel, save it as a new .xlsx and read that',
  },
  'not-xlsx': {
    zh: '请在 WPS 或 Excel 里另存为 .xlsx；CSV 请把 format 改为 csv',
    en: 'Save it as .xlsx in WPS or Excel; for CSV set format to csv',
  },
};

/** An issue of a register as a whole; `path` is the column or sheet where one is to blame. */
export const registerIssue = (
  code: RegisterIssueCode,
  path = '',
  hint: Text = HINTS[code],
): Issue => ({ code, path, message: MESSAGES[code], hint });
