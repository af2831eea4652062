/** How many cells a row of a table has: at least those up to the last name of its header, at most all of that row. */
export interface TableWidth {
  readonly least: number;
  readonly most: number;
}

/** The number of cells up to the last one that holds something: the commas at the end of a row make no columns. */
export const widthOf = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Whether a row has another number of cells than its table. */
export const isMisfit = (cells: readonly string[], width: TableWidth | undefined): boolean =>
  width !== undefined && (cells.length < width.least || widthOf(cells) > width.most);
