import { createXinfang, type IndicatorResult, type RunReport, type Xinfang } from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlinesOf } from './brute-force/deadlines.ts';
import { bruteForce, countDeadlines, type Question, type Tally } from './brute-force.ts';
import { generateRegister } from './generator/register.ts';
import { MIDSUMMER, passedOnInMay, receivedBeforeDispatch, YEAR_END } from './published.ts';
import type { CaseRow } from './register-row.ts';

const VARIANTS = ['due', 'dashboard'] as const;
const QUESTIONS = [MIDSUMMER, YEAR_END];
const OTHER_SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

let xf: Xinfang;

beforeAll(async () => {
  xf = await createXinfang();
});

afterAll(async () => {
  await xf.close();
});

const run = (rows: readonly CaseRow[], { asOf, from, to }: Question, variant: string) =>
  xf.run(rows, { asOf, period: { from, to }, variant, by: ['unit'], ids: true });

/** Rounded half up to four decimals, 1 only for all, 0 only for none, null where there is nothing to count. */
const ratio = (part: number, whole: number): number | null => {
  if (whole === 0) return null;
  if (part === whole || part === 0) return part / whole;
  return Math.min(Math.max(Math.floor((part * 10_000) / whole + 0.5), 1), 9_999) / 10_000;
};

/** A rate to be compared, with sorted lists; reasons that exclude nothing are left out. */
interface Rate {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly excluded: Readonly<Record<string, readonly string[]>>;
  readonly value: number | null;
  readonly valueAtWorst: number | null;
}

const rateOf = (
  { numerator, denominator, excluded }: Tally,
  value: number | null,
  valueAtWorst: number | null,
): Rate => ({
  numerator: numerator.toSorted(),
  denominator: denominator.toSorted(),
  excluded: Object.fromEntries(
    Object.entries(excluded)
      .filter(([, ids]) => ids.length > 0)
      .map(([reason, ids]) => [reason, ids.toSorted()]),
  ),
  value,
  valueAtWorst,
});

/** What a rate should be, from its lists. */
const expected = (tally: Tally): Rate => {
  const [part, whole] = [tally.numerator.length, tally.denominator.length];
  const undetermined = tally.excluded['undetermined']?.length ?? 0;
  return rateOf(tally, ratio(part, whole), ratio(part, whole + undetermined));
};

/** The part of a rate that concerns some cases. */
const only = ({ numerator, denominator, excluded }: Tally, ids: ReadonlySet<string>): Tally => {
  const keep = (list: readonly string[]) => list.filter((id) => ids.has(id));
  return {
    numerator: keep(numerator),
    denominator: keep(denominator),
    excluded: Object.fromEntries(Object.entries(excluded).map(([why, list]) => [why, keep(list)])),
  };
};

/** Every rate of a variant, for the county and for each unit with cases, as the brute-force reckoning has it. */
const bruteForceRates = (rows: readonly CaseRow[], question: Question, variant: string) => {
  const tallies = Object.entries(bruteForce(rows, question)).filter(([key]) =>
    key.endsWith(` ${variant}`),
  );
  const units = new Set(rows.map(({ registration }) => registration.unit));
  const idsOf = (unit: string) =>
    new Set(rows.filter(({ registration: r }) => r.unit === unit).map(({ id }) => id));
  return Object.fromEntries([
    ...tallies.map(([key, tally]) => [key, expected(tally)] as const),
    ...[...units].flatMap((unit) =>
      tallies.map(
        ([key, tally]) => [`${unit}: ${key}`, expected(only(tally, idsOf(unit)))] as const,
      ),
    ),
  ]);
};

/** Rates whose counts are not the lengths of their lists are left out, and so missed. */
const ratesOf = (prefix: string, found: readonly IndicatorResult[]) =>
  found.flatMap(({ id, variant, lists, numerator, denominator, value, valueAtWorst }) =>
    lists?.numerator.length === numerator && lists.denominator.length === denominator
      ? [[`${prefix}${id} ${variant}`, rateOf(lists, value, valueAtWorst)] as const]
      : [],
  );

/** The same as the SDK has it. */
const sdkRates = ({ indicators, breakdowns }: RunReport) => {
  const units = breakdowns.find(({ by }) => by === 'unit')?.rows ?? [];
  return Object.fromEntries([
    ...ratesOf('', indicators),
    ...units.flatMap(({ key, indicators: ofUnit }) => ratesOf(`${key}: `, ofUnit)),
  ]);
};

/** A unit without cases as of the day has no row: its rates, of nothing, are left out. */
const withoutNothing = (rates: Readonly<Record<string, Rate>>) =>
  Object.fromEntries(
    Object.entries(rates).filter(
      ([, { denominator, excluded }]) => denominator.length + Object.keys(excluded).length > 0,
    ),
  );

const REGISTERS: readonly { readonly name: string; readonly rows: readonly CaseRow[] }[] = [
  { name: 'the committed register', rows: generateRegister({ seed: 2023 }) },
  ...OTHER_SEEDS.map((seed) => ({
    name: `an ordinary year, seed ${seed}`,
    rows: generateRegister({ seed, scenario: 'ordinary' }),
  })),
];

describe.each(QUESTIONS)('as of $asOf the SDK and the brute-force reckoning agree', (question) => {
  test.each(REGISTERS)('on every rate, list and unit of $name', async ({ rows }) => {
    for (const variant of VARIANTS) {
      const report = await run(rows, question, variant);
      expect(report.rows).toEqual({ read: rows.length, cases: rows.length, rejected: 0 });
      expect(withoutNothing(sdkRates(report))).toEqual(
        withoutNothing(bruteForceRates(rows, question, variant)),
      );
    }
  });
});

/** Every deadline of a case as the SDK assesses it: what, since when, its binding due day, and where it stands. */
const assessed = (row: CaseRow, asOf: string): readonly string[] => {
  const { deadlines, undetermined } = xf.assess(row, { asOf });
  return [
    ...deadlines.map((deadline) => {
      const { id, start, binding, dueOn, rolledDueOn, status } = deadline;
      return `${id} from ${start.on} to ${binding === 'rolled' ? rolledDueOn : dueOn}: ${status}`;
    }),
    ...undetermined.map(
      ({ id, start, wouldBeDueOn }) => `${id} from ${start.on} to ${wouldBeDueOn}: undetermined`,
    ),
  ].toSorted();
};

const reckoned = (row: CaseRow, asOf: string): readonly string[] =>
  deadlinesOf(row, asOf)
    .map(({ id, start, dueOn, standing }) => `${id} from ${start} to ${dueOn}: ${standing}`)
    .toSorted();

describe.each(QUESTIONS)('as of $asOf, without a period', ({ asOf }) => {
  test.each([2023, 1, 2, 3])('every deadline of every case is the same, seed %i', async (seed) => {
    const rows = generateRegister({ seed, scenario: 'ordinary' });
    for (const row of rows)
      expect({ id: row.id, deadlines: assessed(row, asOf) }).toEqual({
        id: row.id,
        deadlines: reckoned(row, asOf),
      });
    const { deadlines, volume } = await xf.run(rows, { asOf });
    const counted = Object.entries(deadlines).filter(([, standings]) =>
      Object.values(standings).some((cases) => cases > 0),
    );
    expect(Object.fromEntries(counted)).toEqual(countDeadlines(rows, asOf));
    const received = rows.filter(({ registration }) => registration.receivedOn <= asOf);
    expect(volume.items).toBe(received.length);
  });
});

test('the ordinary years hold every standing, so that agreeing on them means something', () => {
  const counts = OTHER_SEEDS.flatMap((seed) =>
    Object.entries(countDeadlines(generateRegister({ seed, scenario: 'ordinary' }), YEAR_END.asOf)),
  );
  const seen = (id: string, standing: 'met' | 'late' | 'overdue' | 'void' | 'undetermined') =>
    counts.some(([each, standings]) => each === id && standings[standing] > 0);
  for (const id of [
    'xf22.dispatch',
    'xf22.notice-transferred',
    'xf22.notice-direct',
    'xf22.conclude',
  ])
    for (const standing of ['met', 'late', 'overdue'] as const)
      expect([id, standing, seen(id, standing)]).toEqual([id, standing, true]);
  expect(seen('xf22.notice-transferred', 'void')).toBe(true);
  expect(seen('xf22.conclude', 'void')).toBe(true);
  for (const id of ['xf22.conclude', 'xf22.review-request', 'xf22.objection'])
    expect([id, seen(id, 'undetermined')]).toEqual([id, true]);
  for (const id of ['xf22.objection', 'xf22.review-decision', 'xf22.recheck-decision'])
    expect([id, seen(id, 'late')]).toEqual([id, true]);
});

test('the run of the committed register gives the published figures', async () => {
  const report = await run(generateRegister({ seed: 2023 }), YEAR_END, 'due');
  const value = (id: string) => report.indicators.find((each) => each.id === id)?.value;
  expect(report.volume.items).toBe(349);
  expect([
    value('office.acceptance-in-time'),
    value('unit.acceptance-in-time'),
    value('reply-in-time'),
    value('satisfaction.office'),
    value('satisfaction.unit'),
    value('backlog-resolution'),
  ]).toEqual([1, 1, 1, 1, 1, 1]);
  expect(report.overdue).toEqual([]);
  expect(report.certainty).toBe('official');
});

const acceptance = async (rows: readonly CaseRow[]) =>
  (await run(rows, YEAR_END, 'due')).indicators.find(
    ({ id }) => id === 'office.acceptance-in-time',
  );

test('one date changed moves the rate in the run too, and its lists name the case', async () => {
  const register = generateRegister({ seed: 2023 });
  const { id } = passedOnInMay(register);
  const before = await acceptance(register);
  const after = await acceptance(receivedBeforeDispatch(register, id, 16));
  expect(before?.value).toBe(1);
  expect(after?.value).toBeLessThan(1);
  expect(after?.denominator).toBe(before?.denominator);
  const missed = after?.lists?.denominator.filter((each) => !after.lists?.numerator.includes(each));
  expect(missed).toEqual([id]);
});
