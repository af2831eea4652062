import { expect, test } from 'vitest';
import { fieldsArgument, numberArgument, shanghaiDay } from './arguments.ts';

test.each([
  ['2023-12-31T15:59:59.999Z', '2023-12-31'],
  ['2023-12-31T16:00:00.000Z', '2024-01-01'],
  ['2024-02-28T20:00:00.000Z', '2024-02-29'],
])('at %s it is %s in Shanghai', (instant, day) => {
  expect(shanghaiDay(Date.parse(instant))).toBe(day);
});

test.each([
  ['0', 0],
  ['15', 15],
  ['-5', -5],
  [' 7 ', 7],
  ['1.5', Number.NaN],
  ['', Number.NaN],
  ['1e2', Number.NaN],
  ['十五', Number.NaN],
])('the amount %j is read as %d', (given, amount) => {
  expect(numberArgument(given)).toBe(amount);
});

test('fields are separated by commas of either width', () => {
  expect(fieldsArgument('unit, month，channel')).toEqual(['unit', 'month', 'channel']);
});
