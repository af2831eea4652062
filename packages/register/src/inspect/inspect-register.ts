import type { RegisterSource } from '../text/text-blocks.ts';
import { describeColumn } from './describe-column.ts';
import { draftMapping } from './draft-mapping.ts';
import { gatherWarnings } from './gather-warnings.ts';
import { nameReader } from './header-name.ts';
import type { Inspection } from './inspection.ts';
import type { KnownFact } from './known-fact.ts';
import { readSample } from './read-sample.ts';
import { draftColumns, isUsable, type SeenColumn, seeColumns } from './seen-column.ts';
import { suggestAssumptions } from './suggest-assumptions.ts';

/** How a register is to be inspected. */
export interface InspectOptions {
  /** Without one it is told from the first bytes. */
  readonly format?: Inspection['format'];
  /** A sheet of a workbook; by default the visible one with the most known names of columns. */
  readonly sheet?: string;
  /** The facts that the pack declares: only they are guessed, and a column may bear the label of one. */
  readonly facts?: readonly KnownFact[];
}

/**
 * Looks at the beginning of a register, at most 2,000 rows, and drafts a mapping for it. What columns are is guessed from
 * their names and from what their cells are like. Nothing of a person is in the result: values only of categories, and no
 * name of a column that looks like data.
 *
 * @throws XinfangError where it cannot be read at all: `empty-file`, `not-text`, `not-xlsx`, `damaged-xlsx`, `file-too-large`,
 * `missing-sheet`, `wrong-encoding`, `unreadable-header`, `no-readable-line`.
 * @example
 * const { columns, mapping, missing } = await inspectRegister(createReadStream('register.csv'));
 * missing; // places that the draft still lacks, e.g. ['registration.channel']
 */
export const inspectRegister = async (
  source: RegisterSource,
  { format, sheet, facts }: InspectOptions = {},
): Promise<Inspection> => {
  const sample = await readSample(source, { format, sheet, names: nameReader(facts ?? []) });
  const { written, head, rows, unreadable, hasMore } = sample;
  const seen = seeColumns(sample, facts);
  const columns = draftColumns(seen);
  const draft = draftMapping(head, columns, ignoredIn(seen), hasMore);
  return {
    ...written,
    rows: { sampled: rows.length + unreadable, hasMore },
    columns: seen.map((column) => describeColumn(column, facts ?? [])),
    mapping: draft.mapping,
    suggestedAssumptions: suggestAssumptions(draft.mapping, columns, hasMore, facts),
    missing: draft.missing,
    warnings: gatherWarnings(sample, seen, columns, draft),
  };
};

/** Columns that no run has a use for; what is unknown is not among them, so that a run names it. */
const ignoredIn = (seen: readonly SeenColumn[]): readonly string[] =>
  seen.filter((column) => isUsable(column) && isUseless(column)).map(({ name }) => name);

const isUseless = ({ guess }: SeenColumn): boolean =>
  guess?.target === 'identity' || guess?.target === 'unused';
