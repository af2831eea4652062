import { type Issue, XinfangError } from '@xinfang/calendar';
import { eventFieldsOf, sourceOfField } from './event-plan.ts';
import { mappingIssues } from './mapping-check.ts';
import { formIssues } from './mapping-form.ts';
import type { ColumnSource, EventMapping } from './mapping-schema.ts';
import { type Mapping, MappingSchema } from './mapping-schema.ts';
import { columnsOfSource } from './source.ts';
import { columnsOfWhere } from './where.ts';

/** What a mapping is read against. */
export interface MappingOptions {
  /** The facts that the pack declares, so that a misspelt one is found before a row is read; without them any name passes. */
  readonly facts?: readonly string[];
}

/**
 * Reads a mapping file, already parsed as JSON. Whatever is wrong with it is told at once: a mapping is mended before a
 * register is read.
 *
 * @throws XinfangError with every issue: of the form (`unknown-field`, `missing-field`, `wrong-type`, `unknown-value`), or,
 * the form being right, of the content (`unknown-place`, `unknown-fact`, `unknown-event-field`, `doubled-place`,
 * `doubled-id`, `unread-date-form`, `impossible-date`, `unsupported-format`, `unsupported-encoding`).
 * @example
 * const mapping = readMapping(JSON.parse(text));
 */
export const readMapping = (json: unknown, options: MappingOptions = {}): Mapping => {
  const parsed = MappingSchema.safeParse(json);
  if (!parsed.success)
    throw new XinfangError(formIssues(parsed.error.issues, json) as [Issue, ...Issue[]]);
  const [first, ...rest] = mappingIssues(parsed.data, options.facts);
  if (first !== undefined) throw new XinfangError([first, ...rest]);
  return parsed.data;
};

/** The columns that a mapping reads, and those among them that a register must have. */
export interface MappedColumns {
  readonly all: ReadonlySet<string>;
  /** All but those of a `firstOf`, of which one is enough. */
  readonly needed: ReadonlySet<string>;
}

/** The columns of a mapping. */
export const mappedColumns = (mapping: Mapping): MappedColumns => {
  const events = [
    ...(mapping.events ?? []),
    ...(mapping.assumptions ?? []).flatMap((each) => each.events ?? []),
  ];
  const sources = [...Object.values(mapping.fields), ...events.flatMap(sourcesOfEvent)];
  const asked = [...events, ...(mapping.assumptions ?? [])].flatMap(({ where }) =>
    columnsOfWhere(where),
  );
  const names = (each: readonly ColumnSource[]) =>
    each.flatMap((source) => columnsOfSource(source).map(({ column }) => column));
  return {
    all: new Set([...names(sources), ...asked]),
    needed: new Set([...names(sources.filter((source) => !isChoice(source))), ...asked]),
  };
};

const isChoice = (source: ColumnSource): boolean =>
  typeof source === 'object' && 'firstOf' in source;

const sourcesOfEvent = (event: EventMapping): ColumnSource[] => [
  event.on,
  ...eventFieldsOf(event)
    .map(([, field]) => sourceOfField(field))
    .filter((source) => source !== undefined),
];
