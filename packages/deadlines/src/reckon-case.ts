import { type Calendar, type CivilDate, type DayNumber, parseDayNumber } from '@xinfang/calendar';
import { type Case, eventsAsOf, type LoggedEvent } from '@xinfang/matter';
import { compiledOn, type Deadline, isInForce, type Known, type Pack } from '@xinfang/pack';
import { type Facts, factsOf, knownOf, type Ruling, rulingFor } from '@xinfang/rules';
import { type Clock, runClock } from './clock.ts';
import { indexLog, type Start, startsOf } from './start.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Where a deadline stands on the as-of day. */
export type DeadlineStatus = 'met' | 'late' | 'open' | 'overdue' | 'void';

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
  readonly verdict: Extract<Verdict, { runs: null }>;
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
  const base = {
    asOf: parseDayNumber(asOf) as DayNumber,
    received: parseDayNumber(receivedOn) as DayNumber,
    facts,
    known,
    ruling: rulingFor(compiled, known, receivedOn),
  };
  if (base.received > base.asOf) return { ...base, log: [], running: [], undecided: [] };
  const log = eventsAsOf(oneCase, asOf);
  const indexed = indexLog(log);
  const running: Running[] = [];
  const undecided: Undecided[] = [];
  const received = { on: receivedOn, day: base.received };
  for (const deadline of pack.deadlines) {
    const doubtful = deadline.doubt?.events.some((type) => indexed.placesOf.has(type)) ?? false;
    for (const start of startsOf(deadline, received, indexed)) {
      if (!isInForce(deadline.effective, start.on)) continue;
      const verdict = verdictOf(
        compiledOn(pack, start.on, () => known),
        deadline,
        start,
        known,
        doubtful,
      );
      if (verdict.runs === false) continue;
      const clock = runClock(deadline, start, base.asOf, calendar);
      if (clock === undefined) continue;
      if (verdict.runs === null) undecided.push({ deadline, start, clock, verdict });
      else running.push({ deadline, start, clock, status: statusOf(clock, base.asOf) });
    }
  }
  return { ...base, log, running, undecided };
};

const statusOf = ({ fulfilment, voiding, binding }: Clock, asOf: DayNumber): DeadlineStatus => {
  if (voiding !== undefined) return 'void';
  if (fulfilment !== undefined) return fulfilment.day <= binding ? 'met' : 'late';
  return asOf <= binding ? 'open' : 'overdue';
};
