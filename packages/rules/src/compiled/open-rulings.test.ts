import { compilePack, type Known } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { RANDOM_PACK_DAYS, randomFacts, randomPack } from '../../test/random-pack.ts';
import type { Ruling } from '../decision.ts';
import { knownOf } from '../known.ts';
import { ruleOn } from '../rule-on.ts';
import { createOpenRulings } from './open-rulings.ts';
import { readPlainly } from './reading.ts';

const told = (rule: () => Ruling): string => {
  try {
    return JSON.stringify(rule());
  } catch (error) {
    return String(error);
  }
};

test.each([
  ['ample room', { mostBytes: 48_000_000, mostRulings: 5_000 }],
  ['few bytes', { mostBytes: 2_000, mostRulings: 5_000 }],
  ['few rulings', { mostBytes: 48_000_000, mostRulings: 3 }],
  ['next to nothing', { mostBytes: 0, mostRulings: 1 }],
])('with %s a random pack rules random facts as it does plainly', (_, limits) => {
  fc.assert(
    fc.property(
      randomPack,
      fc.constantFrom(...RANDOM_PACK_DAYS),
      fc.array(randomFacts, { minLength: 1, maxLength: 20 }),
      (pack, on, many) => {
        const compiled = compilePack(pack, on);
        const rule = createOpenRulings(compiled, limits);
        for (const facts of [...many, ...many]) {
          const known = knownOf(compiled, facts);
          const plainly = told(() => ruleOn(compiled, readPlainly(compiled, known), on));
          expect(told(() => rule(known, on))).toBe(plainly);
        }
      },
    ),
    { numRuns: 150, seed: 71 },
  );
});

const compiled = compilePack(nationalPack, '2023-03-01');
const representatives = compiled.space.indexOf.get('representatives') as number;
const knownWith = (changed: readonly (readonly [number, number])[]): Known =>
  changed.reduce<number[]>(
    (known, [index, cell]) => known.with(index, cell),
    compiled.space.variables.map(() => -1),
  );

test('matters of which as much is known share a ruling, and those of another day its content', () => {
  const rule = createOpenRulings(compiled);
  const ruling = rule(knownWith([]), '2023-03-01');
  expect(rule(knownWith([]), '2023-03-01')).toBe(ruling);
  const later = rule(knownWith([]), '2023-04-01');
  expect(later).toEqual({ ...ruling, on: '2023-04-01' });
  expect(Object.keys(later)).toEqual(Object.keys(ruling));
  expect(Object.isFrozen(later)).toBe(true);
});

test('no more rulings are kept than may be', () => {
  const rule = createOpenRulings(compiled, { mostBytes: 48_000_000, mostRulings: 1 });
  const first = rule(knownWith([]), '2023-03-01');
  rule(knownWith([[0, 1]]), '2023-03-01');
  const again = rule(knownWith([]), '2023-03-01');
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('where a table does not tell, its questions are read from the diagrams', () => {
  const rule = createOpenRulings(compiled);
  const known = knownWith([[representatives, 99]]);
  expect(told(() => rule(known, '2023-03-01'))).toBe(
    told(() => ruleOn(compiled, readPlainly(compiled, known), '2023-03-01')),
  );
});

test('facts too mixed for tables are ruled pattern by pattern, each once, as they are plainly', () => {
  const rule = createOpenRulings(compiled, { mostBytes: 5_000, mostRulings: 5_000 });
  const mixed = fc
    .sample(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 27, maxLength: 27 }), {
      numRuns: 200,
      seed: 76,
    })
    .map((cells): Known => compiled.space.variables.map((_, index) => cells[index] ?? -1));
  const ruled = mixed.filter((known) => !told(() => rule(known, '2023-03-01')).startsWith('X'));
  for (const known of mixed)
    expect(told(() => rule(known, '2023-03-01'))).toBe(
      told(() => ruleOn(compiled, readPlainly(compiled, known), '2023-03-01')),
    );
  expect(ruled.length).toBeGreaterThan(20);
  for (const known of ruled) expect(rule([...known], '2023-03-01')).toBe(rule(known, '2023-03-01'));
});
