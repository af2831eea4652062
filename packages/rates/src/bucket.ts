import { addId, type IdLimit } from './id-limit.ts';
import { ratio } from './ratio.ts';
import type { IndicatorLists, IndicatorResult } from './run-report.ts';

/** The two lists of a rate while they fill, and what is left out; case ids only where they are asked for. */
export interface Bucket {
  numerator: number;
  denominator: number;
  readonly excluded: Map<string, number>;
  readonly lists: Lists | undefined;
}

interface Lists {
  readonly limit: number;
  readonly numerator: string[];
  readonly denominator: string[];
  readonly missed: string[];
  readonly excluded: Record<string, string[]>;
}

/** An empty bucket that names its exclusions from the start, so that "none" is said and not left out. */
export const createBucket = (exclusions: readonly string[], limit: IdLimit): Bucket => ({
  numerator: 0,
  denominator: 0,
  excluded: new Map(exclusions.map((reason) => [reason, 0])),
  lists:
    limit === undefined
      ? undefined
      : {
          limit,
          numerator: [],
          denominator: [],
          missed: [],
          excluded: Object.fromEntries(exclusions.map((reason) => [reason, []])),
        },
});

/** Counts one in the denominator, and in the numerator where it made it. */
export const count = (bucket: Bucket, id: string, made: boolean): void => {
  bucket.denominator += 1;
  if (made) bucket.numerator += 1;
  const { lists } = bucket;
  if (lists === undefined) return;
  addId(lists.denominator, id, lists.limit);
  addId(made ? lists.numerator : lists.missed, id, lists.limit);
};

/** Leaves one out, with the reason. */
export const exclude = (bucket: Bucket, id: string, reason: string): void => {
  bucket.excluded.set(reason, (bucket.excluded.get(reason) ?? 0) + 1);
  const { lists } = bucket;
  if (lists === undefined) return;
  const listed = lists.excluded[reason] ?? [];
  addId(listed, id, lists.limit);
  lists.excluded[reason] = listed;
};

/** The figures of a bucket; at worst every undetermined one was missed. */
export const figuresOf = (
  bucket: Bucket,
): Pick<IndicatorResult, 'numerator' | 'denominator' | 'value' | 'valueAtWorst' | 'excluded'> & {
  lists?: IndicatorLists;
} => {
  const { numerator, denominator, excluded, lists } = bucket;
  return {
    numerator,
    denominator,
    value: ratio(numerator, denominator),
    valueAtWorst: ratio(numerator, denominator + (excluded.get('undetermined') ?? 0)),
    excluded: [...excluded].map(([reason, number]) => ({ reason, count: number })),
    ...(lists === undefined ? {} : { lists: listsOf(lists) }),
  };
};

const listsOf = ({ numerator, denominator, missed, excluded }: Lists): IndicatorLists => ({
  numerator,
  denominator,
  missed,
  excluded,
});
