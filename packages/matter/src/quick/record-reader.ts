import type { z } from 'zod';
import { definitionOf } from './definition.ts';
import {
  alwaysDoubt,
  DOUBT,
  isAbsent,
  isJsonObject,
  type JsonObject,
  type Reader,
} from './doubt.ts';
import { scalarOf, scalarsOf } from './scalar.ts';

/** The reader of a record of scalars under any names; others are not known here. */
export const recordReader = ({ keyType, valueType, mode }: z.core.$ZodRecordDef): Reader => {
  const scalars = scalarsOf(valueType);
  const { type } = definitionOf(keyType);
  const takesAnyName = type === 'string' && scalarsOf(keyType) !== 0 && mode !== 'loose';
  return takesAnyName && scalars !== 0 ? (value) => scalarsIn(value, scalars) : alwaysDoubt;
};

/** Copied before it is looked at: that is one step for the whole. zod refuses symbols here and leaves out `__proto__`. */
const scalarsIn = (value: unknown, scalars: number): unknown => {
  if (!isJsonObject(value)) return DOUBT;
  const copy: JsonObject = { ...value };
  if (Object.getOwnPropertySymbols(copy).length > 0) return DOUBT;
  let isWhole = true;
  for (const key in copy) {
    if (key === '__proto__') return DOUBT;
    const given = copy[key];
    if (isAbsent(given)) isWhole = false;
    else if ((scalars & scalarOf(given)) === 0) return DOUBT;
  }
  return isWhole ? copy : presentIn(copy);
};

const presentIn = (given: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => !isAbsent(value)));
