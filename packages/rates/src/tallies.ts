import { keyBy } from './breakdown.ts';
import type { IdLimit } from './id-limit.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import { byText } from './ranking.ts';
import type { Refilings } from './refilings.ts';
import type { RunReport } from './run-report.ts';
import { addDeadlines, addToVolume, createTally, reportTally, type Tally } from './tally.ts';
import type { Later, VariantCounter } from './variant-counter.ts';

interface TallyTerms {
  readonly counters: readonly VariantCounter[];
  /** The ids of the deadlines of the pack, in its order. */
  readonly order: readonly string[];
  readonly days: DayRange;
  readonly limit: IdLimit;
  /** The fields of which each value is a part with figures of its own. */
  readonly by: readonly string[];
}

/** Fills the figures of the whole register and of its parts. Throws `unknown-field`. */
export const createTallies = ({ counters, order, days, limit, by }: TallyTerms) => {
  const whole = createTally(counters, limit);
  const parts = by.map((field) => ({ field, keyOf: keyBy(field), rows: new Map<string, Tally>() }));
  const later: Later[] = [];
  const rowOf = (rows: Map<string, Tally>, key: string): Tally => {
    const row = rows.get(key) ?? createTally(counters, limit);
    rows.set(key, row);
    return row;
  };
  return {
    see: (one: MeasuredCase): void => {
      const tallies = [whole, ...parts.map(({ rows, keyOf }) => rowOf(rows, keyOf(one.source)))];
      const isReceived = lies(one.reckoning.received, days);
      for (const tally of tallies) {
        if (isReceived) addToVolume(tally, one);
        addDeadlines(tally, one, days);
      }
      later.push(...countInto(tallies, counters, one));
    },
    /** The figures, once all cases are in and it is known which matters were filed again. */
    results: (refilings: Refilings) => {
      for (const ask of later) ask(refilings);
      return {
        figures: reportTally(whole, counters, order),
        breakdowns: parts.map(({ field, rows }): RunReport['breakdowns'][number] => ({
          by: field,
          rows: [...rows]
            .sort(([a], [b]) => byText(a, b))
            .map(([key, tally]) => ({ key, ...reportTally(tally, counters, order) })),
        })),
      };
    },
  };
};

/** Counts a case by each counter, and gives what must be asked once all cases are in. */
const countInto = (
  tallies: readonly Tally[],
  counters: readonly VariantCounter[],
  one: MeasuredCase,
): readonly Later[] =>
  counters.flatMap((counter, index) => {
    const buckets = tallies.map((tally) => tally.buckets[index] as Tally['buckets'][number]);
    return counter.count(one, buckets) ?? [];
  });
