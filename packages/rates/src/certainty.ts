import { type Calendar, type Certainty, worstCertainty } from '@xinfang/calendar';
import { bindingCertainty } from './binding-certainty.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { UncertainDays } from './run-report.ts';

const UNCERTAIN = ['provisional', 'unknown'] as const;

/** The worst certainty of all, and the uncertain days that bind, by certainty and deadline. */
export interface CertaintyPart {
  readonly worst: Certainty;
  readonly counts: ReadonlyMap<string, number>;
}

const keyOf = (deadline: string, certainty: Certainty): string => `${certainty} ${deadline}`;

/** How certain the deadlines of a period are as a whole, and of which of them the day that binds can still move. */
export const watchCertainty = (days: DayRange, calendar: Calendar) => {
  let worst: Certainty = 'official';
  const counts = new Map<string, number>();
  return {
    see: ({ reckoning: { running, undecided } }: MeasuredCase): void => {
      for (const list of [running, undecided])
        for (const each of list) {
          if (!lies(each.clock.binding, days)) continue;
          worst = worstCertainty(worst, each.clock.certainty);
          const certainty = bindingCertainty(each, calendar);
          if (certainty === 'official') continue;
          const key = keyOf(each.deadline.id, certainty);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    },
    part: (): CertaintyPart => ({ worst, counts }),
  };
};

/** The worst certainty of all parts, and how many days can still move, in the order of the pack. */
export const joinCertainty = (
  order: readonly string[],
  parts: readonly CertaintyPart[],
): { readonly certainty: Certainty; readonly uncertain: readonly UncertainDays[] } => ({
  certainty: parts.reduce<Certainty>(
    (worst, part) => worstCertainty(worst, part.worst),
    'official',
  ),
  uncertain: order.flatMap((deadline) =>
    UNCERTAIN.flatMap((certainty) => {
      const key = keyOf(deadline, certainty);
      const count = parts.reduce((sum, { counts }) => sum + (counts.get(key) ?? 0), 0);
      return count === 0 ? [] : [{ deadline, certainty, count }];
    }),
  ),
});
