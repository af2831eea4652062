import { type Calendar, formatDayNumber } from '@xinfang/calendar';
import { bindingCertainty } from './binding-certainty.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import { byText, rankFirst } from './ranking.ts';
import type { Attention, OverdueItem } from './run-report.ts';
import { wouldPend } from './would-pend.ts';

/** The first of a part's overdue duties, and how many there are. */
export interface OverduePart {
  readonly items: readonly OverdueItem[];
  readonly counts: Attention['overdue'];
}

/** Counts the overdue duties and keeps the longest; a right that ran out is no lapse of the office. */
export const watchOverdue = (limit: number, days: DayRange, calendar: Calendar) => {
  const longest = rankFirst(limit, longestFirst);
  const counts = { overdue: 0, undetermined: 0 };
  return {
    see: ({ id, reckoning: { running, undecided, asOf } }: MeasuredCase): void => {
      for (const each of running) {
        const { deadline, status, clock } = each;
        if (status !== 'overdue' || deadline.kind === 'right' || !lies(clock.binding, days))
          continue;
        counts.overdue += 1;
        longest.add({
          caseId: id,
          deadline: deadline.id,
          dueOn: formatDayNumber(clock.binding),
          days: asOf - clock.binding,
          certainty: bindingCertainty(each, calendar),
        });
      }
      counts.undetermined += undecided.filter(
        (each) => wouldPend(each) && each.clock.binding < asOf && lies(each.clock.binding, days),
      ).length;
    },
    part: (): OverduePart => ({ items: longest.results(), counts }),
  };
};

const longestFirst = (a: OverdueItem, b: OverdueItem): number =>
  b.days - a.days || byText(a.caseId, b.caseId) || byText(a.deadline, b.deadline);

/** The overdue duties of all parts: the first, and how many there are. Parts are forgotten as they are taken in. */
export const joinOverdue = (limit: number) => {
  const longest = rankFirst(limit, longestFirst);
  const counts = { overdue: 0, undetermined: 0 };
  return {
    add: (part: OverduePart): void => {
      for (const item of part.items) longest.add(item);
      counts.overdue += part.counts.overdue;
      counts.undetermined += part.counts.undetermined;
    },
    items: (): readonly OverdueItem[] => longest.results(),
    counts: (): Attention['overdue'] => counts,
  };
};
