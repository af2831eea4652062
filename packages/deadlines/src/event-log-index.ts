import { type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { CaseEvent, LoggedEvent } from '@xinfang/matter';
import type { EventCodes } from './event-codes.ts';

/** Where a chain of events ends. */
export const NOWHERE = -1;

/**
 * The log of one case by columns, in its order. The next case overwrites it.
 */
export interface EventLogIndex {
  size: number;
  events: readonly CaseEvent[];
  /** The type of each event, as a code. */
  codes: Uint16Array;
  days: Int32Array;
  /** The place of the next event of the same type, or `NOWHERE`. */
  next: Int32Array;
  /** By code the place of the first event of that type, or `NOWHERE`. */
  readonly first: Int32Array;
}

const NO_EVENTS: readonly CaseEvent[] = [];

/** An index without events. */
export const createIndex = ({ size }: EventCodes): EventLogIndex => ({
  size: 0,
  events: NO_EVENTS,
  codes: new Uint16Array(0),
  days: new Int32Array(0),
  next: new Int32Array(0),
  first: new Int32Array(size).fill(NOWHERE),
});

/** Lets go of the events of a case. */
export const forgetEvents = (index: EventLogIndex): void => {
  index.events = NO_EVENTS;
  index.size = 0;
};

/** Indexes a log as it stands. */
export const indexLog = (
  index: EventLogIndex,
  { codeOf }: EventCodes,
  log: readonly LoggedEvent[],
): void => {
  makeRoom(index, log.length);
  index.events = log;
  index.size = log.length;
  for (let at = 0; at < log.length; at++) {
    const { type, day } = log[at] as LoggedEvent;
    index.codes[at] = codeOf(type);
    index.days[at] = day;
  }
  chainTypes(index);
};

/**
 * Indexes events as they are stored, where they stand in the order of days and nothing corrects them: then they are the
 * log, up to the day `last`. False where they are not.
 */
export const indexStored = (
  index: EventLogIndex,
  { codeOf }: EventCodes,
  events: readonly CaseEvent[],
  last: DayNumber,
): boolean => {
  makeRoom(index, events.length);
  index.events = events;
  let size = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < events.length; at++) {
    const { type, on } = events[at] as CaseEvent;
    const day = parseDayNumber(on);
    if (day === undefined || day < before || type === 'corrected') return false;
    before = day;
    if (day > last) continue;
    index.codes[at] = codeOf(type);
    index.days[at] = day;
    size += 1;
  }
  index.size = size;
  chainTypes(index);
  return true;
};

const chainTypes = ({ size, codes, next, first }: EventLogIndex): void => {
  first.fill(NOWHERE);
  for (let at = size - 1; at >= 0; at--) {
    const code = codes[at] as number;
    next[at] = first[code] as number;
    first[code] = at;
  }
};

/** Logs differ little in length: room is made in steps, and kept. */
const STEP = 64;

const makeRoom = (index: EventLogIndex, size: number): void => {
  if (size <= index.codes.length) return;
  const room = Math.ceil(size / STEP) * STEP;
  index.codes = new Uint16Array(room);
  index.days = new Int32Array(room);
  index.next = new Int32Array(room);
};
