import { accountsOf } from './account.ts';
import { type Arithmetic, arithmeticOf } from './arithmetic.ts';
import type { Calendar } from './calendar.ts';
import { formatDayNumber } from './civil-date.ts';
import { isWorkKind } from './day-kind.ts';
import { namingOf } from './day-lines.ts';
import { gatherNamedDays, type NamedDays } from './named-days.ts';
import { readBetweenQuestion, readDay, readDueQuestion } from './question.ts';
import { readCalendarData } from './read-data.ts';

/**
 * Makes a calendar of its data (`CalendarData`, checked here). A due day is a table look-up; the tables are built when
 * first needed. Throws XinfangError: `invalid-calendar`, `no-notice`, `duplicate-notice`, `duplicate-day`,
 * `notice-without-document`, `impossible-date`.
 *
 * @example
 * const calendar = createCalendar(data);
 * calendar.due({ from: '2026-02-11', amount: 5, unit: 'workday' }).dueOn; // '2026-02-25'
 */
export const createCalendar = (data: unknown): Calendar => {
  const read = readCalendarData(data);
  const days = gatherNamedDays(read);
  const { arithmetic, reach } = arithmeticOf(days);
  const accounts = accountsOf(read, days, arithmetic, reach);
  return Object.freeze({
    id: read.id,
    version: read.version,
    title: Object.freeze(read.title),
    firstNotice: days.firstNotice,
    lastNotice: days.lastNotice,
    firstDay: days.firstDay,
    lastDay: days.lastDay,
    ...answersOf(days, arithmetic, accounts),
    ...arithmetic,
    ...accounts,
  });
};

/** The front door: civil dates in and out, checked, with exactly the fields that the contract names. */
const answersOf = (
  days: NamedDays,
  arithmetic: Arithmetic,
  accounts: Pick<Calendar, 'receiptOf'>,
): Pick<Calendar, 'day' | 'due' | 'between'> => ({
  day: (date) => {
    const n = readDay(date);
    const kind = arithmetic.kindOf(n);
    const name =
      kind === 'holiday' || kind === 'makeup-workday' ? namingOf(days, n).name : undefined;
    return {
      date: formatDayNumber(n),
      workday: isWorkKind(kind),
      kind,
      ...(name === undefined ? {} : { name }),
      certainty: arithmetic.certaintyOf(n - 1, n),
    };
  },
  due: (question) => {
    const { from, amount, unit } = readDueQuestion(question);
    const { due, rolled, certainty } = arithmetic.reckon(from, amount, unit);
    return {
      from: formatDayNumber(from),
      amount,
      unit,
      dueOn: formatDayNumber(due),
      rolledDueOn: formatDayNumber(rolled),
      certainty,
      receipt: accounts.receiptOf(from, amount, unit),
    };
  },
  between: (question) => {
    const { from, to } = readBetweenQuestion(question);
    return {
      from: formatDayNumber(from),
      to: formatDayNumber(to),
      days: to - from,
      workdays: arithmetic.workdaysBetween(from, to),
      certainty: arithmetic.certaintyOf(from, to),
    };
  },
});
