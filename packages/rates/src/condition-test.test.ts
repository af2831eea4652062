import type { Condition, Pack, Scalar } from '@xinfang/pack';
import { evaluate } from '@xinfang/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../fixtures/national-pack.ts';
import { testOf } from './condition-test.ts';

const pack: Pack = nationalPack;
const scalar = fc.constantFrom<Scalar>(true, false, 1, 3, 'letter', 'assigned', '1');
const facts = ['a', 'b', 'c', 'arrival'];

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom(...facts),
    operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'greaterThanInclusive'),
    value: scalar,
  }),
  fc.record({
    fact: fc.constantFrom(...facts),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  }),
  fc.constantFrom(...[...pack.conditions.keys()].map((condition) => ({ condition }))),
);

const { tree } = fc.letrec<{ tree: Condition }>((tie) => {
  const several = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      several.map((all) => ({ all })),
      several.map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  };
});

test('a condition without its trace says what the evaluator says, open ones included', () => {
  const said = { true: 0, false: 0, null: 0 };
  fc.assert(
    fc.property(tree, fc.dictionary(fc.constantFrom(...facts), scalar), (condition, given) => {
      const knows = (fact: string): Scalar | undefined => given[fact];
      const { result } = evaluate(condition, knows, pack);
      expect(testOf(condition, pack)(knows)).toBe(result);
      said[`${result}`] += 1;
    }),
    { numRuns: 5000, seed: 34 },
  );
  for (const count of Object.values(said)) expect(count).toBeGreaterThan(500);
});

test('a condition that names nothing, or an operator that is none, is a defect of ours', () => {
  expect(() => testOf({ condition: 'nobody' }, pack)).toThrow('no condition nobody');
  expect(() => testOf({ fact: 'a', operator: 'resembles', value: true }, pack)).toThrow(
    'no operator resembles',
  );
});
