import { createXinfang, type IndicatorResult, type RunReport, type Xinfang } from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlinesOf } from './brute-force/deadlines.ts';
import {
  bruteForce,
  countDeadlines,
  type Question,
  type Tallies,
  type Tally,
} from './brute-force.ts';
import { generateRegister } from './generator/register.ts';
import { MIDSUMMER, YEAR_END } from './published.ts';
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

/** What a rate should read like, from the lists. Reasons that exclude nothing are left out. */
const expected = ({ numerator, denominator, excluded }: Tally) => ({
  numerator: numerator.toSorted(),
  denominator: denominator.toSorted(),
  excluded: withoutEmpty(excluded),
  value: ratio(numerator.length, denominator.length),
  valueAtWorst: ratio(
    numerator.length,
    denominator.length + (excluded['undetermined']?.length ?? 0),
  ),
});

const read = (indicator: IndicatorResult | undefined) => {
  if (indicator?.lists === undefined) return undefined;
  const { numerator, denominator, excluded } = indicator.lists;
  expect([numerator.length, denominator.length]).toEqual([
    indicator.numerator,
    indicator.denominator,
  ]);
  return {
    numerator: numerator.toSorted(),
    denominator: denominator.toSorted(),
    excluded: withoutEmpty(excluded),
    value: indicator.value,
    valueAtWorst: indicator.valueAtWorst,
  };
};

const withoutEmpty = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(lists)
      .filter(([, ids]) => ids.length > 0)
      .map(([reason, ids]) => [reason, ids.toSorted()]),
  );

const find = (indicators: readonly IndicatorResult[], key: string) =>
  indicators.find(({ id, variant }) => `${id} ${variant}` === key);

const ofVariant = (tallies: Tallies, variant: string) =>
  Object.entries(tallies).filter(([key]) => key.endsWith(` ${variant}`));

const ofUnit = ({ numerator, denominator, excluded }: Tally, ids: ReadonlySet<string>): Tally => {
  const keep = (list: readonly string[]) => list.filter((id) => ids.has(id));
  return {
    numerator: keep(numerator),
    denominator: keep(denominator),
    excluded: Object.fromEntries(Object.entries(excluded).map(([why, list]) => [why, keep(list)])),
  };
};

const expectSameRates = (report: RunReport, tallies: Tallies, variant: string) => {
  for (const [key, tally] of ofVariant(tallies, variant))
    expect({ key, ...read(find(report.indicators, key)) }).toEqual({ key, ...expected(tally) });
};

const expectSameUnits = (
  rows: readonly CaseRow[],
  report: RunReport,
  tallies: Tallies,
  variant: string,
) => {
  const units = report.breakdowns.find(({ by }) => by === 'unit')?.rows ?? [];
  expect(units.length).toBeGreaterThan(10);
  for (const { key: unit, indicators } of units) {
    const ids = new Set(
      rows.filter(({ registration }) => registration.unit === unit).map(({ id }) => id),
    );
    for (const [key, tally] of ofVariant(tallies, variant)) {
      const found = find(indicators, key);
      const { numerator, denominator } = ofUnit(tally, ids);
      expect({ unit, key, of: [found?.numerator ?? 0, found?.denominator ?? 0] }).toEqual({
        unit,
        key,
        of: [numerator.length, denominator.length],
      });
    }
  }
};

const expectSame = async (rows: readonly CaseRow[], question: Question) => {
  const tallies = bruteForce(rows, question);
  for (const variant of VARIANTS) {
    const report = await run(rows, question, variant);
    expect(report.rows).toEqual({ read: rows.length, cases: rows.length, rejected: 0 });
    expectSameRates(report, tallies, variant);
    expectSameUnits(rows, report, tallies, variant);
  }
};

describe.each(QUESTIONS)('as of $asOf the SDK and the brute-force reckoning agree', (question) => {
  test('on every rate, list and unit of the committed register', async () => {
    await expectSame(generateRegister({ seed: 2023 }), question);
  });

  test.each(OTHER_SEEDS)('on those of an ordinary year with seed %i', async (seed) => {
    await expectSame(generateRegister({ seed, scenario: 'ordinary' }), question);
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

test('one date changed moves the rate in the run too, and its lists name the case', async () => {
  const rows = generateRegister({ seed: 2023 });
  const changed = rows.map((row) => {
    const first = row.events.findIndex(({ type }) => type === 'dispatched');
    if (row.id !== 'WS-2023-0001') return row;
    const events = row.events.map((event, index) =>
      index === first ? { ...event, on: '2023-01-19' } : event,
    );
    return { ...row, events: events.filter(({ type }) => type !== 'accepted') };
  });
  const before = find(
    (await run(rows, YEAR_END, 'due')).indicators,
    'office.acceptance-in-time due',
  );
  const after = find(
    (await run(changed, YEAR_END, 'due')).indicators,
    'office.acceptance-in-time due',
  );
  expect([before?.value, after?.value]).toEqual([1, expect.closeTo(0.996, 3)]);
  const missed = after?.lists?.denominator.filter((id) => !after.lists?.numerator.includes(id));
  expect(missed).toEqual(['WS-2023-0001']);
});
