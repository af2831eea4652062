import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idCheckOf, idKeyOf } from './id-key.ts';
import type { Key } from './key.ts';
import { byText } from './ranking.ts';

const IDS = 1_000_000;

const FORMS: readonly (readonly [string, (serial: number) => string])[] = [
  ['a county’s serial numbers', (serial) => `XF2023${String(serial).padStart(7, '0')}`],
  ['a number first', (serial) => `${serial}-信访事项`],
  ['figures in base 36', (serial) => `matters:${serial.toString(36)}`],
];

/** A million random numbers of 32 bits: 116 fall onto one that was there before, give or take 11. */
const BY_CHANCE = 116;
const FAR_OFF = 55;

const repeatsIn = (sorted: Float64Array | Uint32Array): number => {
  let repeats = 0;
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) repeats += 1;
  return repeats;
};

test.each(FORMS)('a million ids of the form of %s collide no more than by chance', (_, idOf) => {
  const whole = new Float64Array(IDS);
  const high = new Uint32Array(IDS);
  const low = new Uint32Array(IDS);
  const crossed = new Uint32Array(IDS);
  for (let serial = 0; serial < IDS; serial++) {
    const key = idKeyOf(idOf(serial));
    whole[serial] = key.high * 2 ** 21 + (key.low >>> 11);
    high[serial] = key.high;
    low[serial] = key.low;
    crossed[serial] = (key.high << 16) | (key.low & 0xffff);
  }
  expect(repeatsIn(whole.sort())).toBe(0);
  for (const half of [high, low, crossed])
    expect(Math.abs(repeatsIn(half.sort()) - BY_CHANCE)).toBeLessThan(FAR_OFF);
});

test.each(FORMS)('the checks of a million ids of the form of %s are spread evenly', (_, idOf) => {
  const counts = new Uint32Array(2 ** 16);
  for (let serial = 0; serial < IDS; serial++) {
    const check = idCheckOf(idOf(serial));
    counts[check] = (counts[check] as number) + 1;
  }
  // 15.3 ids share a check by chance, and hardly ever more than 45.
  expect(counts.reduce((most, count) => Math.max(most, count), 0)).toBeLessThan(45);
});

test('short plain ids are told apart, and stand in the order of texts', () => {
  const id = fc.string({ unit: fc.constantFrom('-', '0', '1', 'A', 'é', 'ÿ'), maxLength: 8 });
  const order = (a: Key, b: Key): number => a.high - b.high || a.low - b.low;
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(Math.sign(order(idKeyOf(a), idKeyOf(b)))).toBe(byText(a, b));
    }),
    { numRuns: 2000, seed: 32 },
  );
});
