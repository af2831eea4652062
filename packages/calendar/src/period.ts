import { civilPartsOf, type DayNumber, dayNumberOf, daysInMonth, LAST_DAY } from './civil-date.ts';
import { XinfangError } from './error.ts';
import type { WorkCount } from './work-tables.ts';

/**
 * The unit of a period: calendar days (日), working days (工作日), months or years.
 *
 * @example
 * const unit: Unit = 'workday';
 */
export type Unit = 'day' | 'workday' | 'month' | 'year';

const MONTHS_OF_A_YEAR = 12;

/** The day a period ends on, the first day not counted; 0 gives the first day. Throws `date-out-of-range` past 9999-12-31. */
export const endOfPeriod = (
  count: WorkCount,
  from: DayNumber,
  amount: number,
  unit: Unit,
): DayNumber => {
  // Every unit moves at least a day, so this also keeps numbers beyond all tables out of them.
  if (from + amount > LAST_DAY) throw outOfRange();
  const end = unboundedEnd(count, from, amount, unit);
  if (end > LAST_DAY) throw outOfRange();
  return end;
};

const unboundedEnd = (count: WorkCount, from: DayNumber, amount: number, unit: Unit): DayNumber => {
  switch (unit) {
    case 'day':
      return from + amount;
    case 'workday':
      return addWorkdays(count, from, amount);
    case 'month':
      return addMonths(from, amount);
    case 'year':
      return addMonths(from, amount * MONTHS_OF_A_YEAR);
  }
};

/** The `amount`-th working day after a day; 0 gives the day itself, working or not. */
export const addWorkdays = (count: WorkCount, from: DayNumber, amount: number): DayNumber =>
  amount === 0 ? from : count.dayOf(count.through(from) + amount);

/** The matching day some months later, or that month's last where it has none. */
const addMonths = (from: DayNumber, amount: number): DayNumber => {
  const { year, month, day } = civilPartsOf(from);
  const months = year * MONTHS_OF_A_YEAR + month - 1 + amount;
  const endYear = Math.floor(months / MONTHS_OF_A_YEAR);
  const endMonth = (months % MONTHS_OF_A_YEAR) + 1;
  return dayNumberOf(endYear, endMonth, Math.min(day, daysInMonth(endYear, endMonth)));
};

/** The error of a reckoning that ends past the last civil date. */
export const outOfRange = (): XinfangError =>
  new XinfangError([
    {
      code: 'date-out-of-range',
      path: 'amount',
      message: {
        zh: '期限届满日超出 9999-12-31',
        en: 'the period ends after 9999-12-31',
      },
    },
  ]);
