import { addId } from './id-limit.ts';
import type { MeasuredCase } from './measured-case.ts';

/** One thing that can make a rate look better than the work, looked for case by case. */
export interface IntegrityCheck {
  see(one: MeasuredCase): void;
  part(): CheckPart;
}

/** How many cases a check found, and as many of their ids as are asked for. */
export interface Found {
  readonly count: number;
  readonly cases: readonly string[];
}

/** What a check found, and of how many cases where it asks for a share. */
export interface CheckPart extends Found {
  readonly of: number;
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

/** A check that looks at each case alone. */
export const checkEachCase = (
  limit: number,
  isFound: (one: MeasuredCase) => boolean,
): IntegrityCheck => {
  const finds = createFinds(limit);
  return {
    see: (one) => {
      if (isFound(one)) finds.add(one.id);
    },
    part: () => ({ ...finds.found(), of: 0 }),
  };
};

/** What all parts found, the first met first. */
export const joinChecks = (limit: number, parts: readonly CheckPart[]): CheckPart => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  cases: parts.flatMap(({ cases }) => cases).slice(0, limit),
  of: parts.reduce((sum, part) => sum + part.of, 0),
});
