import type { Issue } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import type { MeasuredCase } from '@xinfang/rates';

/** What is wrong with a row, and where: in which column of a register, or at which place of a case. Never holds the row. */
export type RowIssue = Omit<Issue, 'path'> & { readonly path?: string; readonly column?: string };

/** Who takes the rows of a range. They are counted from 1 within it. */
export interface RowTaker {
  /**
   * Takes a case in; false where the pack refuses it. With a key, a row of which the key is that of an earlier one is handed back
   * by {@link RangePlace.taken} when the range is read again.
   */
  readonly take: (row: number, oneCase: Case, key?: string) => boolean;
  readonly refuse: (row: number, issue: RowIssue) => void;
}

/** Where a range lies in its file. */
export interface RangePlace {
  /** Whether it is the first. */
  readonly isStart: boolean;
  /** Rows of which an earlier row of the file has the key, each with the number of that row in the file: they are to be refused. */
  readonly taken: ReadonlyMap<number, number>;
}

/** Reads the lines of one range. */
export interface RangeReader {
  /** Reads whole lines; the last of the file may lack its line break. The bytes are overwritten after the call. */
  readonly read: (lines: Uint8Array, rows: RowTaker) => void;
  /** Passes a line longer than is read. */
  readonly passLongLine: (rows: RowTaker) => void;
  /** The number of lines so far, blank ones too. */
  readonly lines: () => number;
  /** What else the joiner of the ranges must know of this one, as plain data; it is posted to the thread that asked for the run. */
  readonly notes: () => unknown;
}

/** Reads a register line by line, in ranges, each on any thread. */
export interface RowReader {
  /** The longest line that is read, in bytes. */
  readonly longestLine: number;
  readonly open: (place: RangePlace) => RangeReader;
  /** What is to be written of a case, where lines are asked for: one line without its line break. */
  readonly lineOf?: (one: MeasuredCase) => string;
}

/** What a module that reads rows exports as `openRows`; it is loaded in each thread, and given what is plain data. */
export type OpenRows = (settings: unknown) => RowReader;

/** A module that reads rows, by its `file:` URL, and what it is given. */
export interface ReaderModule {
  readonly module: string;
  readonly settings?: unknown;
}

/** Loads a module that reads rows, and opens it. */
export const loadReader = async ({ module, settings }: ReaderModule): Promise<RowReader> => {
  const { openRows } = (await import(/* @vite-ignore */ module)) as { readonly openRows: OpenRows };
  return openRows(settings);
};
