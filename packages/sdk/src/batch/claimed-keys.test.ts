import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimKeys } from './claimed-keys.ts';
import { hashKey, WORDS } from './key-hash.ts';

/** Claims keys for the rows from 1; gives for each the earlier row, or undefined. */
const claimAll = (keys: readonly string[]): readonly (number | undefined)[] => {
  const claimed = claimKeys();
  const words = new Uint32Array(WORDS);
  return keys.map((key, i) => {
    hashKey(key, words, 0);
    return claimed.claim(i + 1, words, 0);
  });
};

/** The same with the keys themselves. */
const claimPlainly = (keys: readonly string[]): readonly (number | undefined)[] => {
  const rows = new Map<string, number>();
  return keys.map((key, i) => {
    const earlier = rows.get(key);
    if (earlier === undefined) rows.set(key, i + 1);
    return earlier;
  });
};

test('a key belongs to the row that claims it first', () => {
  expect(claimAll(['a', 'b', 'a', 'a', 'c', 'b'])).toEqual([
    undefined,
    undefined,
    1,
    1,
    undefined,
    2,
  ]);
});

test('any keys are told apart as the keys themselves are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000 }), (keys) => {
      expect(claimAll(keys)).toEqual(claimPlainly(keys));
    }),
    { seed: 11, numRuns: 50 },
  );
});

test.each([
  ['serial numbers', (i: number) => `C-2023-${i}`],
  ['padded numbers', (i: number) => `${i}`.padStart(12, '0')],
  ['numbers backwards', (i: number) => `${i}`.split('').toReversed().join('')],
  ['Chinese ids', (i: number) => `信访〔2023〕${i}号`],
])('no two of half a million %s fall together', (_, key) => {
  const keys = Array.from({ length: 500_000 }, (__, i) => key(i));
  expect(claimAll(keys).filter((row) => row !== undefined).length).toBe(
    500_000 - new Set(keys).size,
  );
});

test('each word of a hash alone spreads keys as chance would', () => {
  const count = 200_000;
  const words = new Uint32Array(WORDS);
  const seen = Array.from({ length: WORDS }, () => new Set<number>());
  for (let i = 0; i < count; i += 1) {
    hashKey(`M-${i}`, words, 0);
    for (const [at, word] of words.entries()) seen[at]?.add(word);
  }
  // By chance 4.7 pairs of 200,000 share 32 bits.
  for (const each of seen) expect(count - each.size).toBeLessThan(20);
});
