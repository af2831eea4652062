import { expect, test } from 'vitest';
import { OPERATORS, type OperatorValue } from './operators.ts';

test.each<[string, OperatorValue, OperatorValue, boolean]>([
  ['equal', 'a', 'a', true],
  ['equal', '1', 1, false],
  ['equal', false, false, true],
  ['notEqual', 'a', 'b', true],
  ['notEqual', 5, 5, false],
  ['in', 'a', ['a', 'b'], true],
  ['in', 'b', 'abc', false],
  ['in', true, [true], true],
  ['in', 1, ['1'], false],
  ['notIn', 'c', ['a', 'b'], true],
  ['notIn', 'a', ['a'], false],
  ['notIn', 'a', 'xyz', false],
  ['contains', ['a'], 'a', true],
  ['contains', 'abc', 'a', false],
  ['doesNotContain', ['a'], 'b', true],
  ['doesNotContain', 'abc', 'x', false],
  ['lessThan', 4, 5, true],
  ['lessThan', 5, 5, false],
  ['lessThan', '4', '5', false],
  ['lessThanInclusive', 5, 5, true],
  ['lessThanInclusive', 6, 5, false],
  ['greaterThan', 6, 5, true],
  ['greaterThan', 5, 5, false],
  ['greaterThan', 5, '4', false],
  ['greaterThanInclusive', 5, 5, true],
  ['greaterThanInclusive', 4, 5, false],
])('%s of %j and %j is %s', (name, fact, value, expected) => {
  expect(OPERATORS.get(name)?.test(fact, value)).toBe(expected);
});

test('there are the ten operators of json-rules-engine', () => {
  expect([...OPERATORS.keys()].toSorted()).toEqual([
    'contains',
    'doesNotContain',
    'equal',
    'greaterThan',
    'greaterThanInclusive',
    'in',
    'lessThan',
    'lessThanInclusive',
    'notEqual',
    'notIn',
  ]);
});

test('only in and notIn take a list, and only whole numbers are ordered', () => {
  for (const { name, takes, on } of OPERATORS.values()) {
    expect(takes).toBe(name === 'in' || name === 'notIn' ? 'list' : 'scalar');
    const ordered = /than/iu.test(name);
    const types = /contain/iu.test(name) ? [] : ['boolean', 'enum', 'integer'];
    expect(on).toEqual(ordered ? ['integer'] : types);
  }
});
