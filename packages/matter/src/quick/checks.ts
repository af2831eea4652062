import type { z } from 'zod';
import { definitionOfCheck } from './definition.ts';
import { alwaysDoubt, DOUBT, type Reader } from './doubt.ts';

type Check = (value: never) => unknown;

/** A reader that also makes the checks of a schema (`min`, `refine`) on what it read. */
export const withChecks = (read: Reader, given: readonly z.core.$ZodCheck[] = []): Reader => {
  if (given.length === 0) return read;
  const checks = given.map(checkOf);
  if (checks.includes(undefined)) return alwaysDoubt;
  return (value) => {
    const out = read(value);
    if (out === DOUBT) return DOUBT;
    for (const check of checks as Check[]) if (!check(out as never)) return DOUBT;
    return out;
  };
};

const checkOf = (check: z.core.$ZodCheck): Check | undefined => {
  const def = definitionOfCheck(check);
  if (def.when !== undefined) return undefined;
  if (def.check === 'custom') return def.fn;
  return def.check === 'greater_than' && typeof def.value === 'number'
    ? atLeast(def.value, def.inclusive)
    : undefined;
};

const atLeast =
  (least: number, inclusive: boolean): Check =>
  (value: number) =>
    inclusive ? value >= least : value > least;
