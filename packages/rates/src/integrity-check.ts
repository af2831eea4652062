import { addId } from './id-limit.ts';
import type { MeasuredCase } from './measured-case.ts';

/** One thing that can make a rate look better than the work, looked for case by case. */
export interface IntegrityCheck {
  see(one: MeasuredCase): void;
  found(): Found;
}

/** How many cases a check found, and as many of their ids as are asked for. */
export interface Found {
  readonly count: number;
  readonly cases: readonly string[];
}

/** Finds while they come in: all are counted, ids are kept up to the limit. */
export const createFinds = (limit: number) => {
  const cases: string[] = [];
  let count = 0;
  return {
    add: (id: string): void => {
      count += 1;
      addId(cases, id, limit);
    },
    found: (): Found => ({ count, cases }),
  };
};
