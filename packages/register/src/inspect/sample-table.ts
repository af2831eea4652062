import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import {
  type Cell,
  type GridRow,
  isBlank,
  isBlankRow,
  isFault,
  type Merge,
} from '../table/grid.ts';
import { refuseUnreadable } from '../table/header-check.ts';
import { LOOKED_THROUGH } from '../table/header-search.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
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
  const gap = emptyStretch();
  for await (const batch of batches) {
    rows.push(...batch.slice(0, FIRST_ROWS - rows.length));
    if (rows.length >= FIRST_ROWS || gap.isLongAfter(batch)) break;
  }
  return rows;
};

/**
 * The header among the first rows of a table.
 *
 * @throws XinfangError `empty-file` where no row holds anything, else what a run refuses the header for.
 */
export const headerIn = (
  rows: readonly GridRow[],
  merges: readonly Merge[] | undefined,
  names: NameReader,
): FoundHeader => {
  const header = findHeader(rows, merges, names);
  const last = (header?.row ?? 0) + (header?.rows ?? 0);
  for (const row of rows)
    if (row.row >= (header?.row ?? last) && row.row < last) refuseUnreadable(row);
  if (header !== undefined) return header;
  const isUnreadable = rows.some((row) => 'trouble' in row);
  throw new XinfangError([registerIssue(isUnreadable ? 'unreadable-header' : 'empty-file')]);
};

/** What is known of a sample below a header. */
type Below = Pick<Sample, 'names' | 'rows' | 'hasMore' | 'unreadable' | 'sure' | 'warnings'>;

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
  const gap = emptyStretch();
  reading: for await (const batch of batches) {
    for (const row of batch) {
      if (row.row < header.row + header.rows || isBlankRow(row)) continue;
      hasMore = rows.length + unreadable >= MOST_ROWS;
      if (hasMore) break reading;
      if ('cells' in row && isWhole(row.cells, header.names.length, isSparse))
        rows.push(row.cells.map(unlessFault));
      else unreadable += 1;
    }
    hasMore = gap.isLongAfter(batch);
    if (hasMore) break;
  }
  return {
    names: header.names,
    rows,
    hasMore,
    unreadable,
    sure: header.sure,
    warnings: warningsOf(header),
  };
};

/** A sheet that was formatted to its last row goes on for a million of them: after so many, or batches without any, no more is sought. */
const EMPTY_ROWS = 10_000;
const EMPTY_BATCHES = 200;

const emptyStretch = () => {
  let [rows, batches, isAny] = [0, 0, false];
  return {
    isLongAfter: (batch: readonly GridRow[]): boolean => {
      const last = batch.findLastIndex((row) => !isBlankRow(row));
      isAny ||= last >= 0;
      rows = last < 0 ? rows + batch.length : batch.length - 1 - last;
      batches = last < 0 ? batches + 1 : 0;
      return isAny && (rows >= EMPTY_ROWS || batches >= EMPTY_BATCHES);
    },
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
