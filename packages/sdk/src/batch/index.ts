export { caseLines } from './case-lines.ts';
export type { FileProgress, FileRunOptions } from './file-run-options.ts';
export { threadsFor } from './file-run-options.ts';
export type { Opened } from './open-tools.ts';
export type { RefusedRow } from './range-result.ts';
export type {
  OpenRows,
  RangePlace,
  RangeReader,
  ReaderModule,
  RowIssue,
  RowReader,
  RowTaker,
} from './row-reader.ts';
export { runFile } from './run-file.ts';
