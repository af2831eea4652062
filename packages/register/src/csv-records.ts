import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { type CsvDialect, dialectOf } from './csv-dialect.ts';
import { LONGEST_ROW } from './text-blocks.ts';

/** The cells of a row, or undefined where its quotes could not be read. */
export type CsvRecord = readonly string[] | undefined;

/**
 * The records of a register in CSV, blank ones too, stretch by stretch. The grammar is read strictly, so that a stray quote
 * cannot swallow the rows after it: where it fails, the one line it failed on is read alone, and reading goes on with the
 * next line. Holds a stretch and a row.
 */
export async function* csvRecords(
  blocks: AsyncIterable<string>,
  delimiter: string | undefined,
): AsyncGenerator<readonly CsvRecord[]> {
  let table: Table | undefined;
  let pending = new Uint8Array();
  let enough = 0;
  for await (const block of blocks) {
    table ??= { dialect: dialectOf(block, delimiter), width: undefined };
    pending = joined(pending, encoder.encode(block));
    if (pending.length < enough) continue;
    const scan = scanCsv(pending, table, pending.length > LONGEST_ROW);
    yield scan.records;
    pending = pending.slice(scan.end);
    // A row that goes on and on is looked at again each time the stretch has doubled, so that the work stays in proportion.
    enough = 2 * pending.length;
  }
  if (table !== undefined) yield scanCsv(pending, table, true).records;
}

/** Whether a row has a cell for each column; more are no matter where they are empty. */
export const fits = (cells: readonly string[], width: number): boolean =>
  cells.length === width ||
  (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''));

/** Whether a row is an empty line, or one of delimiters only, as spreadsheets leave them behind. */
export const isBlankRecord = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '');

/** What is known of a table while it is read; its width is that of the first row that is not blank. */
interface Table {
  readonly dialect: CsvDialect;
  width: number | undefined;
}

const encoder = new TextEncoder();
const NEWLINE = 10;

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
};

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
    records.push(readAlone(bytes.subarray(at, lineEnd), table));
    at = lineEnd;
  }
  return { records, end: at };
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
        if (isMisfit(cells, table) && spansLines(bytes.subarray(end, next))) throw MISFIT;
        if (!isBlankRecord(cells)) table.width ??= cells.length;
        records.push(cells);
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

/** A line with quotes inside its cells (他说"不行") is read as it stands, if it then has as many cells as the header. */
const readAlone = (line: Uint8Array, table: Table): CsvRecord => {
  try {
    const [cells, ...others] = parse(line, { ...optionsOf(table.dialect), relax_quotes: true });
    if (cells === undefined || others.length > 0 || isMisfit(cells, table)) return undefined;
    table.width ??= cells.length;
    return cells;
  } catch (error) {
    if (isCsvError(error)) return undefined;
    throw error;
  }
};

const isMisfit = (cells: readonly string[], { width }: Table): boolean =>
  width !== undefined && !fits(cells, width);

const spansLines = (record: Uint8Array): boolean => record.subarray(0, -1).includes(NEWLINE);

const optionsOf = ({ delimiter, quote }: CsvDialect): Options => ({
  delimiter,
  quote,
  escape: quote,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
});
