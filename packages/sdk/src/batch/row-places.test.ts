import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notePlaceless, rowAt } from './row-places.ts';

test('the row at each place is found among rows without one', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (hasPlace) => {
      const noted = notePlaceless();
      const placed = hasPlace.flatMap((has, at) => (has ? [at + 1] : []));
      for (const row of placed) noted.pass(row);
      const placeless = noted.rows(hasPlace.length);
      expect(placeless.length).toBe(hasPlace.length - placed.length);
      expect(placed.map((_, place) => rowAt(placeless, place))).toEqual(placed);
    }),
    { seed: 41, numRuns: 500 },
  );
});
