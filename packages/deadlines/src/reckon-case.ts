import { type Calendar, type CivilDate, type DayNumber, parseDayNumber } from '@xinfang/calendar';
import { type Case, eventsAsOf, type LoggedEvent } from '@xinfang/matter';
import { compiledOn, type Deadline, type Known, type Pack } from '@xinfang/pack/decide';
import { type Facts, factsOf, knownOf, type Ruling, rulingFor } from '@xinfang/rules';
import { type Clock, clockOf } from './clock.ts';
import { indexLog, NOWHERE } from './event-log-index.ts';
import { layBack, type PackPlan, planOf, takeSheet } from './pack-plan.ts';
import { reckonLog } from './reckon-log.ts';
import type { Matter } from './sheet.ts';
import { eventStart, receiptStart, type Start } from './start.ts';
import { type DeadlineStatus, statusOf } from './status.ts';
import type { OpenVerdict } from './verdict.ts';

/** A deadline that runs, or has run. */
export interface Running {
  readonly deadline: Deadline;
  readonly start: Start;
  readonly clock: Clock;
  readonly status: DeadlineStatus;
}

/** A deadline of which it is open whether it runs. */
export interface Undecided {
  readonly deadline: Deadline;
  readonly start: Start;
  readonly clock: Clock;
  readonly verdict: OpenVerdict;
}

/** A case reckoned as of a day, in the engine's terms; `assess` tells it as data for people. */
export interface CaseReckoning {
  readonly asOf: DayNumber;
  readonly received: DayNumber;
  readonly facts: Facts;
  readonly known: Known;
  /** Under the law of the day of receipt. */
  readonly ruling: Ruling;
  readonly log: readonly LoggedEvent[];
  readonly running: readonly Running[];
  readonly undecided: readonly Undecided[];
}

/**
 * Reckons a case as of a civil date: which clocks run, since when, until when, and where they stand. A matter received
 * after that day has none. The law of each deadline is that of the day of its start event.
 *
 * @throws XinfangError as `factsOf` and `decide` do.
 *
 * @example
 * reckonCase(oneCase, pack, calendar, '2023-06-30').running.map(({ status }) => status) // ['met']
 */
export const reckonCase = (
  oneCase: Case,
  pack: Pack,
  calendar: Calendar,
  asOf: CivilDate,
): CaseReckoning => {
  const facts = factsOf(oneCase, pack);
  const { receivedOn } = oneCase.registration;
  const compiled = compiledOn(pack, receivedOn, (space) => knownOf({ space }, facts));
  const known = knownOf(compiled, facts);
  const ruling = rulingFor(compiled, known, receivedOn);
  const last = parseDayNumber(asOf) as DayNumber;
  const received = parseDayNumber(receivedOn) as DayNumber;
  const base = { asOf: last, received, facts, known, ruling };
  if (received > last) return { ...base, log: [], running: [], undecided: [] };
  const log = eventsAsOf(oneCase, asOf);
  return {
    ...base,
    log,
    ...clocksOf(log, planOf(pack), { calendar, asOf: last, receivedOn, received, known }),
  };
};

const clocksOf = (
  log: readonly LoggedEvent[],
  plan: PackPlan,
  matter: Matter,
): Pick<CaseReckoning, 'running' | 'undecided'> => {
  const running: Running[] = [];
  const undecided: Undecided[] = [];
  const sheet = takeSheet(plan, matter);
  indexLog(sheet.index, plan.codes, log);
  reckonLog(plan, sheet, (each, at, from, { cases }, verdict) => {
    const { deadline } = each;
    const start =
      at === NOWHERE
        ? receiptStart(matter.receivedOn, from, log, cases)
        : eventStart(log, at, cases);
    const clock = clockOf(sheet, each, log, at, from);
    if (verdict.runs === null) undecided.push({ deadline, start, clock, verdict });
    else running.push({ deadline, start, clock, status: statusOf(sheet, each) });
  });
  layBack(plan, sheet);
  return { running, undecided };
};
