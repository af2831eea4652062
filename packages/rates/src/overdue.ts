import { formatDayNumber } from '@xinfang/calendar';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { OverdueItem } from './run-report.ts';

const LONGEST = 1000;

/** Keeps the longest overdue duties, or all of them; a right that ran out is no lapse of the office. */
export const watchOverdue = (all: boolean) => {
  let items: OverdueItem[] = [];
  const trim = (): void => {
    items = items.sort(longestFirst).slice(0, all ? undefined : LONGEST);
  };
  return {
    see: ({ id, reckoning: { running, asOf } }: MeasuredCase, days: DayRange): void => {
      for (const { deadline, status, clock } of running) {
        if (status !== 'overdue' || deadline.kind === 'right' || !lies(clock.binding, days))
          continue;
        items.push({
          caseId: id,
          deadline: deadline.id,
          dueOn: formatDayNumber(clock.binding),
          days: asOf - clock.binding,
        });
      }
      if (!all && items.length > 4 * LONGEST) trim();
    },
    results: (): readonly OverdueItem[] => {
      trim();
      return items;
    },
  };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const longestFirst = (a: OverdueItem, b: OverdueItem): number =>
  b.days - a.days || byText(a.caseId, b.caseId) || byText(a.deadline, b.deadline);
