import type { Calendar } from './calendar.ts';
import { measureReach, type Reach } from './certainty.ts';
import { type DayNumber, LAST_DAY } from './civil-date.ts';
import { kindOfDay } from './day-kind.ts';
import type { NamedDays } from './named-days.ts';
import { addWorkdays, endOfPeriod, outOfRange, type Unit } from './period.ts';
import { countWorkdays } from './work-count.ts';

/** What the engine asks of a calendar on every case: day numbers in, day numbers out, nothing told. */
export type Arithmetic = Pick<
  Calendar,
  | 'kindOf'
  | 'isWorkday'
  | 'addWorkdays'
  | 'rollForward'
  | 'workdaysBetween'
  | 'certaintyOf'
  | 'addPeriod'
  | 'reckon'
>;

/** The arithmetic of a calendar's days, and how far its notices reach. */
export const arithmeticOf = (days: NamedDays): { arithmetic: Arithmetic; reach: Reach } => {
  const count = countWorkdays(days);
  const reach = measureReach(days);
  const rollForward = (n: DayNumber): DayNumber => count.dayOf(count.through(n - 1) + 1);
  const addPeriod = (n: DayNumber, amount: number, unit: Unit): DayNumber =>
    endOfPeriod(count, n, amount, unit);
  const arithmetic: Arithmetic = {
    kindOf: (n) => kindOfDay(days, n),
    isWorkday: (n) => count.through(n) > count.through(n - 1),
    addWorkdays: (n, amount) => addWorkdays(count, n, amount),
    rollForward,
    workdaysBetween: (after, through) => count.through(through) - count.through(after),
    certaintyOf: reach.certaintyOf,
    addPeriod,
    reckon: (n, amount, unit) => {
      const due = addPeriod(n, amount, unit);
      if (unit === 'workday') return { due, rolled: due, certainty: reach.certaintyOf(n, due) };
      const rolled = rollForward(due);
      if (rolled > LAST_DAY) throw outOfRange();
      return { due, rolled, certainty: reach.certaintyOf(due - 1, rolled) };
    },
  };
  return { arithmetic, reach };
};
