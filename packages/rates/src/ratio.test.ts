import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratio } from './ratio.ts';

test.each([
  [0, 0, null],
  [0, 1, 0],
  [1, 1, 1],
  [5, 5, 1],
  [1, 2, 0.5],
  [1, 3, 0.3333],
  [2, 3, 0.6667],
  // Half up at the fourth decimal: 0.00005 and 0.12345.
  [1, 20_000, 0.0001],
  [2469, 20_000, 0.1235],
  [2467, 20_000, 0.1234],
  [2471, 20_000, 0.1236],
  // 1 only where all.
  [99_999, 100_000, 0.9999],
  [19_999, 20_000, 0.9999],
  [999_999_999, 1_000_000_000, 0.9999],
  [9_999, 10_000, 0.9999],
  // 0 only where none.
  [1, 100_000, 0.0001],
  [1, 1_000_000_000, 0.0001],
])('%d of %d is %d', (numerator, denominator, value) => {
  expect(ratio(numerator, denominator)).toBe(value);
});

test('is half up on exact arithmetic, for registers of any size', () => {
  const exact = (numerator: number, denominator: number): number => {
    const [n, d] = [BigInt(numerator), BigInt(denominator)];
    const steps = Number((20_000n * n + d) / (2n * d));
    const bounded = Math.min(
      numerator < denominator ? 9999 : 10_000,
      Math.max(numerator > 0 ? 1 : 0, steps),
    );
    return bounded / 10_000;
  };
  const pair = fc
    .oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 2_000_000_000 }))
    .chain((denominator) =>
      fc.tuple(
        fc.oneof(
          fc.integer({ min: 0, max: denominator }),
          // Near a half of the fourth decimal.
          fc
            .integer({ min: 0, max: 10_000 })
            .map((steps) =>
              Math.min(denominator, Math.round((denominator * (steps + 0.5)) / 10_000)),
            ),
        ),
        fc.constant(denominator),
      ),
    );
  fc.assert(
    fc.property(pair, ([numerator, denominator]) => {
      expect(ratio(numerator, denominator)).toBe(exact(numerator, denominator));
    }),
    { numRuns: 5000 },
  );
});
