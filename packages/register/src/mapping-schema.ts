import { EVENT_TYPES } from '@xinfang/matter';
import { z } from 'zod';

const name = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const text = z.strictObject({ zh: name, en: name });

/** What a column's values become where their place in the case does not say it, as with facts. */
export const VALUE_TYPES = ['text', 'number', 'boolean', 'date'] as const;

const column = z.strictObject({
  column: name,
  date: z.array(name).min(1).exactOptional(),
  values: z.record(z.string(), scalar).exactOptional(),
  type: z.enum(VALUE_TYPES).exactOptional(),
  split: name.exactOptional(),
});

const firstOf = z.strictObject({ firstOf: z.array(z.union([name, column])).min(1) });

const where = z.strictObject({
  missing: z.union([name, z.array(name).min(1)]).exactOptional(),
  present: z.union([name, z.array(name).min(1)]).exactOptional(),
  equals: z.record(name, scalar).exactOptional(),
});

const event = z
  .object({
    type: z.enum(EVENT_TYPES),
    on: z.union([name, column, firstOf]),
    where: where.exactOptional(),
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
  exportedOn: z.string().exactOptional(),
  fields: z.record(name, z.union([name, column, firstOf])),
  constants: z.record(name, z.json()).exactOptional(),
  events: z.array(event).exactOptional(),
  assumptions: z.array(assumption).exactOptional(),
  missing: z.array(name).exactOptional(),
  ignore: z.array(name).exactOptional(),
});

/** How the columns of one kind of register become cases. */
export type Mapping = z.output<typeof MappingSchema>;
/** Where a value comes from: a column by name, a column with what its values mean, or the first of several that holds one. */
export type ColumnSource = Mapping['fields'][string];
/** A column, with the forms of its dates, a table of its values, its type, or what separates several values in one cell. */
export type Column = z.output<typeof column>;
/** An event that a row tells of; it is there where its `on` column holds a date. */
export type EventMapping = z.output<typeof event>;
/** When something holds of a row; all that is said must hold. */
export type Where = z.output<typeof where>;
/** Something taken as known though the register does not say it. */
export type Assumption = z.output<typeof assumption>;
