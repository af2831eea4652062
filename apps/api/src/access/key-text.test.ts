import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashSecret, isSecretOf, looksLikeKey, newKeyText, readKey, writeKey } from './key-text.ts';

test('a key is read back as it was written, and its secret has 256 bits', () => {
  for (let count = 0; count < 200; count += 1) {
    const key = newKeyText();
    expect(readKey(writeKey(key))).toEqual(key);
    expect(looksLikeKey(writeKey(key))).toBe(true);
    expect(Buffer.from(key.secret, 'base64url')).toHaveLength(32);
  }
});

test('no two keys are alike', () => {
  const keys = Array.from({ length: 500 }, newKeyText);
  expect(new Set(keys.map(({ id }) => id))).toHaveLength(500);
  expect(new Set(keys.map(({ secret }) => secret))).toHaveLength(500);
});

test.each([
  '',
  'xf_',
  'xf__',
  'xf_1_2',
  `xf_${'0'.repeat(20)}_`,
  `XF_${'0'.repeat(20)}_${'a'.repeat(43)}`,
])('what cannot be a key is none: %s', (text) => {
  expect(readKey(text)).toBeUndefined();
});

test('a key with a sign more, less or other is another or none', () => {
  const key = newKeyText();
  const text = writeKey(key);
  const place = fc.nat({ max: text.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom('', 'A', '0', '-', ' ', '\n', 'é', 'AA'), (at, sign) => {
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      fc.pre(changed !== text);
      const read = readKey(changed);
      const isSame = read?.id === key.id && isSecretOf(read.secret, hashSecret(key.secret));
      expect(isSame).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('the SHA-256 of the secret is all that is stored, and the secret matches it alone', () => {
  const { secret } = newKeyText();
  const hash = createHash('sha256').update(secret).digest('hex');
  expect(hashSecret(secret)).toBe(hash);
  expect(isSecretOf(secret, hash)).toBe(true);
  expect(isSecretOf(newKeyText().secret, hash)).toBe(false);
});

test.each(['', '0', 'not hex', '0'.repeat(64), '0'.repeat(66)])(
  'a stored hash that is none matches no secret: %s',
  (hash) => {
    expect(isSecretOf(newKeyText().secret, hash)).toBe(false);
  },
);
