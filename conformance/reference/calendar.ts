import { addDays, addMonths, daysFrom, daysThrough, isWeekend } from './calendar-days.ts';
import { isBeforeNotices, isInside, isMadeWorkday, isOffByNotice } from './notices.ts';

export type Unit = 'day' | 'workday' | 'month' | 'year';
export type Certainty = 'official' | 'provisional' | 'unknown';

const FIXED_DAYS_OFF = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** What kind of day it is, by the notices; outside them the fixed days are off. */
export const kindOf = (date: string): string => {
  if (isOffByNotice(date)) return 'holiday';
  if (isMadeWorkday(date) && isWeekend(date)) return 'makeup-workday';
  if (!isInside(date) && FIXED_DAYS_OFF.includes(date.slice(5))) return 'holiday';
  return isWeekend(date) ? 'weekend' : 'workday';
};

export const isWorkday = (date: string): boolean =>
  kindOf(date) === 'workday' || kindOf(date) === 'makeup-workday';

/** Official only where every day that was used is inside the notices. */
export const certaintyOf = (used: readonly string[]): Certainty => {
  if (used.some(isBeforeNotices)) return 'unknown';
  return used.every(isInside) ? 'official' : 'provisional';
};

/** The first working day on or after a day. */
export const rolled = (date: string): string => (isWorkday(date) ? date : rolled(addDays(date, 1)));

const addWorkdays = (from: string, amount: number): string => {
  let date = from;
  for (let counted = 0; counted < amount; ) {
    date = addDays(date, 1);
    if (isWorkday(date)) counted += 1;
  }
  return date;
};

/** The last day of a period that starts on `from`, which is not counted itself. */
export const dueDay = (from: string, amount: number, unit: Unit): string => {
  if (unit === 'workday') return addWorkdays(from, amount);
  if (unit === 'day') return addDays(from, amount);
  return addMonths(from, unit === 'month' ? amount : amount * 12);
};

/** Contract §1: `xinfang calendar day`. */
export const day = (date: string) => ({
  date,
  workday: isWorkday(date),
  kind: kindOf(date),
  certainty: certaintyOf([date]),
});

/** Contract §1: `xinfang calendar due`. */
export const due = (from: string, amount: number, unit: Unit) => {
  const dueOn = dueDay(from, amount, unit);
  const rolledDueOn = unit === 'workday' ? dueOn : rolled(dueOn);
  const used =
    unit === 'workday' ? daysThrough(addDays(from, 1), dueOn) : daysThrough(dueOn, rolledDueOn);
  return { from, amount, unit, dueOn, rolledDueOn, certainty: certaintyOf(used) };
};

/** Contract §1: `xinfang calendar between`. */
export const between = (from: string, to: string) => {
  const counted = daysThrough(addDays(from, 1), to);
  return {
    from,
    to,
    days: daysFrom(from, to),
    workdays: counted.filter(isWorkday).length,
    certainty: certaintyOf(counted),
  };
};
