import type { Trouble } from '../reject.ts';

/** What a cell of a table holds; undefined where it was never filled. */
export type Cell = string | number | boolean | undefined | CellFault;

/** A cell that has no value though it is not empty: a trouble only where the mapping reads its column. */
export interface CellFault {
  readonly code: 'formula-without-value' | 'cell-error';
}

/** A row of a table as it stands in the file, the header's too; numbered as a spreadsheet shows it, cells from column A on. */
export type GridRow =
  | { readonly row: number; readonly cells: readonly Cell[] }
  | { readonly row: number; readonly trouble: Trouble };

/** Cells that were merged into one; numbered from 1, both ends belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether a cell has no value though it is not empty. */
export const isFault = (cell: Cell): cell is CellFault => typeof cell === 'object';

/** Whether a cell holds nothing that could be seen. */
export const isBlank = (cell: Cell): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Whether a row holds nothing that could be seen, as spreadsheets leave them behind. */
export const isBlankRow = (row: GridRow): boolean => 'cells' in row && row.cells.every(isBlank);
