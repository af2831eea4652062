import { type Text, XinfangError } from '@xinfang/calendar';
import { type Case, readCase } from '@xinfang/matter';
import { csvRows } from './csv.ts';
import { jsonlRows } from './jsonl.ts';
import { type MappedColumns, mappedColumns, readMapping } from './mapping.ts';
import type { Mapping } from './mapping-schema.ts';
import { asWritten, type Draft, planOf } from './plan.ts';
import { registerIssue } from './register-issue.ts';
import { type Reject, rejectOf, type Trouble } from './reject.ts';
import { isTrouble } from './source.ts';
import type { SourceRow } from './source-row.ts';
import { type RegisterSource, textBlocks } from './text-blocks.ts';

/** How a register is to be read. */
export interface RegisterOptions {
  readonly format: 'jsonl' | 'csv';
  /** Without one each line of the register is a case as the SDK writes it; CSV needs one. */
  readonly mapping?: Mapping;
}

/** A row of a register: a case and the assumptions that it rests on, or why it is none. */
export type RegisterRow =
  | { readonly row: number; readonly case: Case; readonly assumptions: readonly string[] }
  | { readonly row: number; readonly reject: Reject };

/** What was read so far; always read = cases + rejected. */
export interface RegisterSummary {
  readonly read: number;
  readonly cases: number;
  readonly rejected: number;
  /** Every assumption of the mapping, with the number of cases that rest on it. */
  readonly assumptions: readonly { readonly id: string; readonly text: Text; readonly cases: number }[];
  /** Columns that the mapping neither uses nor ignores; without a mapping, fields that no case has. At most 200. */
  readonly unmappedColumns: readonly string[];
  /** Columns that the mapping uses and no row had so far: a misspelt name shows here where a register has no header. */
  readonly unseenColumns: readonly string[];
}

/** A register being read: its rows, once, and what they came to. */
export interface Register {
  readonly rows: AsyncGenerator<RegisterRow>;
  /** Whole once the rows are read to the end, partial before. */
  summary(): RegisterSummary;
}

/**
 * Opens a register. Rows come one by one as the source gives them; a bad row becomes a reject and stops nothing. Memory holds
 * a piece of the source, the longest row, and the ids met so far.
 *
 * @throws XinfangError here where the mapping is wrong, CSV has none, or it is for another format; from `rows` where no row
 * can be read: `empty-file`, `not-text`, `wrong-encoding`, `unreadable-header`, `missing-column`, `doubled-column`.
 * @example
 * const register = openRegister(createReadStream('register.csv'), { format: 'csv', mapping });
 * for await (const row of register.rows) if ('reject' in row) console.error(row.row, row.reject.message.zh);
 * register.summary(); // { read: 349, cases: 348, rejected: 1, … }
 */
export const openRegister = (source: RegisterSource, options: RegisterOptions): Register => {
  const mapping = mappingOf(options);
  const tally = newTally(mapping);
  return {
    rows: readRows(source, options.format, mapping, tally),
    summary: () => summaryOf(tally, mapping),
  };
};

/**
 * The rows of a register, for those who do not need the summary.
 *
 * @throws XinfangError as {@link openRegister} does.
 * @example
 * for await (const row of readRegister(source, { format: 'jsonl' })) …
 */
export const readRegister = (
  source: RegisterSource,
  options: RegisterOptions,
): AsyncGenerator<RegisterRow> => openRegister(source, options).rows;

const mappingOf = ({ format, mapping }: RegisterOptions): Mapping | undefined => {
  if (mapping === undefined) {
    if (format === 'csv') throw new XinfangError([registerIssue('mapping-needed')]);
    return undefined;
  }
  const read = readMapping(mapping);
  if (read.format !== format) throw new XinfangError([registerIssue('format-mismatch', 'format')]);
  return read;
};

interface Tally {
  cases: number;
  rejected: number;
  readonly assumptions: Map<string, number>;
  readonly mapped: MappedColumns | undefined;
  readonly seen: Set<string>;
  readonly unmapped: Set<string>;
  readonly rowOfId: Map<string, number>;
}

const newTally = (mapping: Mapping | undefined): Tally => ({
  cases: 0,
  rejected: 0,
  assumptions: new Map(mapping?.assumptions?.map(({ id }) => [id, 0])),
  mapped: mapping === undefined ? undefined : mappedColumns(mapping),
  seen: new Set(),
  unmapped: new Set(),
  rowOfId: new Map(),
});
