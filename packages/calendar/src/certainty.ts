import { type DayNumber, dayNumberOf } from './civil-date.ts';
import type { NamedDays } from './named-days.ts';

/**
 * How far an answer can be trusted: `official` if every day whose status was used is inside the published notices,
 * `provisional` if one lies past them, `unknown` if one lies before the first notice held.
 *
 * @example
 * if (due.certainty !== 'official') console.log(due.receipt.at(-1)?.text.zh);
 */
export type Certainty = 'official' | 'provisional' | 'unknown';

const RANK: Readonly<Record<Certainty, number>> = { official: 0, provisional: 1, unknown: 2 };

/**
 * The worse of two certainties: unknown is worse than provisional, provisional worse than official.
 *
 * @example
 * worstCertainty('official', 'provisional') // 'provisional'
 */
export const worstCertainty = (a: Certainty, b: Certainty): Certainty =>
  RANK[a] >= RANK[b] ? a : b;

/** Tells days inside the notices from those outside, and the first one outside, without a walk over the days. */
export interface Reach {
  /** Certainty of what uses the days from `after`+1 to `through`; of no day at all: official. */
  readonly certaintyOf: (after: DayNumber, through: DayNumber) => Certainty;
  /** The first day from `after`+1 to `through` that is outside the notices. */
  readonly firstOutside: (after: DayNumber, through: DayNumber) => DayNumber | undefined;
}

/** Measures the reach of the notices. */
export const measureReach = (days: NamedDays): Reach => {
  const next = nextOutside(days);
  const firstNoticeDay = dayNumberOf(days.firstNotice, 1, 1);
  const firstOutside = (after: DayNumber, through: DayNumber): DayNumber | undefined => {
    if (through <= after) return undefined;
    const first = after + 1;
    if (first < days.firstDay || first > days.lastDay) return first;
    const outside = days.firstDay + (next[first - days.firstDay] as number);
    return outside <= through ? outside : undefined;
  };
  return {
    firstOutside,
    certaintyOf: (after, through) => {
      const outside = firstOutside(after, through);
      if (outside === undefined) return 'official';
      return outside < firstNoticeDay ? 'unknown' : 'provisional';
    },
  };
};

/** For each day of the notices' span, the place of the first day outside from it on; one past the span is outside. */
const nextOutside = (days: NamedDays): Uint32Array => {
  const length = days.lastDay - days.firstDay + 1;
  const next = new Uint32Array(length + 1);
  next[length] = length;
  for (let i = length - 1; i >= 0; i--)
    next[i] = days.isInside(days.firstDay + i) ? (next[i + 1] as number) : i;
  return next;
};
