import { plusDays } from './brute-force/days.ts';
import { deadlinesOf, type Reckoned, type Standing } from './brute-force/deadlines.ts';
import { eventsSeen, is } from './brute-force/events.ts';
import type { CaseRow } from './register-row.ts';

/** The day on which the register is read, and the span of days that counts, both ends included. */
export interface Question {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
}

/** A rate as lists of case ids, one for each count. */
export interface Tally {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly excluded: Readonly<Record<string, readonly string[]>>;
}

/** The rates of contract §5 by id and variant, e.g. `reply-in-time due`. */
export type Tallies = Readonly<Record<string, Tally>>;

/**
 * Reckons the rates of contract §5 over a register of the generator, straight from the contract's words: plain, slow, and
 * without a line of the SDK, so that each confirms the other.
 *
 * @example
 * bruteForce(register, { asOf: '2024-02-26', from: '2023-01-01', to: '2023-12-31' })['reply-in-time due'];
 */
export const bruteForce = (register: readonly CaseRow[], question: Question): Tallies => {
  const { asOf } = question;
  const cases = register.filter(({ registration }) => registration.receivedOn <= asOf);
  const due = cases
    .flatMap((row) => deadlinesOf(row, asOf).map((deadline) => ({ ...deadline, caseId: row.id })))
    .filter(({ dueOn }) => within(dueOn, question));
  return {
    ...acceptanceInTime(cases, due, question),
    ...replyInTime(due),
    ...evaluations(cases, question, 'office'),
    ...evaluations(cases, question, 'unit'),
    ...shares(cases, question),
    'first-time-resolution due': firstTimeResolution(cases, question),
  };
};

/** How many deadlines of each id stand where, over the whole register. */
export const countDeadlines = (
  register: readonly CaseRow[],
  asOf: string,
): Readonly<Record<string, Readonly<Record<Standing, number>>>> => {
  const counts: Record<string, Record<Standing, number>> = {};
  for (const { id, standing } of register.flatMap((row) => deadlinesOf(row, asOf))) {
    counts[id] ??= { met: 0, late: 0, open: 0, overdue: 0, void: 0, undetermined: 0 };
    counts[id][standing]++;
  }
  return counts;
};

const within = (day: string, { from, to }: Question): boolean => from <= day && day <= to;

const tally = (numerator: string[], denominator: string[]): Tally => ({
  numerator,
  denominator,
  excluded: {},
});

/** The deadlines due in the period, each with its case. */
type Due = readonly (Reckoned & { readonly caseId: string })[];

/** The deadlines of some ids, as case ids by standing. */
const byStanding = (due: Due, ids: string[]) => {
  const found: Record<Standing, string[]> = {
    met: [],
    late: [],
    open: [],
    overdue: [],
    void: [],
    undetermined: [],
  };
  for (const { id, caseId, standing } of due) if (ids.includes(id)) found[standing].push(caseId);
  return found;
};

/** met / (met + late + overdue) of what is due in the period. */
const metOfDue = (due: Due, ids: string[]): Tally => {
  const { met, late, open, overdue, void: voided, undetermined } = byStanding(due, ids);
  return {
    numerator: met,
    denominator: [...met, ...late, ...overdue],
    excluded: { open, void: voided, undetermined },
  };
};

const acceptanceInTime = (cases: CaseRow[], due: Due, question: Question): Tallies => {
  const { asOf } = question;
  const happened = (row: CaseRow, by: string, ...types: string[]) =>
    eventsSeen(row, asOf).some((event) => is(event, ...types) && event.on <= by);
  const first = cases.filter(
    (row) =>
      row.registration.receiver.kind === 'petition-office' &&
      isFirst(row) &&
      within(plusDays(row.registration.receivedOn, 15), question),
  );
  const passedOn = cases.filter(
    (row) =>
      happened(row, asOf, 'dispatched') &&
      within(plusDays(row.registration.receivedOn, 30), question),
  );
  return {
    'office.acceptance-in-time due': metOfDue(due, ['xf22.dispatch']),
    'office.acceptance-in-time dashboard': tally(
      first
        .filter((row) =>
          happened(row, plusDays(row.registration.receivedOn, 15), 'accepted', 'dispatched'),
        )
        .map(({ id }) => id),
      idsOf(first),
    ),
    'unit.acceptance-in-time due': metOfDue(due, ['xf22.notice-transferred', 'xf22.notice-direct']),
    'unit.acceptance-in-time dashboard': tally(
      passedOn
        .filter((row) => happened(row, plusDays(row.registration.receivedOn, 30), 'accepted'))
        .map(({ id }) => id),
      idsOf(passedOn),
    ),
  };
};

const replyInTime = (due: Due): Tallies => {
  const {
    met,
    late,
    open,
    overdue,
    void: voided,
    undetermined,
  } = byStanding(due, ['xf22.conclude']);
  return {
    'reply-in-time due': metOfDue(due, ['xf22.conclude']),
    'reply-in-time dashboard': {
      numerator: met,
      denominator: [...met, ...late, ...open, ...overdue],
      excluded: { void: voided, undetermined },
    },
  };
};

const evaluations = (cases: CaseRow[], question: Question, object: 'office' | 'unit'): Tallies => {
  const satisfied: string[] = [];
  const evaluated: string[] = [];
  const expired: string[] = [];
  for (const row of cases)
    for (const event of eventsSeen(row, question.asOf)) {
      if (!is(event, 'evaluated') || event.object !== object || !within(event.on, question))
        continue;
      if (event.grade === undefined) expired.push(row.id);
      else evaluated.push(row.id);
      if (event.grade === 'satisfied' || event.grade === 'mostly-satisfied') satisfied.push(row.id);
    }
  const participation = tally(evaluated, [...evaluated, ...expired]);
  const satisfaction = tally(satisfied, evaluated);
  return {
    [`evaluation-participation.${object} due`]: participation,
    [`evaluation-participation.${object} dashboard`]: participation,
    [`satisfaction.${object} due`]: satisfaction,
    [`satisfaction.${object} dashboard`]: satisfaction,
  };
};

const idsOf = (rows: CaseRow[]): string[] => rows.map(({ id }) => id);

/** Rates over the matters received in the period. */
const shares = (cases: CaseRow[], question: Question): Tallies => {
  const received = cases.filter(({ registration }) => within(registration.receivedOn, question));
  const repeated = received.filter(
    ({ registration, facts }) =>
      registration.repeatOf !== undefined ||
      ['pending', 'pending-overdue', 'replied', 'rechecked'].includes(facts.priorHandling ?? ''),
  );
  const online = received.filter(({ registration }) => registration.channel === 'online');
  const backlog = received.filter(({ registration }) => registration.backlog !== undefined);
  const resolved = backlog.filter((row) => closedOn(row, question.asOf) !== undefined);
  const repeatShare = tally(idsOf(repeated), idsOf(received));
  const onlineShare = tally(idsOf(online), idsOf(received));
  return {
    'repeat-share due': repeatShare,
    'repeat-share dashboard': repeatShare,
    'online-share due': onlineShare,
    'online-share dashboard': onlineShare,
    'backlog-resolution due': tally(idsOf(resolved), idsOf(backlog)),
  };
};

/** First matters: no first filing is named, and nothing is known of earlier handling. */
const isFirst = ({ registration, facts }: CaseRow): boolean =>
  registration.repeatOf === undefined && (facts.priorHandling ?? 'none') === 'none';

const closedOn = (row: CaseRow, asOf: string): string | undefined =>
  eventsSeen(row, asOf).find((event) => is(event, 'closed'))?.on;

/** First matters first closed in the period; resolved where nobody filed them again after that. */
const firstTimeResolution = (cases: CaseRow[], question: Question): Tally => {
  const closed = cases.flatMap((row) => {
    const on = closedOn(row, question.asOf);
    return isFirst(row) && on !== undefined && within(on, question) ? [{ id: row.id, on }] : [];
  });
  const resolved = closed.filter(
    ({ id, on }) =>
      !cases.some(
        ({ registration }) => registration.repeatOf === id && registration.receivedOn > on,
      ),
  );
  return tally(
    resolved.map(({ id }) => id),
    closed.map(({ id }) => id),
  );
};
