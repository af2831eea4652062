import { type Issue, type Text, XinfangError } from '@xinfang/sdk';

/** What may be wrong with a folder, or with a file of it as a whole. */
export type FolderIssueCode = keyof typeof MESSAGES;

const MESSAGES = {
  'unreadable-folder': { zh: '文件夹读不了', en: 'The folder cannot be read' },
  'no-registers': {
    zh: '文件夹里没有可读的登记簿',
    en: 'The folder holds no register that can be read',
  },
  'folder-within': {
    zh: '文件夹里还有文件夹，没有说明读不读',
    en: 'The folder holds another folder, and it is not said whether to read it',
  },
  'unread-format': {
    zh: '不是能读的登记簿格式',
    en: 'This is no format of a register that can be read',
  },
  'link-outside': {
    zh: '这是指向文件夹以外的链接，不读',
    en: 'This link leads outside the folder and is not followed',
  },
  'not-a-file': { zh: '这不是普通文件', en: 'This is no plain file' },
  'unreadable-file': { zh: '文件读不了', en: 'The file cannot be read' },
  'changed-while-read': {
    zh: '文件在读的时候被改动了',
    en: 'The file was changed while it was read',
  },
  'unreadable-mapping': { zh: '映射文件不是 JSON', en: 'The mapping is no JSON' },
  'mapping-twice': {
    zh: '同一个映射文件有两份，只差大小写',
    en: 'There are two of this mapping, whose names differ in case alone',
  },
  'not-a-case': {
    zh: '文件里不是一件写成 JSON 的事项',
    en: 'The file does not hold one case as JSON',
  },
  'file-too-large': { zh: '一件事项的文件太大', en: 'The file is too large for one case' },
} satisfies Record<string, Text>;

const HINTS: Record<FolderIssueCode, Text> = {
  'unreadable-folder': {
    zh: '请核对路径和权限；要给的是文件夹，不是文件',
    en: 'Check the path and the permissions; name a folder, not a file',
  },
  'no-registers': {
    zh: '请核对路径和 pattern；能读的是 .jsonl、.ndjson、.csv、.tsv、.xlsx 和单件的 .json',
    en: 'Check the path and pattern; what is read is .jsonl, .ndjson, .csv, .tsv, .xlsx, and .json of one case',
  },
  'folder-within': {
    zh: '请写 recursive: true（一并读）或者 recursive: false（不读）',
    en: 'Say recursive: true (read it too) or recursive: false (leave it)',
  },
  'unread-format': {
    zh: '登记簿请另存为 .xlsx、.csv 或 .jsonl；不是登记簿的请移走，或者用 pattern 写明要读哪些',
    en: 'Save a register as .xlsx, .csv or .jsonl; move away what is none, or say with pattern which to read',
  },
  'link-outside': {
    zh: '请把文件放进文件夹，或者删去链接',
    en: 'Put the file into the folder, or delete the link',
  },
  'not-a-file': { zh: '请移走', en: 'Move it away' },
  'unreadable-file': {
    zh: '请检查权限，或者文件是否正被占用',
    en: 'Check its permissions, and whether something holds it',
  },
  'changed-while-read': {
    zh: '请等导出结束后再运行；写出时先用 .partial 的名字，写完再改名',
    en: 'Run again once the export has ended; write under a name ending in .partial and rename it when whole',
  },
  'unreadable-mapping': {
    zh: '请检查逗号、引号和编码（UTF-8）',
    en: 'Check commas, quotes and the encoding (UTF-8)',
  },
  'mapping-twice': { zh: '请留下一份', en: 'Keep one of them' },
  'not-a-case': {
    zh: '.json 里是一件 {"id": …, "registration": …}，编码 UTF-8；多件请写成 .jsonl，一行一件',
    en: 'A .json holds one {"id": …, "registration": …} in UTF-8; write several as .jsonl, one a line',
  },
  'file-too-large': {
    zh: '多件请写成 .jsonl，一行一件',
    en: 'Write several cases as .jsonl, one a line',
  },
};

/** An issue of a folder or of a file in it; never with anything that the file holds. */
export const folderIssue = (code: FolderIssueCode, place: string): Issue => ({
  code,
  path: place,
  message: MESSAGES[code],
  hint: HINTS[code],
});

/** An error with one issue. */
export const folderError = (code: FolderIssueCode, place: string): XinfangError =>
  new XinfangError([folderIssue(code, place)]);

/** An error as that of a file: of the SDK, or from the disk. Any other is thrown as it is. */
export const errorOfFile = (error: unknown, file: string): XinfangError => {
  if (error instanceof Error && 'syscall' in error) return folderError('unreadable-file', file);
  if (!(error instanceof XinfangError)) throw error;
  const [first, ...others] = error.issues.map((issue) => ({
    ...issue,
    path: issue.path === '' ? file : `${file}: ${issue.path}`,
  }));
  return first === undefined ? error : new XinfangError([first, ...others]);
};

/** Throws the issues, if there are any. */
export const refuse = (issues: readonly Issue[]): void => {
  const [first, ...others] = issues;
  if (first !== undefined) throw new XinfangError([first, ...others]);
};
