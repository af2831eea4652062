import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../test/brute-force.ts';
import { leavesOf } from '../diagram/fact-space.ts';
import { type Condition, ConditionSchema, type Scalar } from '../format/condition.ts';
import type { Pack } from '../pack.ts';
import { conditionOfTable } from './table-condition.ts';

const LETTERS = ['a', 'b', 'c'];
const NUMBERS = [3, 4, 5, 6, 7, 8];
const is = (operator: string, value: unknown) => ({ fact: 'f', operator, value });

test.each<[what: string, values: readonly Scalar[], holding: readonly Scalar[], as: object]>([
  ['one word', LETTERS, ['b'], is('equal', 'b')],
  ['several words', LETTERS, ['a', 'c'], is('in', ['a', 'c'])],
  ['every word', LETTERS, LETTERS, is('in', LETTERS)],
  ['no word', LETTERS, [], is('notIn', LETTERS)],
  ['yes', [false, true], [true], is('equal', true)],
  ['yes and no', [false, true], [false, true], is('in', [false, true])],
  ['neither', [false, true], [], is('notIn', [false, true])],
  ['one number', NUMBERS, [5], is('equal', 5)],
  ['the least number', NUMBERS, [3], is('equal', 3)],
  ['numbers apart', NUMBERS, [4, 6, 8], is('in', [4, 6, 8])],
  ['every number', NUMBERS, NUMBERS, is('greaterThanInclusive', 3)],
  ['no number', NUMBERS, [], is('lessThan', 3)],
  ['numbers from one on', NUMBERS, [6, 7, 8], is('greaterThanInclusive', 6)],
  ['numbers up to one', NUMBERS, [3, 4], is('lessThanInclusive', 4)],
  [
    'numbers between',
    NUMBERS,
    [4, 5],
    { all: [is('greaterThanInclusive', 4), is('lessThanInclusive', 5)] },
  ],
  [
    'spans, and a number alone',
    NUMBERS,
    [3, 4, 6, 8],
    { any: [is('lessThanInclusive', 4), is('in', [6, 8])] },
  ],
  ['the only number there is', [7], [7], is('equal', 7)],
  ['not the only number there is', [7], [], is('lessThan', 7)],
])('a table that holds for %s', (_, values, holding, as) => {
  const answers = values.map((value) => holding.includes(value));
  expect(conditionOfTable({ fact: 'f', values, answers })).toEqual(as);
});

test('a table of many short spans is one list', () => {
  const values = Array.from({ length: 40 }, (_, index) => index);
  const answers = values.map((value) => value % 4 < 2);
  const holding = values.filter((value) => value % 4 < 2);
  expect(conditionOfTable({ fact: 'f', values, answers })).toEqual(is('in', holding));
});

const noNames = { conditions: new Map() } as unknown as Pack;

const anyDomain: fc.Arbitrary<readonly Scalar[]> = fc.oneof(
  fc.constant([false, true]),
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/u), { minLength: 1, maxLength: 9 }),
  fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 60 }))
    .map(([least, size]) => Array.from({ length: size }, (_, index) => least + index)),
);

test('a table and its condition agree on every value, whatever the answers', () => {
  fc.assert(
    fc.property(
      anyDomain.chain((values) =>
        fc.tuple(
          fc.constant(values),
          fc.array(fc.boolean(), { minLength: values.length, maxLength: values.length }),
        ),
      ),
      ([values, answers]) => {
        const condition: Condition = conditionOfTable({ fact: 'f', values, answers });
        expect(values.map((f) => holds(noNames, condition, { f }))).toEqual(answers);
        expect(ConditionSchema.safeParse(condition).success).toBe(true);
        expect(leavesOf(condition).every(({ value }) => [value].flat().length > 0)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
