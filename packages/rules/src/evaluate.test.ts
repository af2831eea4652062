import type { Condition, Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalPack as pack } from '../../../fixtures/national-pack.ts';
import { evaluate, falseLeavesOf, missingOf } from './evaluate.ts';

const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const FACTS: Readonly<Record<string, Scalar>> = { yes: true, no: false };
const lookup = (fact: string): Scalar | undefined => FACTS[fact];
const resultOf = (condition: Condition) => evaluate(condition, lookup, pack).result;

describe('a condition', () => {
  test.each([
    [['yes', 'yes'], true, true],
    [['yes', 'no'], false, true],
    [['no', 'no'], false, false],
    [['yes', 'open'], null, true],
    [['no', 'open'], false, null],
    [['open', 'open'], null, null],
    [['yes', 'no', 'open'], false, true],
  ] as const)('of %j is %j where all and %j where any must hold', (facts, all, any) => {
    expect(resultOf({ all: facts.map(is) })).toBe(all);
    expect(resultOf({ any: facts.map(is) })).toBe(any);
    const negated = (value: boolean | null) => (value === null ? null : !value);
    expect(resultOf({ not: { all: facts.map(is) } })).toBe(negated(all));
    expect(resultOf({ not: { any: facts.map(is) } })).toBe(negated(any));
  });

  test.each([
    ['equal', 5, 5, true],
    ['equal', 5, '5', false],
    ['notEqual', 'a', 'b', true],
    ['in', 'a', ['a', 'b'], true],
    ['in', 'c', ['a', 'b'], false],
    ['notIn', 'c', ['a', 'b'], true],
    ['notIn', 'a', ['a', 'b'], false],
    ['lessThan', 5, 5, false],
    ['lessThanInclusive', 5, 5, true],
    ['greaterThan', 5, 5, false],
    ['greaterThan', 6, 5, true],
    ['greaterThanInclusive', 5, 5, true],
  ] as const)('%s of %j and %j is %j', (operator, fact, value, result) => {
    const node = evaluate({ fact: 'f', operator, value }, () => fact, pack);
    expect(node).toEqual({ fact: 'f', operator, value, factValue: fact, result });
  });

  test('on a missing fact is open, never false, whatever the operator', () => {
    for (const [operator, value] of [
      ['equal', true],
      ['notEqual', true],
      ['in', ['a']],
      ['notIn', ['a']],
      ['lessThan', 3],
      ['greaterThanInclusive', 3],
    ] as const) {
      const node = evaluate({ fact: 'gone', operator, value }, () => undefined, pack);
      expect(node).toEqual({ fact: 'gone', operator, value, factValue: null, result: null });
    }
  });

  test('with a name keeps the name and what stands behind it', () => {
    const node = evaluate({ condition: 'passed-on' }, () => 'assigned', pack);
    expect(node).toMatchObject({
      condition: 'passed-on',
      is: { fact: 'arrival', factValue: 'assigned', result: true },
      result: true,
    });
  });

  test('that names nothing, or an operator that is none, is a defect of ours', () => {
    expect(() => resultOf({ condition: 'nobody' })).toThrow('no condition nobody');
    expect(() => resultOf({ fact: 'yes', operator: 'resembles', value: true })).toThrow(
      'no operator resembles',
    );
  });
});

describe('the leaves that made a condition false', () => {
  const leaves = (condition: Condition) =>
    falseLeavesOf(evaluate(condition, lookup, pack)).map((leaf) =>
      'fact' in leaf ? leaf.fact : undefined,
    );

  test('are those that failed, and no others', () => {
    expect(leaves({ all: [is('yes'), is('no'), is('open')] })).toEqual(['no']);
    expect(leaves({ any: [is('no'), { all: [is('yes'), is('no')] }] })).toEqual(['no', 'no']);
    expect(leaves(is('yes'))).toEqual([]);
    expect(leaves(is('open'))).toEqual([]);
  });

  test('under a not are those that held', () => {
    expect(leaves({ not: { any: [is('yes'), is('no')] } })).toEqual(['yes']);
    expect(leaves({ all: [is('yes'), { not: { all: [is('yes')] } }] })).toEqual(['yes']);
  });
});

test('the facts whose absence leaves a condition open are named once, and none where nothing is open', () => {
  const missing = (condition: Condition) => missingOf(evaluate(condition, lookup, pack));
  expect(missing({ all: [is('a'), is('b'), { not: is('a') }, is('yes')] })).toEqual(['a', 'b']);
  expect(missing({ all: [is('a'), is('no')] })).toEqual([]);
  expect(missing({ any: [is('a'), is('yes')] })).toEqual([]);
  expect(missing({ condition: 'passed-on' })).toEqual(['arrival']);
});

test('a further fact never turns true or false into something else', () => {
  const leaf = fc.constantFrom('a', 'b', 'c', 'd').map(is);
  const tree = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  })).tree;
  const some = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean());
  fc.assert(
    fc.property(tree, some, some, (condition, facts, more) => {
      const before = evaluate(condition, (fact) => facts[fact], pack).result;
      const after = evaluate(condition, (fact) => facts[fact] ?? more[fact], pack).result;
      if (before !== null) expect(after).toBe(before);
    }),
    { numRuns: 2000, seed: 5 },
  );
});
