import { describe, expect, test } from 'vitest';
import { deadlinesOf } from './brute-force/deadlines.ts';
import { bruteForce, countDeadlines, type Tally } from './brute-force.ts';
import { generateRegister } from './generator/register.ts';
import { MIDSUMMER, YEAR_END } from './published.ts';
import type { CaseRow } from './register-row.ts';

const register = generateRegister({ seed: 2023 });
const count = (tally: Tally | undefined) => [tally?.numerator.length, tally?.denominator.length];
const THREE_RATES = [
  'office.acceptance-in-time due',
  'unit.acceptance-in-time due',
  'reply-in-time due',
];

describe('as of 2024-02-26 the year comes to the published figures', () => {
  const rates = bruteForce(register, YEAR_END);

  test.each(THREE_RATES)('%s: all, of more than a hundred', (id) => {
    const [numerator, denominator] = count(rates[id]);
    expect(denominator).toBeGreaterThan(100);
    expect(numerator).toBe(denominator);
    expect(rates[id]?.excluded['undetermined']).toEqual([]);
  });

  test.each(['satisfaction.office due', 'satisfaction.unit due'])('%s: all', (id) => {
    const [numerator, denominator] = count(rates[id]);
    expect(denominator).toBeGreaterThan(50);
    expect(numerator).toBe(denominator);
  });

  test('not everybody evaluated', () => {
    const [evaluated, asked] = count(rates['evaluation-participation.unit due']);
    expect(evaluated).toBeLessThan(asked ?? 0);
  });

  test('349 items received, two listed backlog cases of two closed', () => {
    expect(rates['repeat-share due']?.denominator).toHaveLength(349);
    expect(count(rates['backlog-resolution due'])).toEqual([2, 2]);
  });
});

test.each([1, 2, 3, 4, 5, 6])(
  'the scenario “published” keeps its word with seed %i too',
  (seed) => {
    const rates = bruteForce(generateRegister({ seed }), YEAR_END);
    for (const id of [...THREE_RATES, 'satisfaction.unit due', 'backlog-resolution due'])
      expect(rates[id]?.numerator).toEqual(rates[id]?.denominator);
  },
);

describe('as of 2023-07-01 the same register', () => {
  const rates = bruteForce(register, MIDSUMMER);

  test('shows open matters in each of the three clocks', () => {
    const counts = countDeadlines(register, MIDSUMMER.asOf);
    for (const id of ['xf22.dispatch', 'xf22.notice-transferred', 'xf22.conclude'])
      expect(counts[id]?.open).toBeGreaterThan(0);
  });

  test.each(THREE_RATES)('reckons %s from fewer matters', (id) => {
    const [, now] = count(rates[id]);
    const [, later] = count(bruteForce(register, YEAR_END)[id]);
    expect(now).toBeGreaterThan(0);
    expect(now).toBeLessThan(later ?? 0);
  });

  test('has one of the two backlog cases still open', () => {
    const open = register.filter(({ registration: r }) => r.backlog && r.receivedOn < '2023-07-01');
    expect(open).toHaveLength(2);
    expect(count(rates['backlog-resolution due'])).toEqual([1, 2]);
  });
});

/** Moves the first event of a type of one case to another day. */
const withEventOn = (id: string, type: string, on: string): readonly CaseRow[] =>
  register.map((row) => {
    if (row.id !== id) return row;
    const index = row.events.findIndex((event) => event.type === type);
    return {
      ...row,
      events: row.events.map((event, at) => (at === index ? { ...event, on } : event)),
    };
  });

test('one reply moved to the day after its due day moves the rate and is the only one missing from the list', () => {
  const { id, due } = someConclusion();
  const dayAfter = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
  const moved = bruteForce(withoutClosing(withEventOn(id, 'replied', dayAfter), id), YEAR_END);
  const { numerator = [], denominator = [] } = moved['reply-in-time due'] ?? {};
  expect(denominator.length - numerator.length).toBe(1);
  expect(denominator.filter((each) => !numerator.includes(each))).toEqual([id]);
});

test('the same reply on the due day itself is still in time', () => {
  const { id, due } = someConclusion();
  const rates = bruteForce(withoutClosing(withEventOn(id, 'replied', due), id), YEAR_END);
  expect(rates['reply-in-time due']?.numerator).toContain(id);
});

/** A matter of the petition procedure that one reply concluded, and its due day. */
function someConclusion(): { id: string; due: string } {
  for (const row of register) {
    const [conclusion, ...more] = deadlinesOf(row, YEAR_END.asOf).filter(
      ({ id }) => id === 'xf22.conclude',
    );
    const replied = row.events.some(({ type }) => type === 'replied');
    if (conclusion?.standing === 'met' && more.length === 0 && replied)
      return { id: row.id, due: conclusion.dueOn };
  }
  throw new Error('no matter was concluded');
}

function withoutClosing(rows: readonly CaseRow[], id: string): readonly CaseRow[] {
  return rows.map((row) =>
    row.id === id ? { ...row, events: row.events.filter(({ type }) => type !== 'closed') } : row,
  );
}
