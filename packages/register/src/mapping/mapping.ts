import { type Issue, XinfangError } from '@xinfang/calendar';
import { SERIAL } from '../draft/date-form.ts';
import { columnsOfSource } from '../draft/source.ts';
import { columnsOfWhere } from '../draft/where.ts';
import { withColumnNames } from './column-names.ts';
import { sourcesOfEvent } from './event-columns.ts';
import { mappingIssues } from './mapping-check.ts';
import { formIssues } from './mapping-form.ts';
import type { ColumnSource, EventMapping, Mapping } from './mapping-schema.ts';
import { MappingSchema } from './mapping-schema.ts';
import { repeatsOf } from './repeat.ts';
import { withTables } from './value-tables.ts';

/** What a mapping is read against. */
export interface MappingOptions {
  /** The facts that the pack declares, so that a misspelt one is found before a row is read; without them any name passes. */
  readonly facts?: readonly string[];
}

/**
 * Reads a mapping file, already parsed as JSON; its named tables then stand where they are used. Whatever is wrong with it is told at once: a mapping is mended before a
 * register is read.
 *
 * @throws XinfangError with every issue: of the form (`unknown-field`, `missing-field`, `wrong-type`, `unknown-value`), or,
 * the form being right, of the tables (`unknown-table`, `unknown-value`) or the content (`unknown-place`, `unknown-fact`, `unknown-event-field`, `doubled-place`,
 * `doubled-id`, `unread-date-form`, `ambiguous-date-forms`, `impossible-date`, `unsupported-encoding`, `unused-field`, `unmatched-repeat`).
 * @example
 * const mapping = readMapping(JSON.parse(text));
 */
export const readMapping = (json: unknown, options: MappingOptions = {}): Mapping => {
  const parsed = MappingSchema.safeParse(json);
  if (!parsed.success)
    throw new XinfangError(formIssues(parsed.error.issues, json) as [Issue, ...Issue[]]);
  const { mapping, issues } = withTables(parsed.data);
  const [first, ...rest] = issues.length > 0 ? issues : mappingIssues(mapping, options.facts);
  if (first !== undefined) throw new XinfangError([first, ...rest]);
  return withColumnNames(mapping);
};

/** The columns that a mapping reads, and those among them that a register must have. */
export interface MappedColumns {
  readonly all: ReadonlySet<string>;
  /** All but those of a `firstOf`, of which one is enough, and those of a repeat after its first number. */
  readonly needed: ReadonlySet<string>;
  /** The columns of each `firstOf`, of which a register must have one. */
  readonly choices: readonly (readonly string[])[];
}

/** The columns of a mapping. */
export const mappedColumns = (mapping: Mapping): MappedColumns => ({
  all: columnsOf(mapping, { isWanted: () => true, repeats: repeatsOf }),
  needed: columnsOf(mapping, { isWanted: (source) => !isChoice(source), repeats: firstRepeat }),
  choices: sourcesIn(mapping, eventsIn(mapping).flatMap(firstRepeat))
    .filter(isChoice)
    .map((source) => columnsOfSource(source).map(({ column }) => column)),
});

/** The columns of a mapping whose numbers may be the day numbers of spreadsheets. */
export const serialColumns = (mapping: Mapping): ReadonlySet<string> =>
  new Set(
    sourcesIn(mapping, eventsIn(mapping).flatMap(repeatsOf))
      .flatMap(columnsOfSource)
      .filter(({ date }) => date?.includes(SERIAL))
      .map(({ column }) => column),
  );

/** The columns of a mapping that some row should fill: a repeat may well stop after its first number. */
export const expectedColumns = (mapping: Mapping): ReadonlySet<string> =>
  columnsOf(mapping, { isWanted: () => true, repeats: firstRepeat });

const firstRepeat = (event: EventMapping): readonly EventMapping[] => repeatsOf(event).slice(0, 1);

const eventsIn = ({ events = [], assumptions = [] }: Mapping): readonly EventMapping[] => [
  ...events,
  ...assumptions.flatMap((each) => each.events ?? []),
];

const sourcesIn = (
  { fields }: Mapping,
  repeated: readonly EventMapping[],
): readonly ColumnSource[] => [...Object.values(fields), ...repeated.flatMap(sourcesOfEvent)];

const columnsOf = (
  mapping: Mapping,
  choice: {
    readonly isWanted: (source: ColumnSource) => boolean;
    readonly repeats: (event: EventMapping) => readonly EventMapping[];
  },
): ReadonlySet<string> => {
  const repeated = eventsIn(mapping).flatMap(choice.repeats);
  return new Set([
    ...sourcesIn(mapping, repeated)
      .filter(choice.isWanted)
      .flatMap((source) => columnsOfSource(source).map(({ column }) => column)),
    ...[...repeated, ...(mapping.assumptions ?? [])].flatMap(({ where }) => columnsOfWhere(where)),
  ]);
};

const isChoice = (source: ColumnSource): boolean =>
  typeof source === 'object' && 'firstOf' in source;
