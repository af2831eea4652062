const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const two = (number: number): string => String(number).padStart(2, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; `month` from 1. */
export const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const daysOf = (year: number): readonly string[] =>
  MONTH_LENGTHS.flatMap((_month, index) =>
    Array.from(
      { length: lengthOf(year, index + 1) },
      (_, day) => `${year}-${two(index + 1)}-${two(day + 1)}`,
    ),
  );

/** Every day, one after another, from 1990-01-01, which was a Monday: reckoning is counting places in this list. */
const EVERY_DAY: readonly string[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => daysOf(FIRST_YEAR + index),
).flat();

const PLACE = new Map(EVERY_DAY.map((date, place) => [date, place]));

const placeOf = (date: string): number => {
  const place = PLACE.get(date);
  if (place === undefined) throw new Error(`the reference knows no day ${date}`);
  return place;
};

/** The day so many days later, or earlier where `days` is negative. */
export const addDays = (date: string, days: number): string => {
  const later = EVERY_DAY[placeOf(date) + days];
  if (later === undefined) throw new Error(`the reference knows no day ${days} days from ${date}`);
  return later;
};

/** How many days `to` is after `from`. */
export const daysFrom = (from: string, to: string): number => placeOf(to) - placeOf(from);

/** Every day from `first` to `last`, both included; none where `last` is earlier. */
export const daysThrough = (first: string, last: string): readonly string[] =>
  EVERY_DAY.slice(placeOf(first), placeOf(last) + 1);

/** Saturday or Sunday. */
export const isWeekend = (date: string): boolean => placeOf(date) % 7 >= 5;

/** The matching day so many months later, or that month's last day. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, lengthOf(toYear, toMonth)))}`;
};
