import { type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { CaseEvent } from '@xinfang/matter';
import type { Deadline, DeadlinePeriod, EventMatch } from '@xinfang/pack/decide';
import { type EventCodes, typeOf } from './event-codes.ts';
import { type EventTest, testOf } from './event-test.ts';
import { RECEIPT } from './start.ts';
import { type StartCases, startCasesOf } from './start-cases.ts';

/** What an event can do to a running clock, as bits. */
export const FULFILS = 1;
/** It can make the deadline void. */
export const VOIDS = 2;
/** It can extend the period. */
export const EXTENDS = 4;
/** From it on days may not count. */
export const SUSPENDS = 8;

/** Tests of fields by the code of the type; none where every event of a type counts. */
type Tests = readonly (EventTest | undefined)[];

/** A deadline, ready to be reckoned: days and types of events as numbers, tests as functions. */
export interface DeadlinePlan {
  readonly deadline: Deadline;
  /** Its place in the pack. */
  readonly place: number;
  /** The first and the last start day of which it is law. */
  readonly from: DayNumber;
  readonly through: DayNumber;
  /** The code of the starting event; undefined where it is the receipt. */
  readonly start: number | undefined;
  readonly startTest: EventTest | undefined;
  readonly cases: StartCases;
  readonly period: DeadlinePeriod;
  /** Where it is restated: the other periods. */
  readonly otherPeriods: readonly DeadlinePeriod[];
  readonly rolled: boolean;
  /** By code the bits of what an event of that type can do. */
  readonly effects: Uint8Array;
  readonly fulfils: Tests;
  readonly voids: Tests;
  /** The code that ends a suspension; undefined where nothing suspends. */
  readonly resumes: number | undefined;
  /** The codes of the events that raise a doubt. */
  readonly doubts: readonly number[];
}

/** Whether an event of a type that can do something bears the fields for it. */
export const countsFor = (tests: Tests, code: number, event: CaseEvent): boolean => {
  const test = tests[code];
  return test === undefined || test(event);
};

/** Prepares a deadline. */
export const planDeadline = (
  deadline: Deadline,
  place: number,
  codes: EventCodes,
): DeadlinePlan => {
  const { start, periods, roll, effective, suspension, doubt } = deadline;
  const [period, ...otherPeriods] = periods;
  return {
    deadline,
    place,
    from: dayOf(effective.from, Number.NEGATIVE_INFINITY),
    through: dayOf(effective.to, Number.POSITIVE_INFINITY),
    start: start.event === RECEIPT ? undefined : codes.codeOf(start.event),
    startTest: start.where === undefined ? undefined : testOf(start.where),
    cases: startCasesOf(start.cases, codes),
    period,
    otherPeriods,
    rolled: roll === 'rolled',
    effects: effectsOf(deadline, codes),
    fulfils: testsOf(deadline.fulfilledBy, codes),
    voids: testsOf(deadline.voidedBy, codes),
    resumes: suspension && codes.codeOf(suspension.to),
    doubts: (doubt?.events ?? []).map(codes.codeOf),
  };
};

const dayOf = (date: string | undefined, none: number): DayNumber =>
  date === undefined ? none : (parseDayNumber(date) ?? none);

const effectsOf = (
  { fulfilledBy, voidedBy, extension, suspension }: Deadline,
  { codeOf, size }: EventCodes,
): Uint8Array => {
  const effects = new Uint8Array(size);
  const add = (types: readonly string[], effect: number): void => {
    for (const type of types) {
      const code = codeOf(type);
      effects[code] = (effects[code] as number) | effect;
    }
  };
  add(fulfilledBy.map(typeOf), FULFILS);
  add(voidedBy.map(typeOf), VOIDS);
  if (extension !== undefined) add([extension.event], EXTENDS);
  if (suspension !== undefined) add([suspension.from], SUSPENDS);
  return effects;
};

/** Of several matches of one type any suffices. */
const testsOf = (matches: readonly EventMatch[], { codeOf, size }: EventCodes): Tests => {
  const byCode = Map.groupBy(matches, (match) => codeOf(typeOf(match)));
  return Array.from({ length: size }, (_, code) => {
    const tests = (byCode.get(code) ?? []).map((match) =>
      typeof match === 'string' ? undefined : testOf(match.where),
    );
    if (tests.length === 0 || tests.includes(undefined)) return undefined;
    return (event) => tests.some((test) => test?.(event));
  });
};
