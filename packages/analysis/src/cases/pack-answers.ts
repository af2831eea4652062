import type { Calendar } from '@xinfang/calendar';
import { type Assessment, assess } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import { compiledOn, type Pack, type TestCase } from '@xinfang/pack';
import { type Measured, startMeasure } from '@xinfang/rates';
import { factsOf, knownOf, type Ruling, rulingFor } from '@xinfang/rules';
import { lastDayOf } from './last-day.ts';

/** What the SDK answers to what a pack's case is given; each part is worked out once somebody asks for it. */
export interface Answers {
  readonly ruling: Ruling;
  readonly assessment: Assessment;
  readonly measured: Measured;
}

/** What a pack's case is given, read: the matters, and the day on which they are looked at. */
export interface ReadGiven {
  readonly cases: readonly [Case, ...Case[]];
  readonly asOf: string;
}

/** The plain letter that every case of a pack is laid over. */
export const PLAIN_LETTER = {
  id: 'T-1',
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true },
    accused: { units: [] },
  },
  facts: {},
  events: [],
};

const known = new WeakMap<TestCase['given'], ReadGiven>();

/** Reads what a case is given; thousands of mutants ask the same cases, so each is read once. Throws XinfangError as `parseCase` does. */
export const readGiven = (given: TestCase['given']): ReadGiven => {
  let read = known.get(given);
  if (read === undefined) {
    const cases = writtenCases(given).map((each) => parseCase(each)) as [Case, ...Case[]];
    read = { cases, asOf: given.asOf ?? lastDayOf(cases[0]) };
    known.set(given, read);
  }
  return read;
};

/** The matters of a case as plain JSON, laid over the plain letter. */
export const writtenCases = (given: TestCase['given']): readonly unknown[] =>
  (given.cases ?? [given.case ?? {}]).map((part) => merge(PLAIN_LETTER, part));

/**
 * What the SDK answers to a pack's case. A part that is asked throws XinfangError as the SDK does.
 *
 * @example
 * answersTo({ case: { facts: { priorHandling: 'none' } } }, pack, calendar).ruling.outcomes['admission'].value // 'accept'
 */
export const answersTo = (given: TestCase['given'], pack: Pack, calendar: Calendar): Answers => {
  const { cases, asOf } = readGiven(given);
  const [first] = cases;
  const ruling = once(() => rulingOf(first, pack, given.on));
  const assessment = once(() => assess(first, pack, calendar, { asOf }));
  const measured = once(() => measuredOf(given, cases, asOf, pack, calendar));
  return {
    get ruling() {
      return ruling();
    },
    get assessment() {
      return assessment();
    },
    get measured() {
      return measured();
    },
  };
};

/** Works out every answer. Throws XinfangError where one of them is refused. */
export const askAll = (answers: Answers): void => {
  void [answers.ruling, answers.assessment, answers.measured];
};

const once = <Value>(work: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
};

/** As `decide` rules, but without the trace, which no case expects. */
const rulingOf = (oneCase: Case, pack: Pack, on: string | undefined): Ruling => {
  const day = on ?? oneCase.registration.receivedOn;
  const compiled = compiledOn(pack, day);
  return rulingFor(compiled, knownOf(compiled, factsOf(oneCase, pack)), day);
};

const measuredOf = (
  { period, variant = 'due' }: TestCase['given'],
  cases: ReadGiven['cases'],
  asOf: string,
  pack: Pack,
  calendar: Calendar,
): Measured => {
  const measure = startMeasure(pack, calendar, {
    asOf,
    ids: true,
    variant,
    ...(period === undefined ? {} : { period }),
  });
  for (const each of cases) measure.add(each);
  return measure.report();
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are laid over each other; everything else is replaced. */
const merge = (below: unknown, above: unknown): unknown => {
  if (!isRecord(below) || !isRecord(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above))
    merged[key] = key in below ? merge(below[key], value) : value;
  return merged;
};
