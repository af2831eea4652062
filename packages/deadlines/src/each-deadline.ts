import { type Calendar, type CivilDate, parseDayNumber } from '@xinfang/calendar';
import { type Case, eventsAsOf } from '@xinfang/matter';
import { compiledOn, type Known, type Pack } from '@xinfang/pack/decide';
import { factsOf, knownOf, rulingFor } from '@xinfang/rules';
import { bindingOf, certaintyOf } from './clock.ts';
import type { CountedDeadline } from './counted-deadline.ts';
import { extensionDays } from './course.ts';
import type { DeadlinePlan } from './deadline-plan.ts';
import { type EventLogIndex, indexLog, indexStored, NOWHERE } from './event-log-index.ts';
import { layBack, planOf, takeSheet } from './pack-plan.ts';
import { reckonLog } from './reckon-log.ts';
import type { Sheet } from './sheet.ts';
import { statusOf } from './status.ts';
import type { Verdict } from './verdict.ts';

/**
 * Shows each deadline of a case as of a civil date, as `reckonCase` reckons them and in the same order: first those of the
 * first deadline of the pack. For mass runs: nothing is made for a case. What `see` is shown is overwritten by the next,
 * so copy what you keep. `known` saves reading the facts again where the matter was decided already.
 *
 * @throws XinfangError as `reckonCase` does.
 * @example
 * let overdue = 0;
 * eachDeadline(oneCase, pack, calendar, '2023-06-30', ({ status }) => {
 *   if (status === 'overdue') overdue += 1;
 * });
 */
export const eachDeadline = (
  oneCase: Case,
  pack: Pack,
  calendar: Calendar,
  asOf: CivilDate,
  see: (counted: CountedDeadline) => void,
  known: Known = knownIn(oneCase, pack),
): void => {
  const { receivedOn } = oneCase.registration;
  const last = parseDayNumber(asOf);
  const received = parseDayNumber(receivedOn) as number;
  if (last !== undefined && received > last) return;
  const plan = planOf(pack);
  const sheet = takeSheet(plan, { calendar, asOf: last ?? 0, receivedOn, received, known });
  // An impossible day is told by what reads the log.
  if (last !== undefined && indexStored(sheet.index, plan.codes, oneCase.events, last))
    plan.ran.asStored += 1;
  else indexLog(sheet.index, plan.codes, eventsAsOf(oneCase, asOf));
  reckonLog(plan, sheet, (each, _at, from, _possible, verdict) => {
    count(sheet, each, from, verdict);
    see(sheet.counted);
  });
  layBack(plan, sheet);
};

/** Refuses what `decide` refuses. */
const knownIn = (oneCase: Case, pack: Pack): Known => {
  const facts = factsOf(oneCase, pack);
  const { receivedOn } = oneCase.registration;
  const compiled = compiledOn(pack, receivedOn, (space) => knownOf({ space }, facts));
  const known = knownOf(compiled, facts);
  rulingFor(compiled, known, receivedOn);
  return known;
};

const count = (
  sheet: Sheet,
  plan: DeadlinePlan,
  start: number,
  verdict: Exclude<Verdict, { runs: false }>,
): void => {
  const { counted, course, index, matter } = sheet;
  counted.deadline = plan.deadline;
  counted.status = verdict.runs === null ? 'undetermined' : statusOf(sheet, plan);
  counted.verdict = verdict.runs === null ? verdict : undefined;
  counted.start = start;
  counted.base = course.base;
  counted.due = course.due;
  counted.binding = bindingOf(course, plan);
  counted.certainty = certaintyOf(course, start, matter.calendar);
  const extension = eventAt(index, course.extended);
  counted.extendedBy = extension === undefined ? 0 : extensionDays(extension);
  counted.suspendedDays = course.suspendedDays;
  counted.fulfilledBy = eventAt(index, course.fulfilled)?.type;
  counted.fulfilledOn = dayAt(index, course.fulfilled);
  counted.voidedBy = eventAt(index, course.voided)?.type;
  counted.voidedOn = dayAt(index, course.voided);
};

const eventAt = ({ events }: EventLogIndex, place: number) =>
  place === NOWHERE ? undefined : events[place];

const dayAt = ({ days }: EventLogIndex, place: number): number | undefined =>
  place === NOWHERE ? undefined : days[place];
