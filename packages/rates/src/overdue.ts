import { formatDayNumber } from '@xinfang/calendar';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import { byText, rankFirst } from './ranking.ts';
import type { OverdueItem } from './run-report.ts';

/** Keeps the longest overdue duties; a right that ran out is no lapse of the office. */
export const watchOverdue = (limit: number, days: DayRange) => {
  const longest = rankFirst(limit, longestFirst);
  return {
    see: ({ id, reckoning: { running, asOf } }: MeasuredCase): void => {
      for (const { deadline, status, clock } of running) {
        if (status !== 'overdue' || deadline.kind === 'right' || !lies(clock.binding, days))
          continue;
        longest.add({
          caseId: id,
          deadline: deadline.id,
          dueOn: formatDayNumber(clock.binding),
          days: asOf - clock.binding,
        });
      }
    },
    results: (): readonly OverdueItem[] => longest.results(),
  };
};

const longestFirst = (a: OverdueItem, b: OverdueItem): number =>
  b.days - a.days || byText(a.caseId, b.caseId) || byText(a.deadline, b.deadline);
