import type { z } from 'zod';
import { arrayReader } from './array-reader.ts';
import { withChecks } from './checks.ts';
import { type Definition, definitionOf } from './definition.ts';
import { alwaysDoubt, DOUBT, type Reader } from './doubt.ts';
import { objectReader } from './object-reader.ts';
import { recordReader } from './record-reader.ts';
import { scalarOf, scalarsOf } from './scalar.ts';
import { taggedReader } from './tagged-reader.ts';
import { transformReader } from './transform-reader.ts';

/**
 * Makes a reader from the definition of a schema, of plain closures. Where it gives a value, that is what the schema gives;
 * whatever it does not know, in the schema or in the value, is {@link DOUBT}: a schema may grow without it.
 */
export const readerOf = (schema: z.core.$ZodType): Reader => {
  const scalars = scalarsOf(schema);
  if (scalars !== 0) return (value) => ((scalars & scalarOf(value)) === 0 ? DOUBT : value);
  const def = definitionOf(schema);
  return withChecks(unchecked(def), def.checks);
};

const unchecked = (def: Definition): Reader => {
  switch (def.type) {
    case 'string':
      return 'format' in def || def.coerce === true ? alwaysDoubt : text;
    case 'number':
      return 'format' in def && def.format === 'safeint' ? wholeNumber : alwaysDoubt;
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'object':
      return def.catchall === undefined ? objectReader(def.shape, readerOf) : alwaysDoubt;
    case 'record':
      return recordReader(def);
    case 'array':
      return arrayReader(readerOf(def.element));
    case 'union':
      return isTagged(def) ? taggedReader(def, readerOf) : alwaysDoubt;
    case 'transform':
      return transformReader(def.transform);
    case 'pipe':
      return inTurn(def.in, def.out);
    case 'default':
    case 'prefault':
    case 'optional':
      return readerOf(def.innerType);
    default:
      return alwaysDoubt;
  }
};

const text: Reader = (value) => (typeof value === 'string' ? value : DOUBT);

const wholeNumber: Reader = (value) => (Number.isSafeInteger(value) ? value : DOUBT);

const isTagged = (def: z.core.$ZodUnionDef): def is z.core.$ZodDiscriminatedUnionDef =>
  'discriminator' in def;

/**
 * Gives back the schema's own text and not the equal one of the input: those who ask for it later compare one pointer.
 * A list, not a set: few values are told apart by their length before one is hashed.
 */
const oneOf = (values: readonly unknown[]): Reader => {
  const [only] = values;
  if (values.length === 1) return (value) => (value === only ? only : DOUBT);
  return (value) => {
    const place = values.indexOf(value);
    return place === -1 ? DOUBT : values[place];
  };
};

/** A pipe: what the first schema gives, read by the second. */
const inTurn = (first: z.core.$ZodType, second: z.core.$ZodType): Reader => {
  const then = readerOf(second);
  const scalars = scalarsOf(first);
  if (scalars !== 0) return (value) => ((scalars & scalarOf(value)) === 0 ? DOUBT : then(value));
  const before = readerOf(first);
  return (value) => {
    const read = before(value);
    return read === DOUBT ? DOUBT : then(read);
  };
};
