import type { Calendar, CivilDate, DayNumber } from '@xinfang/calendar';
import type { DeadlinePeriod, Known } from '@xinfang/pack/decide';
import type { CountedSlot } from './counted-deadline.ts';
import type { EventCodes } from './event-codes.ts';
import { createIndex, type EventLogIndex, NOWHERE } from './event-log-index.ts';

/** What a case is reckoned by. */
export interface Matter {
  readonly calendar: Calendar;
  readonly asOf: DayNumber;
  readonly receivedOn: CivilDate;
  readonly received: DayNumber;
  readonly known: Known;
}

/** The sheet on which one case is worked out. The next case overwrites it: a mass run makes no garbage. */
export interface Sheet {
  readonly index: EventLogIndex;
  matter: Matter;
  readonly course: Course;
  readonly counted: CountedSlot;
}

/** The course of one clock to the as-of day, in day numbers and places in the log. The next clock overwrites it. */
export interface Course {
  period: DeadlinePeriod;
  /** The last day of the period, before anything moved it. */
  base: DayNumber;
  due: DayNumber;
  rolled: DayNumber;
  /** The place of the event, or `NOWHERE`. */
  fulfilled: number;
  voided: number;
  extended: number;
  suspendedDays: number;
  spans: readonly Span[];
}

/** Days that do not count, both ends included. */
export interface Span {
  readonly from: DayNumber;
  readonly through: DayNumber;
}

/** Of a clock that nothing suspends. */
export const NO_SPANS: readonly Span[] = Object.freeze([]);

/** A sheet for a first matter. */
export const createSheet = (codes: EventCodes, matter: Matter): Sheet => ({
  index: createIndex(codes),
  matter,
  course: {
    period: { until: '' },
    base: 0,
    due: 0,
    rolled: 0,
    fulfilled: NOWHERE,
    voided: NOWHERE,
    extended: NOWHERE,
    suspendedDays: 0,
    spans: NO_SPANS,
  },
  // Written before anybody sees it.
  counted: {} as CountedSlot,
});
