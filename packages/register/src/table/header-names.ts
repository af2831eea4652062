import { type Cell, isFault, type Merge } from './grid.ts';

/** A row of a header by its number; its cells may be fewer than the table's columns. */
export interface HeaderRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * The names of the columns under a header of one row or several: the parts of a name from top to bottom, joined by `/`; what
 * is empty or repeats the part above it is left out. Without merges, as in CSV, a group's name stands over its first column
 * only and is taken to reach over those that follow.
 */
export const headerNames = (
  rows: readonly HeaderRow[],
  merges: readonly Merge[] | undefined,
): readonly string[] => {
  const inside = merges?.filter(({ top }) => rows.some(({ row }) => row === top));
  const reach = (inside ?? []).map(({ right }) => right);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length), ...reach);
  const parts = rows.map(({ cells }) => Array.from({ length: width }, (_, i) => partOf(cells[i])));
  const whole = inside === undefined ? spreadGroups(parts) : spreadMerges(parts, rows, inside);
  return Array.from({ length: width }, (_, column) => nameOf(whole.map((part) => part[column])));
};

/** What is longer is no name of a column. */
const LONGEST_NAME = 1000;

/** What a cell of a header gives to the name of its column. */
export const partOf = (cell: Cell): string => {
  const name = cell === undefined || isFault(cell) ? '' : asName(String(cell));
  return name.length > LONGEST_NAME ? '' : name;
};

/** A line break in a header only folds it to the column's width; it is no part of the name. */
export const asName = (text: string): string =>
  text.trim().replaceAll(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? '' : ' '));

const nameOf = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .filter((part, i, kept) => part !== kept[i - 1])
    .join('/');

const spreadMerges = (
  parts: readonly (readonly string[])[],
  rows: readonly HeaderRow[],
  merges: readonly Merge[],
): readonly (readonly string[])[] => {
  const whole = parts.map((part) => [...part]);
  for (const { top, left, bottom, right } of merges) {
    const corner = parts[rows.findIndex(({ row }) => row === top)]?.[left - 1];
    if (corner === undefined) continue;
    whole.forEach((part, i) => {
      const row = rows[i]?.row ?? 0;
      if (row >= top && row <= bottom) part.fill(corner, left - 1, right);
    });
  }
  return whole;
};

/** An empty cell belongs to the group on its left, if both have something below them and no group begins above it. */
const spreadGroups = (parts: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const isFilled = (rows: readonly (readonly string[])[], column: number) =>
    rows.some((part) => part[column] !== '');
  return parts.map((part, i) => {
    const above = parts.slice(0, i);
    const below = parts.slice(i + 1);
    const whole = [...part];
    for (let column = 1; column < whole.length; column += 1) {
      if (whole[column] !== '' || isFilled(above, column)) continue;
      if (isFilled(below, column - 1) && isFilled(below, column))
        whole[column] = whole[column - 1] as string;
    }
    return whole;
  });
};
