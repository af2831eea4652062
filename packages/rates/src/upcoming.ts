import { formatDayNumber } from '@xinfang/calendar';
import type { MeasuredCase } from './measured-case.ts';
import { byText, rankFirst } from './ranking.ts';
import type { UpcomingItem } from './run-report.ts';

/**
 * How many days past the as-of day a run looks for what falls due next, that day included: a horizon of display, no period
 * of law.
 *
 * @example
 * UPCOMING_DAYS // 15
 */
export const UPCOMING_DAYS = 15;

/** Keeps the open duties that fall due next; the period is not asked, what the office owes tomorrow does not wait for it. */
export const watchUpcoming = (limit: number) => {
  const nearest = rankFirst(limit, nearestFirst);
  return {
    see: ({ id, reckoning: { running, asOf } }: MeasuredCase): void => {
      for (const { deadline, status, clock } of running) {
        const daysLeft = clock.binding - asOf;
        if (status !== 'open' || deadline.kind === 'right' || daysLeft > UPCOMING_DAYS) continue;
        nearest.add({
          caseId: id,
          deadline: deadline.id,
          dueOn: formatDayNumber(clock.binding),
          daysLeft,
          certainty: clock.certainty,
        });
      }
    },
    results: (): readonly UpcomingItem[] => nearest.results(),
  };
};

const nearestFirst = (a: UpcomingItem, b: UpcomingItem): number =>
  a.daysLeft - b.daysLeft || byText(a.caseId, b.caseId) || byText(a.deadline, b.deadline);
