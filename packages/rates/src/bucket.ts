import { addId } from './id-limit.ts';
import { ratio } from './ratio.ts';
import type { IndicatorLists, IndicatorResult } from './run-report.ts';

/** How something is counted by a rate: in its denominator and missed, or made; from `EXCLUDED` on left out, by the reason's place. */
export type Role = number;
export const NOT_COUNTED: Role = 0;
export const MISSED: Role = 1;
export const MADE: Role = 2;
export const EXCLUDED: Role = 3;

/** The numbers of a bucket beside each other: numerator, denominator, and one for each reason of exclusion. */
export const bucketSize = (exclusions: readonly string[]): number => 2 + exclusions.length;

/** The case ids behind a bucket while they fill. */
export interface BucketLists {
  readonly numerator: string[];
  readonly denominator: string[];
  readonly missed: string[];
  /** By the reason's place. */
  readonly excluded: readonly string[][];
}

/** Empty lists that name their exclusions from the start, so that "none" is said and not left out. */
export const createLists = (exclusions: readonly string[]): BucketLists => ({
  numerator: [],
  denominator: [],
  missed: [],
  excluded: exclusions.map(() => []),
});

/** Counts one by its role in the bucket that starts at `at`. */
export const countInto = (counts: Float64Array, at: number, role: Role): void => {
  if (role >= EXCLUDED) {
    addOne(counts, at + 2 + role - EXCLUDED);
    return;
  }
  addOne(counts, at + 1);
  if (role === MADE) addOne(counts, at);
};

/** Adds one to a number. */
export const addOne = (counts: Float64Array, at: number): void => {
  counts[at] = (counts[at] as number) + 1;
};

/** Lists one by its role, in lists that are not yet full. */
export const listInto = (lists: BucketLists, id: string, role: Role, limit: number): void => {
  if (role >= EXCLUDED) {
    addId(lists.excluded[role - EXCLUDED] as string[], id, limit);
    return;
  }
  addId(lists.denominator, id, limit);
  addId(role === MADE ? lists.numerator : lists.missed, id, limit);
};

/** Adds the lists of a later part. */
export const addLists = (into: BucketLists, later: BucketLists, limit: number): void => {
  const addAll = (list: string[], ids: readonly string[]): void => {
    for (const id of ids) addId(list, id, limit);
  };
  addAll(into.numerator, later.numerator);
  addAll(into.denominator, later.denominator);
  addAll(into.missed, later.missed);
  into.excluded.forEach((list, at) => {
    addAll(list, later.excluded[at] ?? []);
  });
};

/** The figures of the bucket that starts at `at`; at worst every undetermined one was missed. */
export const figuresOf = (
  counts: Float64Array,
  at: number,
  exclusions: readonly string[],
  lists: BucketLists | undefined,
): Pick<IndicatorResult, 'numerator' | 'denominator' | 'value' | 'valueAtWorst' | 'excluded'> & {
  lists?: IndicatorLists;
} => {
  const numerator = counts[at] as number;
  const denominator = counts[at + 1] as number;
  const excluded = exclusions.map((reason, place) => ({
    reason,
    count: counts[at + 2 + place] as number,
  }));
  const open = excluded.find(({ reason }) => reason === 'undetermined')?.count ?? 0;
  return {
    numerator,
    denominator,
    value: ratio(numerator, denominator),
    valueAtWorst: ratio(numerator, denominator + open),
    excluded,
    ...(lists === undefined ? {} : { lists: listsOf(lists, exclusions) }),
  };
};

const listsOf = (
  { numerator, denominator, missed, excluded }: BucketLists,
  exclusions: readonly string[],
): IndicatorLists => ({
  numerator,
  denominator,
  missed,
  excluded: Object.fromEntries(exclusions.map((reason, at) => [reason, excluded[at] ?? []])),
});
