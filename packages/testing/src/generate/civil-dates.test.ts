import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDates, daysAfter } from './civil-dates.ts';

test('civil dates are real days of the span', () => {
  fc.assert(
    fc.property(civilDates({ from: '2024-02-20', to: '2024-03-05' }), (day) => {
      expect(day >= '2024-02-20' && day <= '2024-03-05').toBe(true);
      expect(daysAfter(day, 0)).toBe(day);
    }),
  );
});

test('the leap day, and the turns of years come up', () => {
  const days = new Set(fc.sample(civilDates(), { numRuns: 2000, seed: 1 }));
  expect([...days].some((day) => day.endsWith('-02-29'))).toBe(true);
  expect([...days].some((day) => day.endsWith('-12-31'))).toBe(true);
});

test('they shrink towards the first day', () => {
  const { counterexample } = fc.check(
    fc.property(civilDates({ from: '2022-05-01' }), (day) => day < '2022-06-01'),
    { seed: 3 },
  );
  expect(counterexample?.[0]).toBe('2022-06-01');
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-12-31', 1, '2024-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(daysAfter(day, days)).toBe(expected);
});
