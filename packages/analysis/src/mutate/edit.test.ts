import { describe, expect, test } from 'vitest';
import { addEach, byOne, dropEach, valueAt, withAt } from './edit.ts';

const value = { a: [1, { b: 2 }], c: 'd' };

describe('a value with another at a path', () => {
  test.each<[string, (string | number)[], unknown, unknown]>([
    ['deep inside', ['a', 1, 'b'], 3, { a: [1, { b: 3 }], c: 'd' }],
    ['taken out of an object', ['c'], undefined, { a: [1, { b: 2 }] }],
    ['taken out of a list', ['a', 0], undefined, { a: [{ b: 2 }], c: 'd' }],
    ['put behind a list', ['a', 2], 4, { a: [1, { b: 2 }, 4], c: 'd' }],
    ['as a whole', [], 5, 5],
  ])('%s', (_, path, after, expected) => {
    expect(withAt(value, path, after)).toEqual(expected);
    expect(value).toEqual({ a: [1, { b: 2 }], c: 'd' });
  });

  test('is found at the path, or is not there', () => {
    expect([valueAt(value, ['a', 1, 'b']), valueAt(value, ['a', 7, 'b'])]).toEqual([2, undefined]);
  });
});

test('members are dropped as long as enough are left', () => {
  const kind = 'drop-basis';
  expect(dropEach(kind, ['x'], [1, 2]).map(({ path }) => path)).toEqual([
    ['x', 0],
    ['x', 1],
  ]);
  expect([dropEach(kind, ['x'], [1]), dropEach(kind, ['x'], undefined, 0)]).toEqual([[], []]);
  expect(dropEach(kind, ['x'], [1], 0)).toHaveLength(1);
});

test('only what is not there is added, and numbers stay at or above the least', () => {
  expect(addEach('add-voiding', ['x'], ['a'], ['a', 'b'])).toEqual([
    { kind: 'add-voiding', path: ['x', 1], after: 'b' },
  ]);
  expect(byOne('move-period', ['n'], 0).map(({ after }) => after)).toEqual([1]);
  expect(byOne('move-period', ['n'], undefined)).toEqual([]);
});
