import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { joined } from '../text/bytes.ts';
import { LONGEST_ROW } from '../text/text-marks.ts';
import { type CsvDialect, dialectOf, withoutSeparatorLine } from './csv-dialect.ts';
import { isMisfit, type TableWidth, widthOf } from './csv-width.ts';
import { fusedRows } from './fused-rows.ts';

/** The cells of a row, or undefined where its quotes could not be read. */
export type CsvRecord = readonly string[] | undefined;

/**
 * The records of a register in CSV, blank ones too, stretch by stretch. The grammar is read strictly, so that a stray quote
 * cannot swallow the rows after it: where it fails, the one line it failed on is read alone, and reading goes on with the
 * next line. What stands above `headerRow` may be narrower than the table. Holds a stretch and a row.
 */
export async function* csvRecords(
  blocks: AsyncIterable<string>,
  delimiter: string | undefined,
  headerRow?: number,
): AsyncGenerator<readonly CsvRecord[]> {
  let table: Table | undefined;
  let pending: Uint8Array = new Uint8Array();
  let enough = 0;
  for await (const block of blocks) {
    const opening = table === undefined ? withoutSeparatorLine(block) : undefined;
    const text = opening?.text ?? block;
    table ??= newTable(dialectOf(text, delimiter ?? opening?.delimiter, headerRow), headerRow);
    pending = joined([pending, encoder.encode(text)]);
    if (pending.length < enough) continue;
    const scan = scanCsv(pending, table, pending.length > LONGEST_ROW);
    yield scan.records;
    pending = pending.slice(scan.end);
    // A row that goes on and on is looked at again each time the stretch has doubled, so that the work stays in proportion.
    enough = 2 * pending.length;
  }
  if (table !== undefined) yield scanCsv(pending, table, true).records;
}

/** What is known of a table while it is read. */
interface Table {
  readonly dialect: CsvDialect;
  readonly headerRow: number | undefined;
  /** How many rows were read in stretches before. */
  rows: number;
  /** How many cells a row of it has, by the header, or else by the first row that is wider than a title. */
  width: TableWidth | undefined;
}

const newTable = (dialect: CsvDialect, headerRow: number | undefined): Table => ({
  dialect,
  headerRow,
  rows: 0,
  width: undefined,
});

const encoder = new TextEncoder();
const NEWLINE = 10;

/** Reads a stretch that begins with a record. A record that it ends in is left, from the byte `end` on, unless `isWhole`. */
const scanCsv = (
  bytes: Uint8Array,
  table: Table,
  isWhole: boolean,
): { records: readonly CsvRecord[]; end: number } => {
  const records: CsvRecord[] = [];
  let at = 0;
  while (at < bytes.length) {
    const run = strictRun(bytes.subarray(at), table, records);
    at += run.end;
    if (run.stop === undefined || (run.stop === 'open' && !isWhole)) break;
    const lineEnd = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
    const alone = readAlone(bytes.subarray(at, lineEnd), table);
    if (alone === undefined) records.push(undefined);
    else keep(alone, table, records);
    at = lineEnd;
  }
  table.rows += records.length;
  return { records, end: at };
};

const keep = (cells: readonly string[], table: Table, records: CsvRecord[]): void => {
  records.push(cells.map(asShown));
  measure(table, table.rows + records.length, cells);
};

const measure = (table: Table, row: number, cells: readonly string[]): void => {
  if (table.width !== undefined || row < (table.headerRow ?? 1)) return;
  const least = widthOf(cells);
  if (least > (table.headerRow === undefined ? 1 : 0)) table.width = { least, most: cells.length };
};

/** Reads records until the grammar fails, or the stretch ends within quotes (`open`); `end` is the byte after the last one. */
const strictRun = (
  bytes: Uint8Array,
  table: Table,
  records: CsvRecord[],
): { end: number; stop: 'open' | 'failed' | undefined } => {
  let end = 0;
  try {
    parse(bytes, {
      ...optionsOf(table.dialect),
      on_record: (cells: string[], { bytes: next }: { bytes: number }) => {
        const record = bytes.subarray(end, next);
        const isOverLines = spansLines(record);
        if (isOverLines && isMisfit(cells, table.width)) throw MISFIT;
        const fused = isOverLines ? fusedRows(record, table) : 0;
        for (let i = 0; i < fused; i += 1) records.push(undefined);
        if (fused === 0) keep(cells, table, records);
        end = next;
        return null;
      },
    });
    return { end: bytes.length, stop: undefined };
  } catch (error) {
    if (error === MISFIT) return { end, stop: 'failed' };
    if (!isCsvError(error)) throw error;
    return { end, stop: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'failed' };
  }
};

/** A row over several lines with another number of cells than the header: it began with a stray quote, most likely. */
const MISFIT = new Error('misfit');

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const spansLines = (record: Uint8Array): boolean => record.subarray(0, -1).includes(NEWLINE);

/** A line with quotes inside its cells (他说"不行") is read as it stands, if it then has as many cells as the header. */
const readAlone = (line: Uint8Array, table: Table): CsvRecord => {
  try {
    const [cells, ...others] = parse(line, { ...optionsOf(table.dialect), relax_quotes: true });
    if (cells === undefined || others.length > 0 || isMisfit(cells, table.width)) return undefined;
    return cells;
  } catch (error) {
    if (isCsvError(error)) return undefined;
    throw error;
  }
};

/** Programs write a number as `="001"` so that spreadsheets keep its zeros: what they show is the text. */
const asShown = (cell: string): string =>
  cell.startsWith('="') && cell.length > 2 && cell.endsWith('"')
    ? cell.slice(2, -1).replaceAll('""', '"')
    : cell;

const optionsOf = ({ delimiter, quote }: CsvDialect): Options => ({
  delimiter,
  quote,
  escape: quote,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
});
