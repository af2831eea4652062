import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aes256gcm, type Cipher, SealError, sm4 } from '../index.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const flipped = (given: Uint8Array, index: number, mask = 1) =>
  given.map((byte, at) => (at === index ? byte ^ mask : byte));
const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof SealError ? error.code : 'another error';
  }
  return 'nothing was refused';
};

describe.each<[string, Cipher]>([
  ['aes-256-gcm', aes256gcm],
  ['sm4-ctr-hmac-sm3', sm4],
])('%s', (name, cipher) => {
  const key = new Uint8Array(cipher.keyBytes).fill(3);
  const associated = Buffer.from('case-1');

  test('is stored under this name', () => {
    expect(cipher.name).toBe(name);
  });

  test('opens whatever it sealed', () => {
    fc.assert(
      fc.property(bytes(cipher.keyBytes), fc.uint8Array(), fc.uint8Array(), (k, plain, about) => {
        expect(same(cipher.decrypt(k, cipher.encrypt(k, plain, about), about), plain)).toBe(true);
      }),
    );
  });

  test('opens nothing at all, and two million bytes', () => {
    for (const plain of [new Uint8Array(), new Uint8Array(2_000_000).fill(9)])
      expect(
        same(cipher.decrypt(key, cipher.encrypt(key, plain, associated), associated), plain),
      ).toBe(true);
  });

  test('refuses what had any one of its bytes changed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 255 }),
        (plain, mask) => {
          const sealed = cipher.encrypt(key, plain, associated);
          for (const index of sealed.keys())
            expect(
              codeOf(() => cipher.decrypt(key, flipped(sealed, index, mask), associated)),
            ).toBe('tampered');
        },
      ),
      { numRuns: 30 },
    );
  });

  test('refuses another key, other associated data, and what was cut or grew, at either end', () => {
    const sealed = cipher.encrypt(key, Buffer.from('text'), associated);
    for (const index of key.keys())
      expect(codeOf(() => cipher.decrypt(flipped(key, index), sealed, associated))).toBe(
        'tampered',
      );
    expect(codeOf(() => cipher.decrypt(key, sealed, Buffer.from('case-2')))).toBe('tampered');
    for (let cut = 1; cut <= sealed.length; cut += 1) {
      expect(codeOf(() => cipher.decrypt(key, sealed.subarray(cut), associated))).toBe('tampered');
      expect(codeOf(() => cipher.decrypt(key, sealed.subarray(0, -cut), associated))).toBe(
        'tampered',
      );
    }
    const grown = Buffer.concat([sealed, Uint8Array.of(0)]);
    expect(codeOf(() => cipher.decrypt(key, grown, associated))).toBe('tampered');
  });

  test('refuses bytes that moved between the associated data and the rest', () => {
    const sealed = cipher.encrypt(key, Buffer.from('text'), associated);
    const moved = Buffer.concat([associated.subarray(-1), sealed]);
    expect(codeOf(() => cipher.decrypt(key, moved, associated.subarray(0, -1)))).toBe('tampered');
  });

  test('never seals the same twice alike, and shows nothing of it', () => {
    const plain = Buffer.from('金丝雀CANARY');
    const sealed = Array.from({ length: 200 }, () => cipher.encrypt(key, plain, associated));
    expect(new Set(sealed.map((one) => Buffer.from(one).toString('hex'))).size).toBe(200);
    expect(sealed.some((one) => Buffer.from(one).includes('CANARY'))).toBe(false);
  });
});

describe('SM4 as OpenSSL has it', () => {
  test('is the cipher of the standard: its example block', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const ecb = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(ecb.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });
});
