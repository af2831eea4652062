import type { MeasurePart } from '@xinfang/rates';
import { transfersOf } from '@xinfang/rates';
import type { Given } from '../plugin/derive.ts';
import type { RowIssue } from './row-reader.ts';

/** A row that was refused, and why. */
export interface RefusedRow {
  /** From 1; the line of the file, or of the range where it stands in the result of one. */
  readonly row: number;
  readonly issues: readonly RowIssue[];
}

/** What plugins gave to a case, or failed to give. */
export interface GivenToCase extends Given {
  readonly caseId: string;
}

/** What a range came to, as plain data: no case, no identity, no text of a petition. */
export interface RangeResult {
  /** Lines, the blank ones too. */
  readonly lines: number;
  readonly cases: number;
  readonly refused: readonly RefusedRow[];
  readonly part: MeasurePart;
  /** The rows that have no place in the part, so that the row of each that has is known. */
  readonly placeless: Uint32Array;
  /** Whether any row bears a key. */
  readonly hasKeys: boolean;
  /** What the reader of rows has to say of the range; undefined where it could not be read at all. */
  readonly notes: unknown;
  /** The lines of its cases in UTF-8, where they are wanted. */
  readonly written: Uint8Array | undefined;
  /** Where there are plugins, which is in the thread that asks alone. */
  readonly given?: readonly GivenToCase[];
}

/** The memory that a result can hand over instead of being copied. */
export const resultTransfers = ({ part, placeless, written }: RangeResult): ArrayBuffer[] =>
  [
    ...transfersOf(part),
    placeless.buffer,
    ...(written === undefined ? [] : [written.buffer]),
  ] as ArrayBuffer[];
