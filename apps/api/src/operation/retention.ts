import type { CivilDate } from '@xinfang/sdk';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Years of two digits are years of two digits here, which `Date.UTC` does not take them for. */
const utcDay = (year: number, month: number, day: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const lastOfMonth = (year: number, month: number): number =>
  utcDay(year, month + 1, 0).getUTCDate();

const partsOf = (day: CivilDate): readonly [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

const civilDay = (year: number, month: number, day: number): CivilDate =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');

const dayBefore = (day: CivilDate): CivilDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MILLIS).toISOString().slice(0, 10);

const wholeYears = (keepYears: number): number => {
  if (Number.isInteger(keepYears) && keepYears >= 0) return keepYears;
  throw new RangeError('keepYears is a whole number of years, 0 or more');
};

/**
 * The last day on which identity and text of a matter are kept: the one, `keepYears` later, that matches the closing day. 29
 * February has the last of February where that year has none, as periods of years are counted everywhere here.
 *
 * @example
 * keptUntil('2021-11-30', 5) // '2026-11-30'
 * keptUntil('2024-02-29', 1) // '2025-02-28'
 */
export const keptUntil = (closedOn: CivilDate, keepYears: number): CivilDate => {
  const [year, month, day] = partsOf(closedOn);
  const end = year + wholeYears(keepYears);
  return civilDay(end, month, Math.min(day, lastOfMonth(end, month)));
};

/**
 * The last closing day whose time of keeping is over: identity and text of a matter closed then or before may be erased. The
 * other way round of {@link keptUntil}.
 *
 * @example
 * lastDayClosed('2026-12-01', 5) // '2021-11-30'
 * lastDayClosed('2025-03-01', 1) // '2024-02-29'
 */
export const lastDayClosed = (today: CivilDate, keepYears: number): CivilDate => {
  const [year, month, day] = partsOf(dayBefore(today));
  const closing = year - wholeYears(keepYears);
  if (closing < 1) return '0000-12-31';
  // Only the last of February is the last day of keeping for two closing days.
  const isLast = day === lastOfMonth(year, month);
  return civilDay(closing, month, isLast ? lastOfMonth(closing, month) : day);
};
