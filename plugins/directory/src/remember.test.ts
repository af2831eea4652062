import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('what was answered is not worked out again, and cannot be changed', () => {
  let works = 0;
  const double = remember(String, (input: number) => {
    works += 1;
    return { value: input * 2 };
  });
  expect([double(1), double(1), double(2)]).toEqual([{ value: 2 }, { value: 2 }, { value: 4 }]);
  expect(works).toBe(2);
  expect(Object.isFrozen(double(1))).toBe(true);
});

test('a great many inputs are answered all the same', () => {
  const itself = remember(String, (value: number) => ({ value }));
  for (let value = 0; value < 25_000; value += 1) expect(itself(value).value).toBe(value);
  expect(itself(1).value).toBe(1);
});
