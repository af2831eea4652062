import type { DayNumber } from '@xinfang/calendar';
import type { MeasuredCase } from './measured-case.ts';

/** Which matters were filed again, and when last: the join that "resolved the first time" asks for, answered once all cases are in. */
export interface Refilings {
  /** Notes whether a case names another as its first filing. */
  see(one: MeasuredCase): void;
  /** Whether some case names this one with a receipt after that day. */
  isRefiledAfter(id: string, day: DayNumber): boolean;
}

/** An empty index; it keeps one day for each matter that was filed again. */
export const createRefilings = (): Refilings => {
  const latest = new Map<string, DayNumber>();
  return {
    see: ({ source, reckoning: { received } }) => {
      const first = source.registration.repeatOf;
      if (first !== undefined) latest.set(first, Math.max(latest.get(first) ?? received, received));
    },
    isRefiledAfter: (id, day) => (latest.get(id) ?? Number.NEGATIVE_INFINITY) > day,
  };
};
