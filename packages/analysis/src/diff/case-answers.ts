import { type Calendar, type CivilDate, type DayNumber, formatDayNumber } from '@xinfang/calendar';
import {
  type AssessmentWarning,
  deadlineWarnings,
  type Running,
  reckonCase,
  remediesOf,
  type Undecided,
  warningsOf,
} from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Basis, Deadline, DeadlinePeriod, Pack } from '@xinfang/pack';
import type { Ruling } from '@xinfang/rules';
import { referencesOf } from './comparison.ts';

/** Values that compare one by one. */
export type Rest = readonly (string | number | undefined)[];

/** Where a clock of a case stands under one pack. */
export interface ClockAnswer {
  readonly deadline: string;
  /** The event it starts from and its day. */
  readonly start: { readonly event: string; readonly on: CivilDate };
  /** `undetermined` where it is open whether it runs. */
  readonly status: string;
  /** The day that binds. */
  readonly due: CivilDate;
  /** Everything else of it, as values that compare one by one; labels play no part. */
  readonly rest: Rest;
}

/** Something that is told of a case or not: a remedy, a warning. */
export interface ToldAnswer {
  readonly id: string;
  readonly status: string;
  /** A day that it names. */
  readonly until?: CivilDate;
  readonly rest: Rest;
}

/** What one pack comes to for a case; clocks, remedies and warnings by what tells them apart within the case. */
export interface CaseAnswers {
  readonly ruling: Pick<Ruling, 'outcomes' | 'flags' | 'needs'>;
  readonly clocks: ReadonlyMap<string, ClockAnswer>;
  readonly remedies: ReadonlyMap<string, ToldAnswer>;
  readonly warnings: ReadonlyMap<string, ToldAnswer>;
}

/**
 * What a pack comes to for a case as of a day. Without `statuses` nothing is told that depends on how far the day has
 * come: due days are, where deadlines stand is not.
 *
 * @throws XinfangError as `assess` does.
 */
export const answersFor = (
  oneCase: Case,
  pack: Pack,
  calendar: Calendar,
  { asOf, statuses }: { readonly asOf: CivilDate; readonly statuses: boolean },
): CaseAnswers => {
  const reckoning = reckonCase(oneCase, pack, calendar, asOf);
  const { running, undecided, ruling } = reckoning;
  const clocks = new Map<string, ClockAnswer>();
  for (const each of running)
    addUnder(clocks, keyOf(each), runningClock(each, reckoning.asOf, statuses));
  for (const each of undecided) addUnder(clocks, keyOf(each), undecidedClock(each));
  const remedies = new Map<string, ToldAnswer>();
  for (const { id, route, from, openFrom, until, status, basis } of remediesOf(reckoning, pack))
    addUnder(remedies, id, {
      id,
      status: statuses ? status : 'given',
      ...(until === undefined ? {} : { until }),
      rest: [route, from, openFrom, basisKey(basis)],
    });
  const ofCase = warningsOf(oneCase, pack, reckoning);
  const warnings = warningsTold(
    statuses
      ? [...ofCase, ...running.flatMap((each) => ownWarnings(each, pack))]
      : ofCase.filter(({ code }) => code !== OF_STATUS),
  );
  return { ruling, clocks, remedies, warnings };
};

/** What is wrong with an extension is told of the case already. */
const ownWarnings = (each: Running, pack: Pack): readonly AssessmentWarning[] =>
  deadlineWarnings(each, pack).filter(({ code }) => code !== OF_EXTENSION);

const OF_EXTENSION = 'invalid-extension';

const warningsTold = (told: readonly AssessmentWarning[]): ReadonlyMap<string, ToldAnswer> => {
  const warnings = new Map<string, ToldAnswer>();
  for (const { code, severity, event, deadline, reasons, basis } of told)
    addUnder(warnings, [code, deadline, event].join(' '), {
      id: code,
      status: 'given',
      rest: [severity, reasons && JSON.stringify(reasons), basisKey(basis)],
    });
  return warnings;
};

/** The warning that only says that a duty is overdue. */
const OF_STATUS = 'supervise-overdue';

/** Of several under one key each gets a key of its own. */
const addUnder = <Value>(map: Map<string, Value>, key: string, value: Value): void => {
  let free = key;
  for (let nth = 2; map.has(free); nth += 1) free = `${key} ${nth}`;
  map.set(free, value);
};

const keyOf = ({ deadline, start }: Pick<Running, 'deadline' | 'start'>): string =>
  `${deadline.id} ${start.index ?? 'receipt'}`;

const runningClock = (each: Running, asOf: DayNumber, statuses: boolean): ClockAnswer => {
  const { deadline, start, clock, status } = each;
  const days = [clock.due, clock.rolled, clock.extendedBy, clock.suspension.days];
  const standing = statuses
    ? [clock.fulfilment?.day ?? (status === 'void' ? undefined : asOf)]
    : [];
  return {
    deadline: deadline.id,
    start: { event: start.event, on: start.on },
    status: statuses ? status : 'runs',
    due: formatDayNumber(clock.binding),
    rest: [...natureOf(deadline), periodKey(clock.period), clock.certainty, ...days, ...standing],
  };
};

const natureOf = ({ kind, bearer, beneficiary, roll, basis }: Deadline): Rest => [
  kind,
  bearer,
  beneficiary,
  roll,
  basisKey(basis),
];

const periodKey = (period: DeadlinePeriod): string =>
  'until' in period ? period.until : `${period.amount} ${period.unit}`;

const undecidedClock = ({ deadline, start, clock, verdict }: Undecided): ClockAnswer => ({
  deadline: deadline.id,
  start: { event: start.event, on: start.on },
  status: 'undetermined',
  due: formatDayNumber(clock.binding),
  rest: [verdict.status, verdict.facts.join(), basisKey(deadline.basis)],
});

const keys = new WeakMap<readonly Basis[], string>();

/** A basis as a text that compares; the same lists come with case after case. */
const basisKey = (basis: readonly Basis[]): string => {
  let key = keys.get(basis);
  if (key === undefined) {
    key = referencesOf(basis).join();
    keys.set(basis, key);
  }
  return key;
};
