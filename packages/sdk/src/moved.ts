import type { Certainty, CivilDate } from '@xinfang/calendar';
import type { Assessment, Deadline, StartedBy, UndeterminedDeadline } from '@xinfang/deadlines';
import type { GroupOutcome } from '@xinfang/rules';

/**
 * Where a clock stands under one law and calendar. `dueOn` is the day that binds; of a clock that is `undetermined` the day
 * that would, of which no certainty is told.
 *
 * @example
 * const due: MovedDue = { dueOn: '2026-02-25', status: 'open', certainty: 'official' };
 */
export interface MovedDue {
  readonly dueOn: CivilDate;
  readonly status: Deadline['status'] | 'undetermined';
  readonly certainty?: Certainty;
}

/**
 * A clock whose due day, or where it stands, is not what it was; null on the side that does not list it.
 *
 * @example
 * const start = { event: 'unit-received', on: '2026-02-11' };
 * const after = { dueOn: '2026-02-25', status: 'open', certainty: 'official' } as const;
 * const appeared: MovedDeadline = { id: 'xf22.objection', start, before: null, after };
 */
export interface MovedDeadline {
  readonly id: string;
  readonly start: StartedBy;
  readonly before: MovedDue | null;
  readonly after: MovedDue | null;
}

/**
 * What a group comes to: the outcome, or null with the status that leaves it open; of a group that collects the values of
 * its flags.
 *
 * @example
 * const open: MovedOutcomeSide = { value: null, status: 'needs-facts', candidates: ['petition', 'judicial'] };
 */
export type MovedOutcomeSide =
  | { readonly value: string }
  | { readonly value: null; readonly status: string; readonly candidates: readonly string[] }
  | { readonly flags: readonly string[] };

/**
 * A group that comes to something else; null on the side whose law does not have it.
 *
 * @example
 * const flagged: MovedOutcome = { group: 'flags', before: { flags: [] }, after: { flags: ['recusal'] } };
 */
export interface MovedOutcome {
  readonly group: string;
  readonly before: MovedOutcomeSide | null;
  readonly after: MovedOutcomeSide | null;
}

/**
 * What moved in one case.
 *
 * @example
 * const moved: MovedCase = { caseId: 'C-1', deadlines: [], outcomes: [{ group: 'procedure', before: null, after: { value: 'petition' } }] };
 */
export interface MovedCase {
  readonly caseId: string;
  readonly deadlines: readonly MovedDeadline[];
  readonly outcomes: readonly MovedOutcome[];
}

/**
 * What moved between two assessments of one case as of the same day, by another law or another calendar: clocks whose
 * binding due day or whose standing differs, and groups that come to something else. A clock that was fulfilled or void
 * and stays so has no day left to keep: it did not move. Undefined where nothing did.
 *
 * @example
 * const before = xf.assess(oneCase, { asOf: '2023-03-08' });
 * movedOf(before, before) // undefined
 * movedOf(before, { ...before, deadlines: [] })?.deadlines[0]?.after // null
 */
export const movedOf = (before: Assessment, after: Assessment): MovedCase | undefined => {
  const deadlines = paired(clocksOf(before), clocksOf(after)).flatMap(([was, is]) =>
    clockMoved(was, is),
  );
  const outcomes = paired(outcomesOf(before), outcomesOf(after)).flatMap(([was, is, group]) => {
    const sides = { before: was ?? noneBeside(is), after: is ?? noneBeside(was) };
    return sameOutcome(sides.before, sides.after) ? [] : [{ group, ...sides }];
  });
  return deadlines.length + outcomes.length === 0
    ? undefined
    : { caseId: after.caseId, deadlines, outcomes };
};

interface Clock {
  readonly id: string;
  readonly start: StartedBy;
  readonly at: MovedDue;
}

/** Clocks by what tells them apart within a case, whichever law reckoned them: several of one kind may start on one day. */
const clocksOf = ({ deadlines, undetermined }: Assessment): ReadonlyMap<string, Clock> => {
  const clocks = new Map<string, Clock>();
  for (const clock of [...deadlines.map(reckoned), ...undetermined.map(waiting)]) {
    const { id, start } = clock;
    for (let nth = 1; ; nth += 1) {
      const key = [id, start.event, start.on, nth].join(' ');
      if (clocks.has(key)) continue;
      clocks.set(key, clock);
      break;
    }
  }
  return clocks;
};

const reckoned = (deadline: Deadline): Clock => {
  const { id, start, binding, dueOn, rolledDueOn, status, certainty } = deadline;
  const day = binding === 'rolled' ? rolledDueOn : dueOn;
  return { id, start, at: { dueOn: day, status, certainty } };
};

const waiting = ({ id, start, wouldBeDueOn }: UndeterminedDeadline): Clock => ({
  id,
  start,
  at: { dueOn: wouldBeDueOn, status: 'undetermined' },
});

const ENDED: ReadonlySet<string> = new Set(['met', 'late', 'void']);

const clockMoved = (was: Clock | undefined, is: Clock | undefined): readonly MovedDeadline[] => {
  const clock = is ?? was;
  if (clock === undefined) return [];
  const sameStatus = was?.at.status === is?.at.status;
  const ended = sameStatus && ENDED.has(clock.at.status);
  if (sameStatus && (ended || was?.at.dueOn === is?.at.dueOn)) return [];
  const { id, start } = clock;
  return [{ id, start, before: was?.at ?? null, after: is?.at ?? null }];
};

const outcomesOf = ({
  decision: { outcomes, flags },
}: Assessment): ReadonlyMap<string, MovedOutcomeSide> => {
  const sides = new Map<string, MovedOutcomeSide>();
  for (const [group, outcome] of Object.entries(outcomes)) sides.set(group, sideOf(outcome));
  for (const group of new Set(flags.map((flag) => flag.group)))
    sides.set(group, {
      flags: flags.flatMap((flag) => (flag.group === group ? [flag.value] : [])).toSorted(),
    });
  return sides;
};

const sideOf = (outcome: GroupOutcome): MovedOutcomeSide =>
  outcome.value === null
    ? { value: null, status: outcome.status, candidates: outcome.candidates.toSorted() }
    : { value: outcome.value };

/** A group that collects is told where it raised something: beside flags nothing means none. */
const noneBeside = (other: MovedOutcomeSide | undefined): MovedOutcomeSide | null =>
  other !== undefined && 'flags' in other ? { flags: [] } : null;

const sameOutcome = (was: MovedOutcomeSide | null, is: MovedOutcomeSide | null): boolean =>
  JSON.stringify(was) === JSON.stringify(is);

/** What stands under the same key on both sides, or on one. */
const paired = <Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly (readonly [Value | undefined, Value | undefined, string])[] =>
  [...new Set([...before.keys(), ...after.keys()])].map((key) => [
    before.get(key),
    after.get(key),
    key,
  ]);
