import type { MappedColumns } from '../mapping/mapping.ts';
import { isBlankRow, type Merge } from './grid.ts';
import { holdsHeader } from './header-check.ts';
import { type HeaderRow, headerNames } from './header-names.ts';

/** Where the header stands, by the rows of the spreadsheet. What is not said: the first row that is not blank, one row. */
export interface HeaderPlace {
  readonly row?: number;
  readonly rows?: number;
}

/** Titles and remarks above a header are fewer rows than this. */
export const LOOKED_THROUGH = 20;
/** Headers of registers have a name, a group above it, and seldom one above that. */
const HEIGHTS = [1, 2, 3];
/** The last row that a header which is sought may reach. */
export const LAST_SOUGHT = LOOKED_THROUGH + Math.max(...HEIGHTS) - 1;

/** What a header is sought by. */
export interface SearchTerms {
  readonly place: HeaderPlace | undefined;
  readonly columns: MappedColumns;
  /** Undefined where the format knows no merged cells. */
  readonly merges: readonly Merge[] | undefined;
}

/** Where among the first rows of a table a header stands that the mapping could be read by; as high as the mapping says, if it can be. */
export const seekHeader = (
  rows: readonly HeaderRow[],
  { place, columns, merges }: SearchTerms,
): Required<HeaderPlace> | undefined => {
  const tops = rows.filter(({ row }) => row <= LOOKED_THROUGH);
  return [place?.rows ?? 1, ...HEIGHTS]
    .flatMap((height) => tops.map(({ row }) => ({ row, rows: height })))
    .find((tried) => holdsHeader(namesIn(rows, tried, merges), columns));
};

/** Whether a header would be found among rows without another word in the mapping. */
export const isExpected = (
  { row, rows }: Required<HeaderPlace>,
  held: readonly HeaderRow[],
  place: HeaderPlace | undefined,
): boolean =>
  row === (place?.row ?? held.find((each) => !isBlankRow(each))?.row) &&
  rows === (place?.rows ?? 1);

/** The names of a header at a place. Delimiters at its end make no columns, and what stands under them has none. */
export const namesIn = (
  rows: readonly HeaderRow[],
  { row: top, rows: height }: Required<HeaderPlace>,
  merges: readonly Merge[] | undefined,
): readonly string[] => {
  const within = rows.filter(({ row }) => row >= top && row < top + height);
  // A header of one row is read without its merges: what stands over several columns names the first.
  const names = headerNames(within, height === 1 && merges !== undefined ? [] : merges);
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
};
