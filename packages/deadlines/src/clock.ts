import { type Calendar, type Certainty, type DayNumber, worstCertainty } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { DeadlinePeriod } from '@xinfang/pack/decide';
import { extensionDays } from './course.ts';
import { type DeadlinePlan, EXTENDS } from './deadline-plan.ts';
import { NOWHERE } from './event-log-index.ts';
import { type ExtensionFault, extensionFaults } from './extension.ts';
import { periodEnd } from './period-end.ts';
import { type Course, NO_SPANS, type Sheet, type Span } from './sheet.ts';

/** A deadline's clock on the as-of day, in day numbers. */
export interface Clock {
  /** The period that binds, where an overlay restated it in another unit. */
  readonly period: DeadlinePeriod;
  /** The other periods, with the days on which they would end, before extension and suspension. */
  readonly compared: readonly Reckoned[];
  /** The due day before extension and suspension. */
  readonly base: DayNumber;
  readonly due: DayNumber;
  readonly rolled: DayNumber;
  /** The day that binds: `due` for duties and targets, `rolled` for rights. */
  readonly binding: DayNumber;
  readonly certainty: Certainty;
  readonly extendedBy: number;
  readonly extension?: LoggedEvent;
  readonly refusedExtensions: readonly RefusedExtension[];
  readonly suspension: Suspension;
  readonly fulfilment?: LoggedEvent;
  readonly voiding?: LoggedEvent;
}

/** A period and its last day. */
export interface Reckoned {
  readonly period: DeadlinePeriod;
  readonly base: DayNumber;
}

/** Days that do not count, and the spans they lie in (both ends included, no day twice). */
export interface Suspension {
  readonly days: number;
  readonly spans: readonly Span[];
}

/** An extension that does not count. */
export interface RefusedExtension {
  readonly event: LoggedEvent;
  readonly faults: readonly ExtensionFault[];
}

const NOTHING: readonly never[] = Object.freeze([]);
const NOT_SUSPENDED: Suspension = Object.freeze({ days: 0, spans: NO_SPANS });

/** The clock that the sheet holds, as an object of its own with all that receipts and warnings ask. `log` is what its index was made of. */
export const clockOf = (
  sheet: Sheet,
  plan: DeadlinePlan,
  log: readonly LoggedEvent[],
  at: number,
  from: DayNumber,
): Clock => {
  const {
    course,
    matter: { calendar },
  } = sheet;
  const extension = eventAt(log, course.extended);
  const clock: { -readonly [Key in keyof Clock]: Clock[Key] } = {
    period: course.period,
    compared: comparedTo(course.period, plan, log, at, from, calendar),
    base: course.base,
    due: course.due,
    rolled: course.rolled,
    binding: bindingOf(course, plan),
    certainty: certaintyOf(course, from, calendar),
    extendedBy: extension === undefined ? 0 : extensionDays(extension),
    refusedExtensions: refusedOf(sheet, plan, log, at),
    suspension:
      course.spans === NO_SPANS
        ? NOT_SUSPENDED
        : { days: course.suspendedDays, spans: course.spans },
  };
  if (extension !== undefined) clock.extension = extension;
  const voiding = eventAt(log, course.voided);
  if (voiding !== undefined) clock.voiding = voiding;
  const fulfilment = eventAt(log, course.fulfilled);
  if (fulfilment !== undefined) clock.fulfilment = fulfilment;
  return clock;
};

const eventAt = (log: readonly LoggedEvent[], place: number): LoggedEvent | undefined =>
  place === NOWHERE ? undefined : log[place];

/** The day that binds. */
export const bindingOf = ({ due, rolled }: Course, plan: DeadlinePlan): DayNumber =>
  plan.rolled ? rolled : due;

/** Working days use every day on the way; other units only the days from the due day to the rolled one. */
export const certaintyOf = (
  { period, base, due, rolled }: Course,
  from: DayNumber,
  calendar: Calendar,
): Certainty => {
  const counted = 'unit' in period && period.unit === 'workday';
  if (counted && base === due) return calendar.certaintyOf(from, due);
  const roll = calendar.certaintyOf(due - 1, rolled);
  return counted ? worstCertainty(calendar.certaintyOf(from, base), roll) : roll;
};

const comparedTo = (
  chosen: DeadlinePeriod,
  { period, otherPeriods }: DeadlinePlan,
  log: readonly LoggedEvent[],
  at: number,
  from: DayNumber,
  calendar: Calendar,
): readonly Reckoned[] => {
  if (otherPeriods.length === 0) return NOTHING;
  const start = eventAt(log, at);
  return [period, ...otherPeriods].flatMap((each) => {
    const base = each === chosen ? undefined : periodEnd(each, start, from, calendar);
    return base === undefined ? [] : [{ period: each, base }];
  });
};

/** The extensions that do not count, also those after the end of the clock. */
const refusedOf = (
  { course, index, matter: { asOf } }: Sheet,
  { deadline: { extension }, effects }: DeadlinePlan,
  log: readonly LoggedEvent[],
  at: number,
): readonly RefusedExtension[] => {
  if (extension === undefined) return NOTHING;
  let refused: RefusedExtension[] | undefined;
  const { base, extended } = course;
  const end = Math.max(course.fulfilled, course.voided);
  for (let place = at + 1; place < log.length; place++) {
    if (!((effects[index.codes[place] as number] as number) & EXTENDS)) continue;
    if (place === extended) continue;
    const event = log[place] as LoggedEvent;
    const faults = extensionFaults(event, extension, {
      day: event.day,
      base,
      asOf,
      used: extended !== NOWHERE && place > extended,
      ended: end !== NOWHERE && place > end,
    });
    refused ??= [];
    refused.push({ event, faults });
  }
  return refused ?? NOTHING;
};
