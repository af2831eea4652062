import { compilePack } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseOf } from '../../../../fixtures/plain-case.ts';
import { randomMatter } from '../../../../fixtures/random-case.ts';
import { factsOf } from '../facts.ts';
import { knownOf } from '../known.ts';
import { ruleOn } from '../rule-on.ts';
import { readPlainly } from './reading.ts';
import { createRulings } from './rulings.ts';

const ON = '2023-03-01';
const compiled = compilePack(nationalPack, ON);
const full = fc
  .sample(randomMatter(0), { numRuns: 300, seed: 75 })
  .map((part) => knownOf(compiled, factsOf(caseOf(part), nationalPack)));

test.each([
  ['ample room', { mostBytes: 8_000_000, mostRulings: 5_000 }],
  ['few bytes', { mostBytes: 20_000, mostRulings: 5_000 }],
  ['few rulings', { mostBytes: 8_000_000, mostRulings: 2 }],
])('with %s matters of which all is known are ruled as plainly', (_, limits) => {
  const rule = createRulings(compiled, limits);
  for (const known of [...full, ...full])
    expect(JSON.stringify(rule(known, ON))).toBe(
      JSON.stringify(ruleOn(compiled, readPlainly(compiled, known), ON)),
    );
});

test('no more rulings are kept than may be, and equal matters share those', () => {
  const [first = []] = full;
  const rule = createRulings(compiled, { mostBytes: 8_000_000, mostRulings: 1 });
  const ruling = rule(first, ON);
  expect(rule([...first], ON)).toBe(ruling);
  for (const known of full) rule(known, ON);
  expect(rule(first, ON)).not.toBe(ruling);
  expect(rule(first, ON)).toEqual(ruling);
});

test('another day under the same law has a frozen ruling of its own', () => {
  const [first = []] = full;
  const rule = createRulings(compiled);
  const ruling = rule(first, ON);
  expect(rule(first, '2023-04-01')).toEqual({ ...ruling, on: '2023-04-01' });
  expect(Object.isFrozen(rule(first, '2023-04-01'))).toBe(true);
});

test('rulings share their equal parts, which nobody can change', () => {
  const rule = createRulings(compiled);
  const rulings = full.map((known) => rule(known, ON));
  const different = (parts: readonly unknown[]): number => new Set(parts).size;
  const admissions = rulings.map(({ outcomes }) => outcomes['admission']);
  expect(different(admissions)).toBe(different(admissions.map((each) => JSON.stringify(each))));
  expect(different(rulings.map(({ flags }) => flags))).toBe(
    different(rulings.map(({ flags }) => JSON.stringify(flags))),
  );
  expect(different(rulings)).toBeGreaterThan(100);
  expect(rulings.every((ruling) => Object.isFrozen(ruling.outcomes))).toBe(true);
});
