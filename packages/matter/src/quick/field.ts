import type { z } from 'zod';
import { definitionOf } from './definition.ts';
import { DOUBT, type Reader } from './doubt.ts';
import { scalarsOf } from './scalar.ts';

/** A field of an object schema. */
export interface Field {
  readonly key: string;
  /** Kinds of scalar that stay as they are (`scalarsOf`); 0 where the value must be read. */
  readonly scalars: number;
  readonly read: Reader;
  /** What stands there where nothing was given: undefined for nothing, or made anew each time. */
  readonly whenAbsent: undefined | typeof DOUBT | (() => unknown);
}

export const fieldOf = (
  key: string,
  schema: z.core.$ZodType,
  readerOf: (schema: z.core.$ZodType) => Reader,
): Field => {
  const read = readerOf(schema);
  return { key, scalars: scalarsOf(schema), read, whenAbsent: whenAbsent(schema, read) };
};

const whenAbsent = (schema: z.core.$ZodType, read: Reader): Field['whenAbsent'] => {
  const def = definitionOf(schema);
  if (def.checks !== undefined && def.checks.length > 0) return DOUBT;
  switch (def.type) {
    case 'optional':
      return undefined;
    case 'default':
      return () => def.defaultValue;
    case 'prefault':
      return () => read(def.defaultValue);
    default:
      return DOUBT;
  }
};
