import { type Issue, type Text, XinfangError } from '@xinfang/calendar';
import { type CsvRecord, csvRecords, fits, isBlankRecord } from './csv-records.ts';
import type { MappedColumns } from './mapping.ts';
import { didYouMean } from './nearest.ts';
import { registerIssue } from './register-issue.ts';
import type { Trouble } from './reject.ts';
import type { RowValues } from './row-values.ts';
import type { ColumnListener, SourceRow } from './source-row.ts';
import { LONGEST_ROW, TOO_LONG, UNDECODED } from './text-blocks.ts';

/**
 * The rows of a register in CSV below its header, which is the first row that is not blank. Rows are numbered as a
 * spreadsheet shows them: blank ones count in the numbers, but are no rows.
 *
 * @throws XinfangError where there is no header, or not the columns that the mapping needs.
 */
export async function* csvRows(
  blocks: AsyncIterable<string>,
  options: { delimiter: string | undefined; columns: MappedColumns; onColumns: ColumnListener },
): AsyncGenerator<readonly SourceRow[]> {
  let header: readonly string[] | undefined;
  let row = 0;
  for await (const records of csvRecords(blocks, options.delimiter)) {
    const rows: SourceRow[] = [];
    for (const record of records) {
      row += 1;
      if (record !== undefined && isBlankRecord(record)) continue;
      if (header !== undefined) {
        rows.push({ row, ...readCells(record, header) });
        continue;
      }
      header = headerOf(record, options.columns);
      options.onColumns(header);
    }
    yield rows;
  }
  if (header === undefined) throw new XinfangError([registerIssue('empty-file')]);
}

const headerOf = (record: CsvRecord, { needed, all }: MappedColumns): readonly string[] => {
  if (record === undefined) throw new XinfangError([registerIssue('unreadable-header')]);
  const text = record.join('');
  if (text.includes(UNDECODED))
    throw new XinfangError([registerIssue('wrong-encoding', '', SAVE_AS_UTF8)]);
  if (text.includes(TOO_LONG)) throw new XinfangError([registerIssue('unreadable-header')]);
  const names = record.map((cell) => cell.trim());
  // Where not one column is known this may be no header but a petitioner's row: nothing of it is repeated.
  const isHeader = [...all].some((column) => names.includes(column));
  if (!isHeader && needed.size === 0 && all.size > 0)
    throw new XinfangError([registerIssue('unreadable-header')]);
  const [first, ...rest] = [
    ...[...needed]
      .filter((column) => !names.includes(column))
      .map(missingColumn(isHeader ? names : [])),
    ...[...all].filter((column) => occurs(names, column) > 1).map(doubledColumn),
  ];
  if (first !== undefined) throw new XinfangError([first, ...rest]);
  return names;
};

const SAVE_AS_UTF8: Text = {
  zh: '可能是 GBK，请另存为“CSV UTF-8”',
  en: 'It may be GBK; save it as "CSV UTF-8"',
};

const missingColumn =
  (names: readonly string[]) =>
  (column: string): Issue =>
    registerIssue('missing-column', column, didYouMean(column, names));

const doubledColumn = (column: string): Issue => registerIssue('doubled-column', column);

const occurs = (names: readonly string[], column: string): number =>
  names.filter((name) => name === column).length;

const readCells = (
  cells: CsvRecord,
  header: readonly string[],
): { values: RowValues } | { trouble: Trouble } => {
  if (cells === undefined) return { trouble: { code: 'malformed-quotes' } };
  if (cells.includes(TOO_LONG) || lengthOf(cells) > LONGEST_ROW)
    return { trouble: { code: 'row-too-long' } };
  if (!fits(cells, header.length)) return { trouble: { code: 'wrong-column-count' } };
  const bad = cells.findIndex((cell) => cell.includes(UNDECODED));
  if (bad >= 0) return { trouble: { code: 'wrong-encoding', ...columnAt(header, bad) } };
  const nul = cells.findIndex((cell) => cell.includes('\0'));
  if (nul >= 0) return { trouble: { code: 'control-character', ...columnAt(header, nul) } };
  return { values: Object.fromEntries(header.map((name, i) => [name, cells[i]])) };
};

const lengthOf = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.length, 0);

const columnAt = (header: readonly string[], index: number): { column?: string } => {
  const name = header[index];
  return name === undefined || name === '' ? {} : { column: name };
};
