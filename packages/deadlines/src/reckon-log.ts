import type { CivilDate, DayNumber } from '@xinfang/calendar';
import type { CaseEvent } from '@xinfang/matter';
import { runCourse } from './course.ts';
import type { DeadlinePlan } from './deadline-plan.ts';
import { type EventLogIndex, NOWHERE } from './event-log-index.ts';
import { judgeOf, type LawOn } from './law.ts';
import type { PackPlan } from './pack-plan.ts';
import type { Sheet } from './sheet.ts';
import type { Possible } from './start-cases.ts';
import type { Verdict } from './verdict.ts';

/**
 * Takes a clock that runs, or of which that is open, while its course stands on the sheet. `at` is the place of its
 * start in the log, `NOWHERE` for the receipt, and `from` the day of it.
 */
export type TakeClock = (
  plan: DeadlinePlan,
  at: number,
  from: DayNumber,
  possible: Possible,
  verdict: Exclude<Verdict, { runs: false }>,
) => void;

/** Reckons the log on a sheet: every deadline in the order of the pack, its starts in the order of the log. */
export const reckonLog = ({ deadlines, lawOn }: PackPlan, sheet: Sheet, take: TakeClock): void => {
  const { first, next, days } = sheet.index;
  for (const plan of deadlines) {
    if (plan.start === undefined) {
      const { received } = sheet.matter;
      if (isLawOn(plan, received))
        startClock(lawOn, sheet, plan, NOWHERE, received, plan.cases.all, take);
      continue;
    }
    let nth = 0;
    for (let at = first[plan.start] as number; at !== NOWHERE; at = next[at] as number) {
      const from = days[at] as DayNumber;
      const possible = isLawOn(plan, from) ? possibleAt(sheet.index, plan, at, nth) : undefined;
      if (possible !== undefined) startClock(lawOn, sheet, plan, at, from, possible, take);
      nth += 1;
    }
  }
};

/** The law of a deadline is that of the day of its start. */
const isLawOn = (plan: DeadlinePlan, day: DayNumber): boolean =>
  plan.from <= day && day <= plan.through;

/** An event starts a clock where it bears the fields for it and a start case is left. */
const possibleAt = (
  index: EventLogIndex,
  { startTest, cases }: DeadlinePlan,
  at: number,
  nth: number,
): Possible | undefined =>
  startTest === undefined || startTest(index.events[at] as CaseEvent)
    ? cases.at(index, at, nth)
    : undefined;

const startClock = (
  lawOn: LawOn,
  sheet: Sheet,
  plan: DeadlinePlan,
  at: number,
  from: DayNumber,
  possible: Possible,
  take: TakeClock,
): void => {
  const { known } = sheet.matter;
  const law = lawOn(from, dateOf(sheet, at), known);
  const verdict = judgeOf(law, plan, possible, isDoubtful(sheet.index, plan))(known);
  if (verdict.runs !== false && runCourse(sheet, plan, at, from))
    take(plan, at, from, possible, verdict);
};

const dateOf = ({ matter, index }: Sheet, at: number): CivilDate =>
  at === NOWHERE ? matter.receivedOn : (index.events[at] as CaseEvent).on;

const isDoubtful = ({ first }: EventLogIndex, { doubts }: DeadlinePlan): boolean => {
  for (const code of doubts) if (first[code] !== NOWHERE) return true;
  return false;
};
