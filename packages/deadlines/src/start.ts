import type { CivilDate, DayNumber } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { EventMatch, StartCase } from '@xinfang/pack/decide';
import { fieldsOf, testOf } from './event-test.ts';

/** What starts a clock: the receipt, or an event at its place in the log. */
export interface Start {
  readonly event: string;
  readonly on: CivilDate;
  readonly day: DayNumber;
  /** Index in the case's stored list of events; absent for the receipt. */
  readonly index?: number;
  /** The events that can fulfil, void, extend or suspend: for an event those after it, for the receipt any. */
  readonly after: readonly LoggedEvent[];
  /** Which of the deadline's start cases hold but for their facts; all of them where none are stated. */
  readonly cases: readonly StartCase[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The name of the start that is no event. */
export const RECEIPT = 'receipt';

/**
 * Whether an event is of the type, and bears the fields, that a deadline names.
 *
 * @example
 * matches(eventsAsOf(oneCase)[0], 'dispatched') // true
 */
export const matches = (event: LoggedEvent, match: EventMatch): boolean =>
  typeof match === 'string'
    ? event.type === match
    : event.type === match.event && testOf(match.where)(event);

const NO_FIELDS: Readonly<Record<string, unknown>> = Object.freeze({});

/** The start of a clock that runs from the receipt. */
export const receiptStart = (
  on: CivilDate,
  day: DayNumber,
  log: readonly LoggedEvent[],
  cases: readonly StartCase[],
): Start => ({ event: RECEIPT, on, day, after: log, cases, fields: NO_FIELDS });

/** The start of a clock that runs from the event at this place in the log. */
export const eventStart = (
  log: readonly LoggedEvent[],
  at: number,
  cases: readonly StartCase[],
): Start => new EventStart(log, at, cases);

/** A class for its one view: a case with thousands of starts would hold as many copies of its log. */
class EventStart implements Start {
  readonly event: string;
  readonly on: CivilDate;
  readonly day: DayNumber;
  readonly index: number;
  readonly cases: readonly StartCase[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly #log: readonly LoggedEvent[];
  readonly #at: number;

  constructor(log: readonly LoggedEvent[], at: number, cases: readonly StartCase[]) {
    const event = log[at] as LoggedEvent;
    this.event = event.type;
    this.on = event.on;
    this.day = event.day;
    this.index = event.index;
    this.cases = cases;
    this.fields = fieldsOf(event);
    this.#log = log;
    this.#at = at;
  }

  get after(): readonly LoggedEvent[] {
    return this.#log.slice(this.#at + 1);
  }
}
