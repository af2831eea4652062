import type { z } from 'zod';
import { definitionOf } from './definition.ts';

const TEXT = 1;
const BOOLEAN = 2;
const NUMBER = 4;

/** Which kinds of scalar a schema gives back as they are, as bits; 0 where it asks more of a value than its kind. */
export const scalarsOf = (schema: z.core.$ZodType): number => {
  const def = definitionOf(schema);
  if (def.checks !== undefined && def.checks.length > 0) return 0;
  switch (def.type) {
    case 'string':
      return 'format' in def || def.coerce === true ? 0 : TEXT;
    case 'boolean':
      return def.coerce === true ? 0 : BOOLEAN;
    case 'number':
      return 'format' in def || def.coerce === true ? 0 : NUMBER;
    case 'default':
    case 'optional':
      return scalarsOf(def.innerType);
    case 'union':
      return def.inclusive === false ? 0 : scalarsOfAll(def.options);
    default:
      return 0;
  }
};

const scalarsOfAll = (options: readonly z.core.$ZodType[]): number => {
  const each = options.map(scalarsOf);
  return each.includes(0) ? 0 : each.reduce((all, one) => all | one, 0);
};

/** The bit of a value's kind; 0 for what is no scalar of JSON. */
export const scalarOf = (value: unknown): number => {
  if (typeof value === 'string') return TEXT;
  if (typeof value === 'boolean') return BOOLEAN;
  return Number.isFinite(value) ? NUMBER : 0;
};
