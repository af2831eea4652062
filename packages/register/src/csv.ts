import { csvRecords } from './csv-records.ts';
import type { GridRow } from './grid.ts';
import type { SourceRow } from './source-row.ts';
import { type TableTerms, tableRows } from './table.ts';

/** How a register in CSV is read. */
export interface CsvTerms extends Omit<TableTerms, 'isSparse' | 'merges'> {
  readonly delimiter: string | undefined;
}

/**
 * The rows of a register in CSV below its header.
 *
 * @throws XinfangError where there is no header, or not the columns that the mapping needs.
 */
export const csvRows = (
  blocks: AsyncIterable<string>,
  { delimiter, ...terms }: CsvTerms,
): AsyncGenerator<readonly SourceRow[]> =>
  tableRows(csvGrid(blocks, delimiter, terms.place?.row), {
    ...terms,
    isSparse: false,
    merges: undefined,
  });

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
