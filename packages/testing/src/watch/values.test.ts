import { expect, test } from 'vitest';
import { copyOf, frozenCopyOf, isPromised, isSame } from './values.ts';

class Hidden {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  toJSON(): string {
    return this.#value;
  }
}

test.each([
  [1, 1, true],
  [Number.NaN, Number.NaN, true],
  [undefined, null, false],
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: undefined }, {}, false],
  [[1, 2], [2, 1], false],
  [['a'], { 0: 'a' }, false],
  [new Hidden('a'), new Hidden('a'), true],
  [new Hidden('a'), new Hidden('b'), false],
  [new Hidden('a'), {}, false],
])('%j and %j are the same: %s', (one, other, expected) => {
  expect(isSame(one, other)).toBe(expected);
});

test('a copy may be changed without changing the original; what is no plain data is shared', () => {
  const original = { list: [{ at: 1 }], hidden: new Hidden('a') };
  const copy = copyOf(original);
  copy.list.push({ at: 2 });
  expect(original.list).toEqual([{ at: 1 }]);
  expect(copy.hidden).toBe(original.hidden);
});

test('a frozen copy is frozen through and through, and the original is not', () => {
  const original = { list: [{ at: 1 }] };
  const copy = frozenCopyOf(original);
  expect([copy, copy.list, copy.list[0]].every((each) => Object.isFrozen(each))).toBe(true);
  expect(Object.isFrozen(original.list)).toBe(false);
});

test('a promise is told by its then', () => {
  const values = [Promise.resolve(1), {}, undefined, 'then'];
  expect(values.map(isPromised)).toEqual([true, false, false, false]);
});
