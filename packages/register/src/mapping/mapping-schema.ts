import { EVENT_TYPES, type EventType } from '@xinfang/matter';
import * as z from 'zod';
import type { EventFieldName } from '../draft/case-places.ts';

const name = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const word = z.string();
const text = z.strictObject({ zh: name, en: name });

/** What a column's values become where their place in the case does not say it, as with facts. */
export const VALUE_TYPES = ['text', 'number', 'boolean', 'date'] as const;

const column = z.strictObject({
  column: name,
  date: z.array(name).min(1).exactOptional(),
  values: z.union([name, z.record(word, scalar)]).exactOptional(),
  type: z.enum(VALUE_TYPES).exactOptional(),
  split: name.exactOptional(),
});

const firstOf = z.strictObject({ firstOf: z.array(z.union([name, column])).min(1) });

const where = z.strictObject({
  missing: z.union([name, z.array(name).min(1)]).exactOptional(),
  present: z.union([name, z.array(name).min(1)]).exactOptional(),
  equals: z.record(name, z.union([scalar, z.array(scalar).min(1)])).exactOptional(),
});

/** `null` is a step that the register names and that is no event of a case. */
const eventType = z.union([
  z.enum(EVENT_TYPES),
  z.strictObject({
    column: name,
    values: z.union([name, z.record(word, z.enum(EVENT_TYPES).nullable())]),
  }),
]);

/** More would be no columns of a register. */
const MOST_REPEATS = 100;

const repeat = z.union([
  z.int().min(1).max(MOST_REPEATS),
  z.strictObject({ from: z.int().min(0), to: z.int().min(0).max(MOST_REPEATS) }),
]);

const event = z
  .object({
    type: eventType,
    on: z.union([name, column, firstOf]),
    where: where.exactOptional(),
    repeat: repeat.exactOptional(),
  })
  .catchall(z.union([scalar, z.strictObject({ value: scalar }), column, firstOf]));

const assumption = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  text,
  where: where.exactOptional(),
  events: z.array(event).exactOptional(),
  set: z.record(name, z.json()).exactOptional(),
});

/**
 * A mapping file as written: strict, so that a misspelt key is refused instead of passed over. It holds for the form only;
 * that places of the case exist and forms of dates can be read is judged by `readMapping`.
 */
export const MappingSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.enum(['jsonl', 'csv', 'xlsx']),
  encoding: z.string().default('utf-8'),
  delimiter: z
    .string()
    .regex(/^[^"'\r\n]$/)
    .exactOptional(),
  sheet: name.exactOptional(),
  header: z
    .strictObject({
      row: z.int().min(1).exactOptional(),
      rows: z.int().min(1).max(5).exactOptional(),
    })
    .exactOptional(),
  exportedOn: z.string().exactOptional(),
  fields: z.record(name, z.union([name, column, firstOf])),
  constants: z.record(name, z.json()).exactOptional(),
  tables: z.record(name, z.record(word, scalar.nullable())).exactOptional(),
  events: z.array(event).exactOptional(),
  assumptions: z.array(assumption).exactOptional(),
  missing: z.array(name).exactOptional(),
  ignore: z.array(name).exactOptional(),
});

/** A mapping as written: tables of values stand once under a name, and events may have any fields. */
export type WrittenMapping = z.output<typeof MappingSchema>;
export type WrittenColumn = z.output<typeof column>;
export type WrittenSource = WrittenMapping['fields'][string];
export type WrittenEvent = z.output<typeof event>;

type Scalar = z.output<typeof scalar>;

/** A column, with the forms of its dates, a table of its values, its type, or what separates several values in one cell. */
export interface Column extends Omit<WrittenColumn, 'values'> {
  values?: Record<string, Scalar>;
}

/** Where a value comes from: a column by name, a column with what its values mean, or the first of several that holds one. */
export type ColumnSource = string | Column | { firstOf: (string | Column)[] };

/** What a mapping gives for a field of an event: a constant, or where its value comes from. */
export type EventField = Scalar | { value: Scalar } | Exclude<ColumnSource, string>;

/** An event that a row tells of, or several of numbered columns (`repeat`); it is there where its `on` column holds a date. */
export interface EventMapping extends Partial<Record<EventFieldName, EventField>> {
  type: EventType | { column: string; values: Record<string, EventType | null> };
  on: ColumnSource;
  where?: Where;
  repeat?: z.output<typeof repeat>;
}

/** When something holds of a row; all that is said must hold. */
export type Where = z.output<typeof where>;

/** Something taken as known though the register does not say it. */
export interface Assumption extends Omit<z.output<typeof assumption>, 'events'> {
  events?: EventMapping[];
}

/** How the columns of one kind of register become cases. */
export interface Mapping
  extends Omit<WrittenMapping, 'fields' | 'tables' | 'events' | 'assumptions'> {
  fields: Record<string, ColumnSource>;
  events?: EventMapping[];
  assumptions?: Assumption[];
}
