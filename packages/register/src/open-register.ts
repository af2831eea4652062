import { XinfangError } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import { caseReader, firstRows } from './case-reader.ts';
import { csvRows } from './csv/csv.ts';
import { asWritten, planOf } from './draft/plan.ts';
import { isTrouble } from './draft/source.ts';
import { jsonlRows } from './jsonl.ts';
import { withCellDates } from './mapping/cell-dates.ts';
import { mappedColumns, readMapping, serialColumns } from './mapping/mapping.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import { registerIssue } from './register-issue.ts';
import { type Reject, rejectOf } from './reject.ts';
import type { SourceRow } from './source-row.ts';
import { newTally, type RegisterSummary, type Tally } from './tally.ts';
import { encodingOf } from './text/encoding.ts';
import { type RegisterSource, textBlocks } from './text/text-blocks.ts';

/** How a register is to be read. */
export interface RegisterOptions {
  /** That of the mapping, where there is one. */
  readonly format?: 'jsonl' | 'csv' | 'xlsx';
  /** Without one each line of the register is a case as the SDK writes it; CSV and XLSX need one. */
  readonly mapping?: Mapping;
}

/** A row of a register: a case and the assumptions that it rests on, or why it is none. */
export type RegisterRow =
  | { readonly row: number; readonly case: Case; readonly assumptions: readonly string[] }
  | { readonly row: number; readonly reject: Reject };

/** A register being read: its rows, once, and what they came to. */
export interface Register {
  readonly rows: AsyncGenerator<RegisterRow, void>;
  /** Whole once the rows are read to the end, partial before. */
  readonly summary: () => RegisterSummary;
}

/**
 * Opens a register. Rows come one by one as the source gives them; a bad row becomes a reject and stops nothing. Memory holds
 * a piece of the source, the longest row, and the ids met so far; of XLSX also the packed file and the texts its cells share.
 *
 * @throws XinfangError here where the mapping is wrong, is for another format, or CSV or XLSX has none; from `rows` where no row
 * can be read: `empty-file`, `not-text`, `not-xlsx`, `file-too-large`, `missing-sheet`, `wrong-encoding`, `unreadable-header`,
 * `missing-column`, `doubled-column`; and `damaged-xlsx`, which may come after rows that could be read.
 * @example
 * const register = openRegister(createReadStream('register.csv'), { mapping });
 * for await (const row of register.rows) if ('reject' in row) console.error(row.row, row.reject.message.zh);
 * register.summary(); // { read: 349, cases: 348, rejected: 1, … }
 */
export const openRegister = (source: RegisterSource, options: RegisterOptions): Register => {
  const mapping = mappingOf(options);
  const tally = newTally(mapping);
  return { rows: rowsOf(source, mapping, tally), summary: tally.summary };
};

/**
 * The rows of a register, for those who do not need the summary.
 *
 * @throws XinfangError as {@link openRegister} does.
 * @example
 * for await (const row of readRegister(source, { format: 'jsonl' })) if ('case' in row) console.log(row.case.id);
 */
export const readRegister = (
  source: RegisterSource,
  options: RegisterOptions,
): AsyncGenerator<RegisterRow, void> => openRegister(source, options).rows;

/** Read again even where the types say that it was read: a mapping may have been built by hand. */
const mappingOf = ({ format, mapping }: RegisterOptions): Mapping | undefined => {
  const read = mapping === undefined ? undefined : readMapping(mapping);
  if (read === undefined && format !== 'jsonl')
    throw new XinfangError([registerIssue('mapping-needed')]);
  if (read !== undefined && format !== undefined && read.format !== format)
    throw new XinfangError([registerIssue('format-mismatch', 'format')]);
  return read;
};

async function* rowsOf(
  source: RegisterSource,
  mapping: Mapping | undefined,
  tally: Tally,
): AsyncGenerator<RegisterRow, void> {
  const plan = mapping === undefined ? asWritten : planOf(withCellDates(mapping));
  const onUnknown = mapping === undefined ? tally.meetColumns : undefined;
  const toCase = caseReader(plan, firstRows(), onUnknown);
  for await (const batch of sourceRows(source, mapping, tally)) {
    for (const sourceRow of batch) {
      const read = 'trouble' in sourceRow ? sourceRow.trouble : toCase(sourceRow);
      const { row } = sourceRow;
      if (isTrouble(read)) {
        tally.countReject();
        yield { row, reject: rejectOf(row, read) };
      } else {
        tally.countCase(read.assumptions);
        yield { row, ...read };
      }
    }
  }
}

const sourceRows = (
  source: RegisterSource,
  mapping: Mapping | undefined,
  tally: Tally,
): AsyncIterable<Iterable<SourceRow>> => {
  if (mapping === undefined) return jsonlRows(textBlocks(source), () => {});
  if (mapping.format === 'jsonl')
    return jsonlRows(textBlocks(source, encodingOf(mapping.encoding)), tally.meetColumns);
  return spreadsheetRows(source, mapping, tally);
};

/** What reads XLSX is loaded where a register is one. */
async function* spreadsheetRows(
  source: RegisterSource,
  mapping: Mapping,
  { meetColumns: onColumns, meetUnreadSheets: onUnreadSheets }: Tally,
): AsyncGenerator<Iterable<SourceRow>> {
  const { format, sheet, delimiter, encoding, header: place } = mapping;
  const terms = { place, columns: mappedColumns(mapping), onColumns };
  if (format === 'csv')
    return yield* csvRows(textBlocks(source, encodingOf(encoding)), { ...terms, delimiter });
  const { xlsxRows } = await import('./xlsx/xlsx-rows.ts');
  yield* xlsxRows(source, { ...terms, sheet, serials: serialColumns(mapping), onUnreadSheets });
}
