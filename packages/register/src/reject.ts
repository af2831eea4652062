import type { Text } from '@xinfang/calendar';
import { type RejectCode, rejectTexts } from './reject-texts.ts';

/**
 * A row that became no case, and why. It says where and what is allowed, never what the row holds: that may be identity or
 * petition text.
 */
export interface Reject {
  /** As the clerk sees it: in CSV and XLSX the row of the spreadsheet, from 1; in JSONL the line, from 1. */
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

/**
 * The reject of a row.
 *
 * @example
 * rejectOf(7, { code: 'after-export', column: '答复日期' }).message.zh
 */
export const rejectOf = (row: number, { code, column, path, message, hint }: Trouble): Reject => {
  const usual = rejectTexts(code);
  return {
    row,
    ...(column === undefined ? {} : { column }),
    ...(path === undefined ? {} : { path }),
    code,
    message: message ?? usual.message,
    hint: hint ?? usual.hint,
  };
};
