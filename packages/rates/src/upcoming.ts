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
    results: (): readonly UpcomingItem[] => nearest.results(),
    attention: (): Attention['upcoming'] => ({ ...counts }),
  };
};

const nearestFirst = (a: UpcomingItem, b: UpcomingItem): number =>
  a.daysLeft - b.daysLeft || byText(a.caseId, b.caseId) || byText(a.deadline, b.deadline);
