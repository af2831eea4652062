import { XinfangError } from '@xinfang/calendar';
import { type Cell, type GridRow, isBlank, isBlankRow, isFault, type Merge } from '../grid.ts';
import { registerIssue } from '../register-issue.ts';
import { type FoundHeader, findHeader, LOOKED_THROUGH } from './find-header.ts';
import type { NameReader } from './header-name.ts';
import type { InspectionWarning } from './inspection.ts';
import { inspectionWarning } from './inspection-warning.ts';
import { MOST_ROWS, type Sample } from './sample.ts';

/** Rows that are read so that a header, and something below it, is among them. */
const FIRST_ROWS = LOOKED_THROUGH + 20;

/** The first rows of a table, enough to find its header among them. */
export const firstRows = async (
  batches: AsyncGenerator<readonly GridRow[]>,
): Promise<readonly GridRow[]> => {
  const rows: GridRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch.slice(0, FIRST_ROWS - rows.length));
    if (rows.length >= FIRST_ROWS) break;
  }
  return rows;
};

/**
 * The header among the first rows of a table.
 *
 * @throws XinfangError `empty-file` where no row holds anything.
 */
export const headerIn = (
  rows: readonly GridRow[],
  merges: readonly Merge[] | undefined,
  names: NameReader,
): FoundHeader => {
  const header = findHeader(rows, merges, names);
  if (header !== undefined) return header;
  const isUnreadable = rows.some((row) => 'trouble' in row);
  throw new XinfangError([registerIssue(isUnreadable ? 'unreadable-header' : 'empty-file')]);
};

/** What is known of a sample below a header. */
type Below = Pick<Sample, 'names' | 'rows' | 'hasMore' | 'unreadable' | 'hasNames' | 'warnings'>;

/**
 * Reads the rows below a header, as many as a sample has; one that is not whole may have its cells under wrong names.
 * Rows of a spreadsheet are sparse: they may end before the last column.
 */
export const sampleBelow = async (
  batches: AsyncGenerator<readonly GridRow[]>,
  header: FoundHeader,
  isSparse: boolean,
): Promise<Below> => {
  const rows: (readonly unknown[])[] = [];
  let [unreadable, hasMore] = [0, false];
  reading: for await (const batch of batches) {
    for (const row of batch) {
      if (row.row < header.row + header.rows || isBlankRow(row)) continue;
      hasMore = rows.length + unreadable >= MOST_ROWS;
      if (hasMore) break reading;
      if ('cells' in row && isWhole(row.cells, header.names.length, isSparse))
        rows.push(row.cells.map(unlessFault));
      else unreadable += 1;
    }
  }
  return {
    names: header.names,
    rows,
    hasMore,
    unreadable,
    hasNames: header.sure !== 'low',
    warnings: warningsOf(header),
  };
};

const isWhole = (cells: readonly Cell[], width: number, isSparse: boolean): boolean =>
  (isSparse || cells.length >= width) && cells.slice(width).every(isBlank);

const unlessFault = (cell: Cell): unknown => (isFault(cell) ? undefined : cell);

const warningsOf = ({ sure, row }: FoundHeader): readonly InspectionWarning[] =>
  sure === 'low' ? [inspectionWarning('no-header', { row })] : [];

/** Where the header stands, in the words of a mapping; the first row alone needs no word. */
export const headerPlace = ({
  row,
  rows,
}: FoundHeader): { header?: { row?: number; rows?: number } } =>
  row === 1 && rows === 1 ? {} : { header: { row, ...(rows === 1 ? {} : { rows }) } };
