import {
  type Calendar,
  type CivilDate,
  civilDayOf,
  type DayNumber,
  formatDayNumber,
  XinfangError,
} from '@xinfang/calendar';
import { type Case, readCase } from '@xinfang/matter';
import { compiledOn, type Pack } from '@xinfang/pack/decide';
import { type Need, rulingFor, traceOf } from '@xinfang/rules';
import type {
  Assessment,
  AssessmentWarning,
  Deadline,
  DeadlineStanding,
  UndeterminedDeadline,
} from './assessment.ts';
import { receiptOf } from './receipt.ts';
import { type CaseReckoning, type Running, reckonCase, type Undecided } from './reckon-case.ts';
import { remediesOf } from './remedies.ts';
import { becauseText } from './texts.ts';
import { deadlineWarnings, warningsOf } from './warnings.ts';

/**
 * Everything about a case on a civil date: the decision of the day of receipt, every deadline with its due day and the
 * reckoning, what is undetermined and why, warnings, and the remedies that remain.
 *
 * @throws XinfangError on an impossible date, unknown facts, impossible combinations.
 * @example
 * assess(oneCase, pack, calendar, { asOf: '2023-06-30' }).deadlines[0]?.dueOn // '2023-03-16'
 */
export const assess = (
  oneCase: Case,
  pack: Pack,
  calendar: Calendar,
  options: { readonly asOf: CivilDate },
): Assessment => {
  const asOf = readAsOf(options.asOf);
  const reckoning = reckonCase(oneCase, pack, calendar, asOf);
  const { ruling, facts, known } = reckoning;
  const compiled = compiledOn(pack, ruling.on, () => known);
  return {
    caseId: oneCase.id,
    asOf,
    decision: { caseId: oneCase.id, ...ruling, trace: traceOf(compiled, facts, ruling.outcomes) },
    deadlines: inOrderOfStart(reckoning.running).map((each) =>
      deadlineOf(each, reckoning, pack, calendar),
    ),
    undetermined: reckoning.undecided.map((each) => undeterminedOf(each, reckoning, pack)),
    warnings: [...unreadFields(oneCase), ...warningsOf(oneCase, pack, reckoning)],
    remedies: remediesOf(reckoning, pack),
  };
};

/** Only what looks like a field's name is repeated: a key may hold what a person is called. */
const FIELD_NAME = /^(?!.*\d{5})[\w.[\]-]+$/u;

/** Fields of the case that were dropped because nobody knows them: a misspelt one must be seen by who reads one answer. */
const unreadFields = (oneCase: Case): readonly AssessmentWarning[] => {
  const reading = readCase(oneCase);
  if (!reading.ok) return [];
  return reading.warnings.map(({ code, path, message }) => ({
    code,
    severity: 'warning',
    message,
    basis: [],
    ...(FIELD_NAME.test(path) ? { path } : {}),
  }));
};

/** As a matter goes its way; deadlines that start on one day stand in the order of the pack. */
const inOrderOfStart = (running: readonly Running[]): readonly Running[] =>
  running.toSorted((a, b) => a.start.day - b.start.day);

/**
 * A civil date or timestamp that a caller gives as the as-of day. Throws `impossible-date`.
 *
 * @example
 * readAsOf('2023-06-30T20:00:00Z') // '2023-07-01'
 */
export const readAsOf = (asOf: string): CivilDate => {
  const day = typeof asOf === 'string' ? civilDayOf(asOf) : undefined;
  if (day !== undefined) return day;
  throw new XinfangError([
    {
      code: 'impossible-date',
      path: 'asOf',
      message: { zh: '统计截止日不存在或格式不对', en: 'the as-of day is no real day' },
      hint: { zh: '写成 YYYY-MM-DD，例如 2023-06-30', en: 'write YYYY-MM-DD, e.g. 2023-06-30' },
    },
  ]);
};

const deadlineOf = (
  each: Running,
  { asOf }: CaseReckoning,
  pack: Pack,
  calendar: Calendar,
): Deadline => ({
  ...standingOf(each, asOf),
  receipt: receiptOf(each, calendar),
  warnings: deadlineWarnings(each, pack),
});

/**
 * Where a deadline stands, without its account and its warnings: what a line of a mass run holds. `asOf` is a day number.
 *
 * @example
 * const { running, asOf } = reckonCase(oneCase, pack, calendar, '2023-06-30');
 * standingOf(running[0], asOf).status // 'met'
 */
export const standingOf = (
  { deadline, start, clock, status }: Running,
  asOf: DayNumber,
): DeadlineStanding => {
  const met = clock.fulfilment;
  return {
    id: deadline.id,
    kind: deadline.kind,
    label: deadline.label,
    bearer: deadline.bearer,
    beneficiary: deadline.beneficiary,
    start: { event: start.event, on: start.on },
    period: clock.period,
    extendedBy: clock.extendedBy,
    suspendedDays: clock.suspension.days,
    dueOn: formatDayNumber(clock.due),
    rolledDueOn: formatDayNumber(clock.rolled),
    binding: deadline.roll,
    certainty: clock.certainty,
    status,
    ...(met === undefined ? {} : { metOn: met.on }),
    ...(status === 'void' ? {} : { daysLeft: clock.binding - (met?.day ?? asOf) }),
    basis: deadline.basis,
  };
};

const undeterminedOf = (
  each: Undecided,
  { known }: CaseReckoning,
  pack: Pack,
): UndeterminedDeadline => {
  const { deadline, start, clock, verdict } = each;
  const compiled = compiledOn(pack, start.on, () => known);
  const asked = rulingFor(compiled, known, start.on).needs;
  const needs = verdict.facts.flatMap((id): Need[] => {
    const fact = pack.facts.find((one) => one.id === id);
    if (fact === undefined) return [];
    const groups = asked.find((need) => need.fact === id)?.groups ?? [];
    return [{ fact: id, question: fact.question ?? fact.label, groups }];
  });
  return {
    id: deadline.id,
    label: deadline.label,
    start: { event: start.event, on: start.on },
    wouldBeDueOn: formatDayNumber(clock.binding),
    status: verdict.status,
    because: verdict.because ?? becauseText(verdict.status),
    needs,
    basis: deadline.basis,
  };
};
