import type { DayNumber } from '@xinfang/calendar';

/** Which matters were filed again, and when last: the join that "resolved the first time" asks for, answered once all cases are in. */
export interface Refilings {
  /** Notes that a case names another as its first filing. */
  note(first: string, received: DayNumber): void;
  /** Whether some case names this one with a receipt after that day. */
  isRefiledAfter(id: string, day: DayNumber): boolean;
}

/** An empty index; it keeps one day for each matter that was filed again. */
export const createRefilings = (): Refilings => {
  const latest = new Map<string, DayNumber>();
  return {
    note: (first, received) => {
      latest.set(first, Math.max(latest.get(first) ?? received, received));
    },
    isRefiledAfter: (id, day) => (latest.get(id) ?? Number.NEGATIVE_INFINITY) > day,
  };
};
