import type { Calendar, DayNumber } from '@xinfang/calendar';
import type { CaseEvent } from '@xinfang/matter';
import {
  countsFor,
  type DeadlinePlan,
  EXTENDS,
  FULFILS,
  SUSPENDS,
  VOIDS,
} from './deadline-plan.ts';
import { type EventLogIndex, NOWHERE } from './event-log-index.ts';
import { extensionFaults } from './extension.ts';
import { setPeriod } from './period-end.ts';
import { type Course, NO_SPANS, type Sheet } from './sheet.ts';

/**
 * Runs a deadline's clock from a start through the events after it up to the as-of day, onto the sheet; false where the
 * start names no day. The receipt stands before the log, at `NOWHERE`.
 */
export const runCourse = (
  { course, index, matter: { asOf, calendar } }: Sheet,
  plan: DeadlinePlan,
  at: number,
  from: DayNumber,
): boolean => {
  const { codes, events, days, size } = index;
  const start = at === NOWHERE ? undefined : events[at];
  if (!setPeriod(course, plan, start, from, calendar)) return false;
  begin(course);
  for (let place = at + 1; place < size; place++) {
    const code = codes[place] as number;
    const effects = plan.effects[code] as number;
    if (effects === 0) continue;
    const event = events[place] as CaseEvent;
    if (effects & EXTENDS)
      extend(course, plan, event, place, days[place] as number, asOf, calendar);
    if (effects & FULFILS && countsFor(plan.fulfils, code, event)) {
      course.fulfilled = place;
      break;
    }
    if (effects & SUSPENDS && (days[place] as number) <= course.due)
      suspend(course, plan, index, place, asOf);
    else if (
      effects & VOIDS &&
      countsFor(plan.voids, code, event) &&
      (days[place] as number) <= bindingDay(plan, course.due, calendar)
    ) {
      course.voided = place;
      break;
    }
  }
  course.rolled = calendar.rollForward(course.due);
  return true;
};

const begin = (course: Course): void => {
  course.due = course.base;
  course.fulfilled = NOWHERE;
  course.voided = NOWHERE;
  course.extended = NOWHERE;
  course.suspendedDays = 0;
  course.spans = NO_SPANS;
};

const bindingDay = ({ rolled }: DeadlinePlan, due: DayNumber, calendar: Calendar): DayNumber =>
  rolled ? calendar.rollForward(due) : due;

/** The first extension that counts moves the due day; no second one does. */
const extend = (
  course: Course,
  { deadline: { extension } }: DeadlinePlan,
  event: CaseEvent,
  place: number,
  day: DayNumber,
  asOf: DayNumber,
  calendar: Calendar,
): void => {
  if (extension === undefined || course.extended !== NOWHERE) return;
  const at = { day, base: course.base, asOf, used: false, ended: false };
  if (extensionFaults(event, extension, at).length > 0) return;
  course.extended = place;
  course.due = calendar.addPeriod(course.due, extensionDays(event), extension.max.unit);
};

/** By how much an extension that counts moves the due day, in the unit of the extension. */
export const extensionDays = (event: CaseEvent): number =>
  event.type === 'extended' ? (event.days ?? 0) : 0;

/**
 * Adds the span that begins with an event: it lasts to the first ending event after it, the fulfilment or the as-of day,
 * whichever is earliest. Spans begin in order, so a day already covered lies at or before the last end.
 */
const suspend = (
  course: Course,
  plan: DeadlinePlan,
  index: EventLogIndex,
  place: number,
  asOf: DayNumber,
): void => {
  const covered = course.spans.at(-1)?.through ?? Number.NEGATIVE_INFINITY;
  const from = Math.max(index.days[place] as DayNumber, covered + 1);
  const through = endOfSpan(plan, index, place, asOf);
  if (through < from) return;
  const days = through - from + 1;
  course.suspendedDays += days;
  course.due += days;
  course.spans = [...course.spans, { from, through }];
};

const endOfSpan = (
  plan: DeadlinePlan,
  { codes, days, events, size }: EventLogIndex,
  place: number,
  asOf: DayNumber,
): DayNumber => {
  for (let each = place + 1; each < size; each++) {
    const code = codes[each] as number;
    const fulfils = (plan.effects[code] as number) & FULFILS;
    if (
      code === plan.resumes ||
      (fulfils && countsFor(plan.fulfils, code, events[each] as CaseEvent))
    )
      return days[each] as DayNumber;
  }
  return asOf;
};
