import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitAfter } from './back-off.ts';

const HOUR = 3_600_000;

test.each([
  [1, 1000],
  [2, 2000],
  [5, 16_000],
  [60, 6 * HOUR],
])('after %i attempts at most %i ms pass', (attempts, most) => {
  expect(waitAfter(attempts, 0, { firstRetryMillis: 1000, random: () => 1 })).toBe(most);
});

test('a receiver is not asked again before it wants, nor later than a day for its sake', () => {
  const backOff = { firstRetryMillis: 1000, random: () => 0.3 };
  expect(waitAfter(1, HOUR, backOff)).toBe(HOUR);
  expect(waitAfter(1, 1000 * HOUR, backOff)).toBe(24 * HOUR);
});

test('the wait is whole milliseconds between half and the whole of the doubled one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 60_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempts, firstRetryMillis, draw) => {
        const whole = Math.min(6 * HOUR, firstRetryMillis * 2 ** (attempts - 1));
        const wait = waitAfter(attempts, 0, { firstRetryMillis, random: () => draw });
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2));
        expect(wait).toBeLessThanOrEqual(whole);
      },
    ),
  );
});
