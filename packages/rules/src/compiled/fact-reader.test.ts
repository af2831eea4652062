import { type Fact, factSpaceOf, type Pack, type Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { factReaderOf } from './fact-reader.ts';

const label = { zh: '甲', en: 'a' };
const FACTS: readonly Fact[] = [
  {
    id: 'grade',
    type: 'enum',
    about: 'matter',
    label,
    values: ['10', '9', '1'].map((value) => ({ value, label })),
  },
  { id: 'urgent', type: 'boolean', about: 'matter', label, default: true },
  { id: 'people', type: 'integer', about: 'matter', label, min: -3, max: 9, default: 2 },
  { id: 'metres', type: 'integer', about: 'matter', label, min: 0, max: 100_000 },
  { id: 'constructor', type: 'boolean', about: 'matter', label },
];
const value = { fact: 'people', operator: 'lessThan', value: 5 };
const pack = {
  ...nationalPack,
  facts: FACTS,
  conditions: new Map([
    ['few', { id: 'few', label, conditions: value }],
    ['far', { id: 'far', label, conditions: { ...value, fact: 'metres', value: 1_000 } }],
  ]),
  rules: [],
  constraints: [],
  deadlines: [],
  remedies: [],
  indicators: [],
} as unknown as Pack;
const space = factSpaceOf(pack);

const read = (facts: Record<string, Scalar>): readonly number[] => {
  const into: number[] = [];
  factReaderOf(space)(facts, into);
  return into;
};

test('facts are cells in the order of the pack, with defaults for those that have one', () => {
  expect(read({})).toEqual([-1, 1, 0, -1, -1]);
  expect(read({ metres: 1_000, people: 5, urgent: false, grade: '10' })).toEqual([0, 0, 1, 1, -1]);
  expect(read({ grade: '1', constructor: true })).toEqual([2, 1, 0, -1, 1]);
});

test('a value outside a domain has no cell, not even that of the default', () => {
  const odd: unknown = { grade: '8', urgent: 'true', people: 10, metres: 0.5 };
  expect(read(odd as Record<string, Scalar>)).toEqual([-1, -1, -1, -1, -1]);
  const odder: unknown = { grade: true, urgent: 1, people: 2.5, metres: -1, constructor: null };
  expect(read(odder as Record<string, Scalar>)).toEqual([-1, -1, -1, -1, -1]);
  const oddest: unknown = { grade: 9, people: Number.NaN, metres: '5', urgent: [], other: 1 };
  expect(read(oddest as Record<string, Scalar>)).toEqual([-1, -1, -1, -1, -1]);
  expect(read({ people: -0 })).toEqual([-1, 1, 0, -1, -1]);
});

test('in whatever order facts are stated, and whatever others state', () => {
  const cells = (facts: Record<string, Scalar>): readonly number[] =>
    space.variables.map(({ fact, cellOf }) => {
      const stated = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined;
      return stated === undefined
        ? fact.default === undefined
          ? -1
          : cellOf(fact.default)
        : cellOf(stated);
    });
  const stated = fc.tuple(
    fc.tuple(fc.constant('grade'), fc.constantFrom('10', '9', '1', '2')),
    fc.tuple(fc.constant('urgent'), fc.constantFrom(true, false, 'true')),
    fc.tuple(fc.constant('people'), fc.integer({ min: -5, max: 12 })),
    fc.tuple(fc.constant('metres'), fc.constantFrom(0, 999, 1_000, 100_000, 100_001)),
    fc.tuple(fc.constant('constructor'), fc.boolean()),
    fc.tuple(fc.constant('other'), fc.boolean()),
  );
  fc.assert(
    fc.property(
      stated.chain((all) => fc.shuffledSubarray([...all])),
      (entries) => {
        const facts = Object.fromEntries(entries) as Record<string, Scalar>;
        expect(read(facts)).toEqual(cells(facts));
      },
    ),
    { numRuns: 1_000, seed: 72 },
  );
});
