import type { CaseRow } from '../register-row.ts';
import type { Cell } from './cell.ts';

/** Where a cell of the sheet stands. */
export interface Place {
  /** The number of the matter in the register, from 1. */
  readonly number: number;
  /** The cell of the same row in another column, as a formula names it, e.g. `M4`. */
  readonly cellOf: (column: string) => string;
}

/** A column of the sheet: its heading in one or two rows, and what stands below it. */
export interface Column {
  /** The heading above several columns; a column without one has a single heading over both rows. */
  readonly group?: string;
  readonly name: string;
  readonly read: (row: CaseRow, place: Place) => Cell;
}

/** The name by which a mapping knows a column of a heading in two rows. */
export const nameOf = ({ group, name }: Column): string =>
  group === undefined ? name : `${group}/${name}`;
