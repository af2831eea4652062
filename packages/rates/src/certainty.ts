import { type Certainty, worstCertainty } from '@xinfang/calendar';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { UncertainDays } from './run-report.ts';

const UNCERTAIN = ['provisional', 'unknown'] as const;

/** How certain the due days of a period are as a whole, and of which deadlines they are not official. */
export const watchCertainty = (order: readonly string[], days: DayRange) => {
  let worst: Certainty = 'official';
  const counts = new Map<string, number>();
  const keyOf = (deadline: string, certainty: Certainty): string => `${certainty} ${deadline}`;
  return {
    see: ({ reckoning: { running, undecided } }: MeasuredCase): void => {
      for (const { deadline, clock } of [...running, ...undecided]) {
        if (!lies(clock.binding, days)) continue;
        if (clock.certainty === 'official') continue;
        worst = worstCertainty(worst, clock.certainty);
        const key = keyOf(deadline.id, clock.certainty);
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
