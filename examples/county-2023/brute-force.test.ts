import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bruteForce, countDeadlines, type Tally } from './brute-force.ts';
import { generateRegister } from './generator/register.ts';
import { MIDSUMMER, passedOnInMay, receivedBeforeDispatch, YEAR_END } from './published.ts';

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

test.each([
  ['office.acceptance-in-time', '信访部门及时受理率'],
  ['unit.acceptance-in-time', '责任单位及时受理率'],
  ['reply-in-time', '按期答复率'],
  ['satisfaction.office', '参评满意率（信访部门）'],
  ['satisfaction.unit', '参评满意率（责任单位）'],
])('the README gives %s as it is, in both variants', (id, label) => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rates = bruteForce(register, YEAR_END);
  const row = readme.split('\n').find((line) => line.startsWith(`| ${label} `)) ?? '';
  const [, , ...cells] = row.split('|').map((cell) => cell.trim());
  const printed = ['due', 'dashboard'].map((variant) =>
    count(rates[`${id} ${variant}`]).join(' / '),
  );
  expect(cells.slice(0, 2)).toEqual(printed);
});

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

const missed = (tally: Tally | undefined) =>
  tally?.denominator.filter((each) => !tally.numerator.includes(each));

describe('one date changed in the register', () => {
  const { id } = passedOnInMay(register);
  const rate = (days: number) =>
    bruteForce(receivedBeforeDispatch(register, id, days), YEAR_END)[
      'office.acceptance-in-time due'
    ];

  test('dispatched on the fifteenth day after the receipt: still in time', () => {
    expect(missed(rate(15))).toEqual([]);
  });

  test('dispatched on the sixteenth: the rate moves, and the lists name the case', () => {
    expect(missed(rate(16))).toEqual([id]);
  });
});
