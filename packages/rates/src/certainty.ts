import { type Calendar, type Certainty, worstCertainty } from '@xinfang/calendar';
import { bindingCertainty } from './binding-certainty.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { UncertainDays } from './run-report.ts';

const UNCERTAIN = ['provisional', 'unknown'] as const;

/** How certain the deadlines of a period are as a whole, and of which of them the day that binds can still move. */
export const watchCertainty = (order: readonly string[], days: DayRange, calendar: Calendar) => {
  let worst: Certainty = 'official';
  const counts = new Map<string, number>();
  const keyOf = (deadline: string, certainty: Certainty): string => `${certainty} ${deadline}`;
  return {
    see: ({ reckoning: { running, undecided } }: MeasuredCase): void => {
      for (const each of [...running, ...undecided]) {
        if (!lies(each.clock.binding, days)) continue;
        worst = worstCertainty(worst, each.clock.certainty);
        const certainty = bindingCertainty(each, calendar);
        if (certainty === 'official') continue;
        const key = keyOf(each.deadline.id, certainty);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    },
    worst: (): Certainty => worst,
    uncertain: (): readonly UncertainDays[] =>
      order.flatMap((deadline) =>
        UNCERTAIN.flatMap((certainty) => {
          const count = counts.get(keyOf(deadline, certainty));
          return count === undefined ? [] : [{ deadline, certainty, count }];
        }),
      ),
  };
};
