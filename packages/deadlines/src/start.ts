import type { CivilDate, DayNumber } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { Deadline, EventMatch, StartCase } from '@xinfang/pack';

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

/** Whether an event is of the type, and bears the fields, that a deadline names. */
export const matches = (event: LoggedEvent, match: EventMatch): boolean =>
  typeof match === 'string'
    ? event.type === match
    : event.type === match.event && bears(event, match.where);

const bears = (event: LoggedEvent, where: Readonly<Record<string, unknown>> = {}): boolean =>
  Object.entries(where).every(([field, value]) => fieldsOf(event)[field] === value);

/** An event's fields by name. */
export const fieldsOf = (event: LoggedEvent): Readonly<Record<string, unknown>> => ({ ...event });

/** The starts of a deadline in a log, each an instance of its own; a start case that the log already rules out is dropped. */
export const startsOf = (
  deadline: Deadline,
  received: { readonly on: CivilDate; readonly day: DayNumber },
  log: readonly LoggedEvent[],
): readonly Start[] => {
  const { event, where, cases } = deadline.start;
  if (event === RECEIPT)
    return [{ event, ...received, after: log, cases: cases ?? [{}], fields: {} }];
  const alike = log.filter(({ type }) => type === event);
  return alike.flatMap((start, nth) => {
    if (!bears(start, where)) return [];
    const at = log.indexOf(start);
    const after = log.slice(at + 1);
    const next = alike[nth + 1];
    const untilNext = next === undefined ? after : log.slice(at + 1, log.indexOf(next));
    const possible = (cases ?? [{}]).filter(
      ({ followedBy, first }) =>
        (followedBy === undefined || untilNext.some(({ type }) => type === followedBy)) &&
        (first === undefined || (nth === 0) === first),
    );
    if (possible.length === 0) return [];
    return [
      {
        event,
        on: start.on,
        day: start.day,
        index: start.index,
        after,
        cases: possible,
        fields: fieldsOf(start),
      },
    ];
  });
};
