import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Key, Keys } from './key.ts';
import { createPlaceIndex, NOWHERE } from './place-index.ts';

const keysIn = (keys: readonly Key[]): Keys => ({
  high: (place) => keys[place]?.high ?? 0,
  low: (place) => keys[place]?.low ?? 0,
});

/** Few halves, so that keys meet in all ways: equal, half equal, side by side. */
const key = fc.record({
  high: fc.constantFrom(0, 1, 7, 2 ** 31, 2 ** 32 - 1),
  low: fc.integer({ min: 0, max: 60 }),
});

test.each([true, false])('finds the first place of each key, sized beforehand: %s', (isSized) => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), key, (keys, other) => {
      const index = createPlaceIndex(keysIn(keys), isSized ? keys.length : 0);
      const firsts = new Map<string, number>();
      const told = ({ high, low }: Key): string => `${high}/${low}`;
      keys.forEach((each, place) => {
        expect(index.enter(place)).toBe(firsts.get(told(each)) ?? NOWHERE);
        if (!firsts.has(told(each))) firsts.set(told(each), place);
      });
      for (const each of [...keys, other])
        expect(index.find(each.high, each.low)).toBe(firsts.get(told(each)) ?? NOWHERE);
    }),
    { numRuns: 300, seed: 33 },
  );
});

test('finds places far apart in a long list', () => {
  const places = [3, 70_000, 5_000_000];
  const keys: Keys = { high: (place) => place, low: (place) => place * 3 };
  const index = createPlaceIndex(keys, places.length, 5_000_001);
  for (const place of places) expect(index.enter(place)).toBe(NOWHERE);
  expect(places.map((place) => index.find(place, place * 3))).toEqual(places);
  expect(index.find(4, 12)).toBe(NOWHERE);
});
