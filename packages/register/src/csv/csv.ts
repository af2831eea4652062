import type { SourceRow } from '../source-row.ts';
import type { GridRow } from '../table/grid.ts';
import { type TableTerms, tableRows } from '../table/table.ts';
import { csvRecords } from './csv-records.ts';
import { seekInCsv } from './seek-in-csv.ts';

/** How a register in CSV is read. */
export interface CsvTerms extends Omit<TableTerms, 'isSparse' | 'merges' | 'seek'> {
  readonly delimiter: string | undefined;
}

/**
 * The rows of a register in CSV below its header.
 *
 * @throws XinfangError where there is no header, or not the columns that the mapping needs.
 */
export const csvRows = (
  blocks: AsyncIterable<string>,
  { delimiter, ...given }: CsvTerms,
): AsyncGenerator<readonly SourceRow[]> => {
  let opening = '';
  async function* noted(): AsyncGenerator<string> {
    for await (const block of blocks) {
      opening ||= block;
      yield block;
    }
  }
  const terms = { ...given, isSparse: false, merges: undefined };
  const seek = () => seekInCsv(opening, delimiter, terms);
  return tableRows(csvGrid(noted(), delimiter, terms.place?.row), { ...terms, seek });
};

/** The rows of a CSV file as a spreadsheet would number them, the blank ones too. */
export async function* csvGrid(
  blocks: AsyncIterable<string>,
  delimiter: string | undefined,
  headerRow?: number,
): AsyncGenerator<readonly GridRow[]> {
  let row = 0;
  for await (const records of csvRecords(blocks, delimiter, headerRow))
    yield records.map((cells): GridRow => {
      row += 1;
      return cells === undefined ? { row, trouble: { code: 'malformed-quotes' } } : { row, cells };
    });
}
