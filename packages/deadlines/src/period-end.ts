import { type Calendar, type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { CaseEvent } from '@xinfang/matter';
import type { DeadlinePeriod } from '@xinfang/pack/decide';
import type { DeadlinePlan } from './deadline-plan.ts';
import { fieldsOf } from './event-test.ts';
import type { Course } from './sheet.ts';

/**
 * Sets the period that binds and its last day; false where the start names none. Of periods restated in other units the
 * earlier day binds a debtor, the later one gives a right.
 */
export const setPeriod = (
  course: Course,
  { deadline, period, otherPeriods }: DeadlinePlan,
  start: CaseEvent | undefined,
  from: DayNumber,
  calendar: Calendar,
): boolean => {
  const base = periodEnd(period, start, from, calendar);
  let found = base !== undefined;
  course.period = period;
  course.base = base ?? 0;
  for (const other of otherPeriods) {
    const day = periodEnd(other, start, from, calendar);
    if (day === undefined) continue;
    if (found && !(deadline.kind === 'right' ? day > course.base : day < course.base)) continue;
    found = true;
    course.period = other;
    course.base = day;
  }
  return found;
};

/** The last day of a period from a start; undefined where the start does not name it. */
export const periodEnd = (
  period: DeadlinePeriod,
  start: CaseEvent | undefined,
  from: DayNumber,
  calendar: Calendar,
): DayNumber | undefined => {
  if (!('until' in period)) return calendar.addPeriod(from, period.amount, period.unit);
  const named = start === undefined ? undefined : fieldsOf(start)[period.until];
  return typeof named === 'string' ? parseDayNumber(named) : undefined;
};
