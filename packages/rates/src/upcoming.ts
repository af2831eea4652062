import { type Calendar, formatDayNumber } from '@xinfang/calendar';
import { bindingCertainty } from './binding-certainty.ts';
import type { MeasuredCase } from './measured-case.ts';
import { lies } from './period.ts';
import { byText, rankFirst } from './ranking.ts';
import type { Attention, UpcomingItem } from './run-report.ts';
import { wouldPend } from './would-pend.ts';

/**
 * How many days past the as-of day a run looks for what falls due next, that day included: a horizon of display, no period
 * of law.
 *
 * @example
 * UPCOMING_DAYS // 15
 */
export const UPCOMING_DAYS = 15;

/** The first of a part's upcoming duties, and how many there are. */
export interface UpcomingPart {
  readonly items: readonly UpcomingItem[];
  readonly counts: Attention['upcoming'];
}

/**
 * Counts the open duties that fall due next and keeps the nearest; the period is not asked, what the office owes tomorrow
 * does not wait for it.
 */
export const watchUpcoming = (limit: number, calendar: Calendar) => {
  const nearest = rankFirst(limit, nearestFirst);
  const counts = { open: 0, undetermined: 0 };
  return {
    see: ({ id, reckoning: { running, undecided, asOf } }: MeasuredCase): void => {
      const soon = { from: asOf, to: asOf + UPCOMING_DAYS };
      for (const each of running) {
        const { deadline, status, clock } = each;
        if (status !== 'open' || deadline.kind === 'right' || !lies(clock.binding, soon)) continue;
        counts.open += 1;
        nearest.add({
          caseId: id,
          deadline: deadline.id,
          dueOn: formatDayNumber(clock.binding),
          daysLeft: clock.binding - asOf,
          certainty: bindingCertainty(each, calendar),
        });
      }
      counts.undetermined += undecided.filter(
        (each) => wouldPend(each) && lies(each.clock.binding, soon),
      ).length;
    },
    part: (): UpcomingPart => ({ items: nearest.results(), counts }),
  };
};

const nearestFirst = (a: UpcomingItem, b: UpcomingItem): number =>
  a.daysLeft - b.daysLeft || byText(a.caseId, b.caseId) || byText(a.deadline, b.deadline);

/** The upcoming duties of all parts: the first, and how many there are. Parts are forgotten as they are taken in. */
export const joinUpcoming = (limit: number) => {
  const nearest = rankFirst(limit, nearestFirst);
  const counts = { open: 0, undetermined: 0 };
  return {
    add: (part: UpcomingPart): void => {
      for (const item of part.items) nearest.add(item);
      counts.open += part.counts.open;
      counts.undetermined += part.counts.undetermined;
    },
    items: (): readonly UpcomingItem[] => nearest.results(),
    counts: (): Attention['upcoming'] => counts,
  };
};
