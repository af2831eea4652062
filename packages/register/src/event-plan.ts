import type { CivilDate } from '@xinfang/calendar';
import { fieldsOfEvent } from './case-places.ts';
import type { ColumnSource, EventMapping } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import type { RowValues } from './row-values.ts';
import { isTrouble, type SourceReader, sourceReader } from './source.ts';
import { conditionOf } from './where.ts';

/** An event as a row tells of it, in the form of a case as written, and the columns that its fields came from. */
export interface EventDraft {
  readonly event: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, string>>;
}

/** Reads a row for one event: nothing where its day is not given or its condition does not hold. */
export type EventReader = (values: RowValues) => EventDraft | Trouble | undefined;

/** Keys of an event mapping that are no fields of the event. */
const RESERVED: ReadonlySet<string> = new Set(['type', 'on', 'where']);

/** The fields of an event mapping beyond type, day and condition, each a source or a constant. */
export const eventFieldsOf = (mapping: EventMapping): [string, EventField][] =>
  Object.entries(mapping).filter(([key]) => !RESERVED.has(key)) as [string, EventField][];

type EventField =
  | string
  | number
  | boolean
  | { readonly value: string | number | boolean }
  | Exclude<ColumnSource, string>;

/** The source of an event's field, or undefined where the mapping gives a constant: a bare text is one. */
export const sourceOfField = (field: EventField): Exclude<ColumnSource, string> | undefined =>
  typeof field === 'object' && !('value' in field) ? field : undefined;

/**
 * Compiles an event of a mapping. An event that a row gives after `exportedOn` is a fault of the row: nothing can have
 * happened after the register was written.
 */
export const eventReader = (
  mapping: EventMapping,
  marks: ReadonlySet<string>,
  exportedOn: CivilDate | undefined,
): EventReader => {
  const holds = conditionOf(mapping.where, marks);
  const readDay = sourceReader(mapping.on, 'date', marks);
  const kinds = fieldsOfEvent(mapping.type);
  const constants: Record<string, unknown> = { type: mapping.type };
  const readers: [string, SourceReader][] = [];
  for (const [name, field] of eventFieldsOf(mapping)) {
    const source = sourceOfField(field);
    if (source !== undefined)
      readers.push([name, sourceReader(source, kinds[name] ?? 'any', marks)]);
    else constants[name] = constantOf(field);
  }
  return (values) => {
    if (!holds(values)) return undefined;
    const on = readDay(values);
    if (on === undefined || isTrouble(on)) return on;
    if (isAfter(on.value, exportedOn)) return { code: 'after-export', column: on.column };
    return withFields({ ...constants, on: on.value }, { on: on.column }, readers, values);
  };
};

/** Whether a civil day lies after the export; ISO dates compare as texts. */
export const isAfter = (day: unknown, exportedOn: CivilDate | undefined): boolean =>
  exportedOn !== undefined && typeof day === 'string' && day > exportedOn;

const constantOf = (field: EventField): unknown =>
  typeof field === 'object' && 'value' in field ? field.value : field;

const withFields = (
  event: Record<string, unknown>,
  columns: Record<string, string>,
  readers: readonly [string, SourceReader][],
  values: RowValues,
): EventDraft | Trouble => {
  for (const [name, read] of readers) {
    const given = read(values);
    if (given === undefined) continue;
    if (isTrouble(given)) return given;
    event[name] = given.value;
    columns[name] = given.column;
  }
  return { event, columns };
};
