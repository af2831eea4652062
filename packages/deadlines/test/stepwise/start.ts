import type { CivilDate, DayNumber } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { Deadline, EventMatch, StartCase } from '@xinfang/pack';
import type { Start } from '../../src/start.ts';

const RECEIPT = 'receipt';

/**
 * Whether an event is of the type, and bears the fields, that a deadline names.
 */
export const matches = (event: LoggedEvent, match: EventMatch): boolean =>
  typeof match === 'string'
    ? event.type === match
    : event.type === match.event && bears(event, match.where);

const bears = (event: LoggedEvent, where: Readonly<Record<string, unknown>> | undefined): boolean =>
  where === undefined ||
  Object.entries(where).every(([field, value]) => fieldsOf(event)[field] === value);

/** An event's fields by name. */
export const fieldsOf = (event: LoggedEvent): Readonly<Record<string, unknown>> =>
  event as unknown as Readonly<Record<string, unknown>>;

const NO_FIELDS: Readonly<Record<string, unknown>> = {};
const ANY_CASE: readonly StartCase[] = [{}];

/** A case's log with the places of each type of event. */
export interface IndexedLog {
  readonly events: readonly LoggedEvent[];
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

/** Indexes a log by the type of its events. */
export const indexLog = (events: readonly LoggedEvent[]): IndexedLog => {
  const placesOf = new Map<string, number[]>();
  events.forEach(({ type }, at) => {
    const places = placesOf.get(type);
    if (places === undefined) placesOf.set(type, [at]);
    else places.push(at);
  });
  return { events, placesOf };
};

/** The starts of a deadline in a log, each an instance of its own; a start case that the log already rules out is dropped. */
export const startsOf = (
  deadline: Deadline,
  received: { readonly on: CivilDate; readonly day: DayNumber },
  { events, placesOf }: IndexedLog,
): readonly Start[] => {
  const { event, where, cases = ANY_CASE } = deadline.start;
  if (event === RECEIPT) return [{ event, ...received, after: events, cases, fields: NO_FIELDS }];
  const places = placesOf.get(event) ?? [];
  return places.flatMap((at, nth) => {
    const start = events[at] as LoggedEvent;
    if (!bears(start, where)) return [];
    const possible = possibleCases(cases, events.slice(at + 1, places[nth + 1]), nth);
    if (possible.length === 0) return [];
    return [
      {
        event,
        on: start.on,
        day: start.day,
        index: start.index,
        // Kept as a view: a case with thousands of starts would hold as many copies of its log.
        get after() {
          return events.slice(at + 1);
        },
        cases: possible,
        fields: fieldsOf(start),
      },
    ];
  });
};

const possibleCases = (
  cases: readonly StartCase[],
  untilNext: readonly LoggedEvent[],
  nth: number,
): readonly StartCase[] =>
  cases === ANY_CASE
    ? cases
    : cases.filter(
        ({ followedBy, first }) =>
          (followedBy === undefined || untilNext.some(({ type }) => type === followedBy)) &&
          (first === undefined || (nth === 0) === first),
      );
