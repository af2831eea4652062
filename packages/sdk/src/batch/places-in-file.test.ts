import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesInFile } from './places-in-file.ts';

test('what repeats an earlier case is told by its row in the range, and the row of that one in the file', () => {
  const range = fc.array(fc.boolean(), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
      const places = placesInFile();
      const rowsOfCases = ranges.flat().flatMap((isCase, at) => (isCase ? [at + 1] : []));
      let before = 0;
      for (const lines of ranges) {
        const own = lines.flatMap((isCase, at) => (isCase ? [at + 1] : []));
        const placeless = Uint32Array.from(lines.flatMap((isCase, at) => (isCase ? [] : [at + 1])));
        const all = before + own.length;
        for (let earlier = 0; earlier < all; earlier += 1) {
          const repeats = new Map(own.map((_, place) => [place, earlier]));
          expect(places.rowsOf(repeats, placeless)).toEqual(
            new Map(own.map((row) => [row, rowsOfCases[earlier]])),
          );
        }
        places.add({ lines: lines.length, placeless });
        before = all;
      }
    }),
    { seed: 44, numRuns: 200 },
  );
});
