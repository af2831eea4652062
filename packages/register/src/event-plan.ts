import type { CivilDate } from '@xinfang/calendar';
import { fieldsOfEvent } from './case-places.ts';
import type { ColumnSource, EventMapping } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import type { RowValues } from './row-values.ts';
import { compileSource, isTrouble, type Source } from './source.ts';
import { conditionOf } from './where.ts';

/** An event as a row tells of it, in the form of a case as written. */
export type EventJson = Readonly<Record<string, unknown>>;

/** An event that rows may tell of. */
export interface EventPlan {
  /** The event in a row: nothing where its day is not given or its condition does not hold. */
  read(values: RowValues): EventJson | Trouble | undefined;
  /** The column to blame for a field of the event. */
  blame(field: string, values: RowValues): string | undefined;
}

type EventField =
  | string
  | number
  | boolean
  | { readonly value: string | number | boolean }
  | Exclude<ColumnSource, string>;

/** Keys of an event mapping that are no fields of the event. */
const RESERVED: ReadonlySet<string> = new Set(['type', 'on', 'where']);

/** The fields of an event mapping beyond type, day and condition, each a source or a constant. */
export const eventFieldsOf = (mapping: EventMapping): [string, EventField][] =>
  Object.entries(mapping).filter(([key]) => !RESERVED.has(key)) as [string, EventField][];

/** The source of an event's field, or undefined where the mapping gives a constant: a bare text is one. */
export const sourceOfField = (field: EventField): Exclude<ColumnSource, string> | undefined =>
  typeof field === 'object' && !('value' in field) ? field : undefined;

/**
 * Compiles an event of a mapping. An event that a row gives after `exportedOn` is a fault of the row: nothing can have
 * happened after the register was written.
 */
export const compileEvent = (
  mapping: EventMapping,
  marks: ReadonlySet<string>,
  exportedOn: CivilDate | undefined,
): EventPlan => {
  const holds = conditionOf(mapping.where, marks);
  const day = compileSource(mapping.on, 'date', marks);
  const constants = constantsOf(mapping);
  const sources = sourcesOf(mapping, marks);
  return {
    read: (values) => {
      if (!holds(values)) return undefined;
      const on = day.read(values);
      if (on === undefined || isTrouble(on)) return on;
      if (isAfter(on.value, exportedOn)) return { code: 'after-export', column: on.column };
      return withFields({ ...constants, on: on.value }, sources, values);
    },
    blame: (field, values) => (field === 'on' ? day : sources.get(field))?.blame(values),
  };
};

/** Whether a civil day lies after the export; ISO dates compare as texts. */
export const isAfter = (day: unknown, exportedOn: CivilDate | undefined): boolean =>
  exportedOn !== undefined && typeof day === 'string' && day > exportedOn;

const constantsOf = (mapping: EventMapping): EventJson => ({
  type: mapping.type,
  ...Object.fromEntries(
    eventFieldsOf(mapping)
      .filter(([, field]) => sourceOfField(field) === undefined)
      .map(([name, field]) => [
        name,
        typeof field === 'object' && 'value' in field ? field.value : field,
      ]),
  ),
});

const sourcesOf = (
  mapping: EventMapping,
  marks: ReadonlySet<string>,
): ReadonlyMap<string, Source> => {
  const kinds = fieldsOfEvent(mapping.type);
  const sources = new Map<string, Source>();
  for (const [name, field] of eventFieldsOf(mapping)) {
    const source = sourceOfField(field);
    if (source !== undefined) sources.set(name, compileSource(source, kinds[name] ?? 'any', marks));
  }
  return sources;
};

const withFields = (
  event: Record<string, unknown>,
  sources: ReadonlyMap<string, Source>,
  values: RowValues,
): EventJson | Trouble => {
  for (const [name, source] of sources) {
    const given = source.read(values);
    if (given === undefined) continue;
    if (isTrouble(given)) return given;
    event[name] = given.value;
  }
  return event;
};
