import { type Calendar, type CivilDate, type DayNumber, parseDayNumber } from '@xinfang/calendar';
import { type Case, eventsAsOf } from '@xinfang/matter';
import { compiledOn, isInForce, type Pack } from '@xinfang/pack';
import { factsOf, knownOf, rulingFor } from '@xinfang/rules';
import type { Clock } from '../../src/clock.ts';
import type { CaseReckoning, Running, Undecided } from '../../src/reckon-case.ts';
import type { DeadlineStatus } from '../../src/status.ts';
import { runClock } from './clock.ts';
import { indexLog, startsOf } from './start.ts';
import { verdictOf } from './verdict.ts';

/**
 * A case reckoned one deadline after another, as the law is read: what the compiled plan must equal. It looks at every
 * deadline, every start and every event of the case.
 */
export const reckonStepwise = (
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
