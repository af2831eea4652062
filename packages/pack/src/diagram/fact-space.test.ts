import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import type { Condition } from '../format/condition.ts';
import type { Fact } from '../format/fact.ts';
import { OPERATORS } from '../operators.ts';
import type { Pack } from '../pack.ts';
import { conditionsOf, factSpaceOf, leavesOf, type Variable } from './fact-space.ts';

const TEXT = { zh: '甲', en: 'a' };
const NUMBER: Fact = { id: 'n', type: 'integer', about: 'matter', label: TEXT, min: -3, max: 6 };

/** A pack that knows one whole number and asks of it what these tests ask. */
const packAsking = (conditions: readonly Condition[]): Pack => ({
  ...nationalPack,
  facts: [NUMBER],
  conditions: new Map(),
  constraints: conditions.map((never, index) => ({ id: `c${index}`, never, reason: TEXT })),
  rules: [],
  deadlines: [],
  remedies: [],
  indicators: [],
});

const test1 = (operator: string, value: number | readonly number[]): Condition => ({
  fact: 'n',
  operator,
  value,
});
const onlyVariable = (pack: Pack): Variable => factSpaceOf(pack).variables[0] as Variable;
const NUMBERS = Array.from({ length: 10 }, (_, index) => index - 3);

describe('a fact as a variable', () => {
  test('has the values of its domain, in their order', () => {
    const { variables, indexOf } = factSpaceOf(nationalPack);
    expect(variables.map(({ fact }) => fact.id)).toEqual(nationalPack.facts.map(({ id }) => id));
    const purpose = variables[indexOf.get('purpose') as number];
    expect(purpose?.values).toEqual(['suggestion', 'accusation', 'appeal', 'other']);
    expect(purpose?.cellOf('appeal')).toBe(2);
    expect(purpose?.cellOf('complaint')).toBe(-1);
    expect(variables[indexOf.get('complex') as number]?.values).toEqual([false, true]);
  });

  test('of a number that no condition asks has one cell', () => {
    const variable = onlyVariable(packAsking([]));
    expect(variable.values).toEqual([-3]);
    expect(NUMBERS.map((n) => variable.cellOf(n))).toEqual(NUMBERS.map(() => 0));
  });

  test.each([-4, 7, 1.5, Number.NaN, '1', true])('has no cell for %j', (value) => {
    expect(onlyVariable(packAsking([test1('equal', 2)])).cellOf(value)).toBe(-1);
  });

  test('tells two numbers apart exactly where some condition does', () => {
    const operator = fc.constantFrom(
      'equal',
      'notEqual',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    );
    const value = fc.oneof(fc.integer({ min: -6, max: 9 }), fc.constantFrom(-0.5, 2.5, 5.999));
    const condition = fc.oneof(
      fc.tuple(operator, value).map(([name, bound]) => test1(name, bound)),
      fc
        .array(fc.integer({ min: -4, max: 7 }), { minLength: 1, maxLength: 3 })
        .map((list) => test1('in', list)),
    );
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), (conditions) => {
        const variable = onlyVariable(packAsking(conditions));
        const tests = conditions.flatMap((each) => leavesOf(each));
        const answers = (n: number) =>
          tests.map(({ operator: name, value: bound }) => OPERATORS.get(name)?.test(n, bound));
        for (const n of NUMBERS) {
          const cell = variable.cellOf(n);
          const least = variable.values[cell] as number;
          expect(least).toBeLessThanOrEqual(n);
          expect(answers(n)).toEqual(answers(least));
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('the conditions of a pack are all of them, wherever they stand', () => {
  const asked = new Set(
    conditionsOf(nationalPack)
      .flatMap((condition) => leavesOf(condition))
      .map(({ fact }) => fact),
  );
  // Asked by rules, constraints, deadlines, start cases, remedies and indicators respectively.
  for (const fact of [
    'simpleMatter',
    'remit',
    'receiverSector',
    'arrival',
    'procedure',
    'isBacklog',
  ])
    expect(asked).toContain(fact);
});

test('the leaves of a condition enter named ones only where the pack is given', () => {
  const condition: Condition = { all: [{ condition: 'passed-on' }, { not: test1('equal', 1) }] };
  expect(leavesOf(condition).map(({ fact }) => fact)).toEqual(['n']);
  expect(leavesOf(condition, nationalPack).map(({ fact }) => fact)).toEqual(['arrival', 'n']);
});
