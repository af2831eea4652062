import type { z } from 'zod';
import { DOUBT, isAbsent, isJsonObject, type JsonObject, type Reader } from './doubt.ts';
import { type Field, fieldOf } from './field.ts';
import { scalarOf } from './scalar.ts';

/**
 * The reader of an object schema. Keys come in the order of the schema nearly always, so that one pass over them does: to look
 * each field up by its name costs half as much again.
 */
export const objectReader = (
  shape: z.core.$ZodShape,
  readerOf: (schema: z.core.$ZodType) => Reader,
): Reader => {
  const fields = Object.entries(shape).map(([key, schema]) => fieldOf(key, schema, readerOf));
  return (value) => {
    if (!isJsonObject(value)) return DOUBT;
    const read = inOnePass(value, fields);
    if (read !== undefined) return read;
    const sorted = inOrderOfFields(value, fields);
    return sorted === undefined ? DOUBT : (inOnePass(sorted, fields) ?? DOUBT);
  };
};

/** The object as read; undefined where its keys are not those of the fields, or in another order. */
const inOnePass = (value: JsonObject, fields: readonly Field[]): unknown => {
  const out: Record<string, unknown> = {};
  let place = 0;
  for (const key in value) {
    let field = fields[place++];
    while (field !== undefined && field.key !== key) {
      if (!leaveOut(field, value, out)) return undefined;
      field = fields[place++];
    }
    if (field === undefined) return undefined;
    const read = readField(field, value[key]);
    if (read === DOUBT) return DOUBT;
    if (read !== undefined) out[key] = read;
  }
  while (place < fields.length)
    if (!leaveOut(fields[place++] as Field, value, out)) return undefined;
  return out;
};

/** What a field becomes; undefined where it is to be left out. */
const readField = (field: Field, given: unknown): unknown => {
  if (isAbsent(given)) return inPlaceOf(field);
  if (field.scalars === 0) return field.read(given);
  return (field.scalars & scalarOf(given)) === 0 ? DOUBT : given;
};

/** Passes over a field that no key names; false where it may not be absent, or is there all the same, hidden or inherited. */
const leaveOut = (field: Field, value: JsonObject, out: Record<string, unknown>): boolean => {
  if (field.key in value) return false;
  const read = inPlaceOf(field);
  if (read === DOUBT) return false;
  if (read !== undefined) out[field.key] = read;
  return true;
};

const inPlaceOf = ({ whenAbsent }: Field): unknown =>
  typeof whenAbsent === 'function' ? whenAbsent() : whenAbsent;

/** The same fields in the order of the schema; undefined where there are others. */
const inOrderOfFields = (value: JsonObject, fields: readonly Field[]): JsonObject | undefined => {
  const others = new Set<string>();
  for (const key in value) others.add(key);
  const sorted: Record<string, unknown> = {};
  for (const { key } of fields) {
    if (others.delete(key)) sorted[key] = value[key];
    else if (key in value) return undefined;
  }
  return others.size === 0 ? sorted : undefined;
};
