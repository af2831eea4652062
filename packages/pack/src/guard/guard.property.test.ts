import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyOverlay } from '../../test/edits.ts';
import { tryOverlay } from '../../test/guard-trial.ts';

test('the guard says exactly what going through every case one by one says', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(anyOverlay, (edits) => {
      const { invalid, guard, bruteForce } = tryOverlay(edits);
      if (invalid) return;
      expect([...guard].toSorted()).toEqual([...bruteForce].toSorted());
      if (guard.size === 0) accepted += 1;
      else refused += 1;
    }),
    { numRuns: 150 },
  );
  expect(accepted).toBeGreaterThan(15);
  expect(refused).toBeGreaterThan(30);
});
