import {
  civilPartsOf,
  dayNumberOf,
  daysInMonth,
  formatDayNumber,
  parseDayNumber,
} from '@xinfang/calendar';
import type { Example } from '../diagnostic.ts';
import type { Period } from '../format/base.ts';
import type { GuardCalendar } from './comparison.ts';

/** A start day with the due days of a period in the base and in the overlay; none for working days without a calendar. */
export const exampleOfPeriods = (
  start: string,
  base: Period,
  merged: Period,
  calendar: GuardCalendar | undefined,
): Example | undefined => {
  const [dueInBase, dueInOverlay] = [base, merged].map((period) => dueOn(start, period, calendar));
  return dueInBase === undefined || dueInOverlay === undefined
    ? undefined
    : { start, dueInBase, dueInOverlay };
};

const dueOn = (
  start: string,
  { amount, unit }: Period,
  calendar: GuardCalendar | undefined,
): string | undefined => {
  const from = parseDayNumber(start);
  if (from === undefined) return undefined;
  try {
    if (calendar !== undefined) return formatDayNumber(calendar.addPeriod(from, amount, unit));
    if (unit === 'workday') return undefined;
    return dayOrNothing(unit === 'day' ? from + amount : addMonths(from, amount, unit));
  } catch {
    return undefined;
  }
};

const LAST_DAY = dayNumberOf(9999, 12, 31);

const dayOrNothing = (day: number): string | undefined =>
  day > LAST_DAY ? undefined : formatDayNumber(day);

/** The matching day some months or years later, or that month's last where it has none. */
const addMonths = (from: number, amount: number, unit: 'month' | 'year'): number => {
  const { year, month, day } = civilPartsOf(from);
  const months = year * 12 + month - 1 + amount * (unit === 'year' ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

const SEARCH_DAYS = 400;

/** A start day from which rolling moves the due day, with the strict and the rolled day; none without a calendar. */
export const exampleOfRolling = (
  start: string,
  period: Period,
  roll: 'strict' | 'rolled',
  calendar: GuardCalendar | undefined,
): Example | undefined => {
  const first = parseDayNumber(start);
  if (calendar?.rollForward === undefined || first === undefined) return undefined;
  for (let from = first; from < first + SEARCH_DAYS; from += 1) {
    const due = calendar.addPeriod(from, period.amount, period.unit);
    const rolled = calendar.rollForward(due);
    if (rolled === due) continue;
    const days = [formatDayNumber(due), formatDayNumber(rolled)] as const;
    const [dueInBase, dueInOverlay] = roll === 'strict' ? [days[1], days[0]] : days;
    return { start: formatDayNumber(from), dueInBase, dueInOverlay };
  }
  return undefined;
};
