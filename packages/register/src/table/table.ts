import type { Text } from '@xinfang/calendar';
import type { RowValues } from '../draft/row-values.ts';
import type { Trouble } from '../reject.ts';
import type { ColumnListener, SourceRow } from '../source-row.ts';
import { LONGEST_ROW, NUL, TOO_LONG, UNDECODED } from '../text/text-marks.ts';
import { type Cell, type GridRow, isBlank, isBlankRow, isFault } from './grid.ts';
import { type Header, type HeaderTerms, headerFinder } from './header.ts';

/** How a table is read below its header. */
export interface TableTerms extends HeaderTerms {
  /** Whether a row may end before the last column, as those of a spreadsheet do; in CSV such a row was broken off. */
  readonly isSparse: boolean;
  readonly onColumns: ColumnListener;
}

/**
 * The rows of a table below its header. Rows are numbered as a spreadsheet shows them: blank ones count in the numbers, but
 * are no rows. A cell never inherits from the one above it, though they were merged: a merge below the header is layout, and
 * which of its rows the value is meant for only the clerk knows.
 *
 * @throws XinfangError where there is no header, or not the columns that the mapping needs.
 */
export async function* tableRows(
  batches: AsyncIterable<readonly GridRow[]>,
  terms: TableTerms,
): AsyncGenerator<readonly SourceRow[]> {
  const finder = headerFinder(terms);
  let table: Table | undefined;
  for await (const batch of batches) {
    const rows: SourceRow[] = [];
    for (const row of batch) {
      table ??= tableUnder(await finder.take(row), terms);
      if (table === undefined || row.row <= table.lastRow || isBlankRow(row)) continue;
      rows.push('trouble' in row ? row : { row: row.row, ...table.read(row.cells) });
    }
    yield rows;
  }
  if (table === undefined) tableUnder(await finder.end(), terms);
}

type ReadCells = (cells: readonly Cell[]) => { values: RowValues } | { trouble: Trouble };

interface Table {
  readonly lastRow: number;
  readonly read: ReadCells;
}

const tableUnder = (header: Header | undefined, terms: TableTerms): Table | undefined => {
  if (header === undefined) return undefined;
  terms.onColumns(header.names);
  return { lastRow: header.lastRow, read: cellReader(header.names, terms) };
};

const BEYOND: Text = {
  zh: '表头最后一列的右边还有内容：请给那一列加上表头，或者清空',
  en: 'Something stands to the right of the last column: give that column a header, or empty it',
};

const cellReader = (names: readonly string[], terms: TableTerms): ReadCells => {
  // The commas at the end of a header make no columns.
  const least = names.findLastIndex((name) => name !== '') + 1;
  // A stray cell at the far right of a header makes it as wide as a sheet: what has no name is not asked for each row.
  const named = [...names.entries()].filter(([, name]) => name !== '');
  const used = named.flatMap(([i, name]) => (terms.columns.all.has(name) ? [i] : []));
  const blame = (code: Trouble['code'], index: number): { trouble: Trouble } => {
    const name = names[index];
    return { trouble: name === undefined || name === '' ? { code } : { code, column: name } };
  };
  return (cells) => {
    if (cells.includes(TOO_LONG) || lengthOf(cells) > LONGEST_ROW)
      return { trouble: { code: 'row-too-long' } };
    if (!terms.isSparse && cells.length < least) return { trouble: { code: 'wrong-column-count' } };
    if (cells.length > names.length && !cells.slice(names.length).every(isBlank))
      return { trouble: { code: 'wrong-column-count', ...(terms.isSparse && { hint: BEYOND }) } };
    const bad = cells.findIndex((cell) => holds(cell, UNDECODED));
    if (bad >= 0) return blame('wrong-encoding', bad);
    const nul = cells.findIndex((cell) => holds(cell, NUL));
    if (nul >= 0) return blame('control-character', nul);
    for (const i of used) {
      const cell = cells[i];
      if (isFault(cell)) return blame(cell.code, i);
    }
    return { values: Object.fromEntries(named.map(([i, name]) => [name, withoutFault(cells[i])])) };
  };
};

/** Faults are here only in columns that the mapping does not read. */
const withoutFault = (cell: Cell): unknown => (isFault(cell) ? undefined : cell);

const holds = (cell: Cell, mark: string): boolean =>
  typeof cell === 'string' && cell.includes(mark);

const lengthOf = (cells: readonly Cell[]): number =>
  cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);
