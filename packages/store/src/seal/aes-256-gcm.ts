import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Cipher } from './cipher.ts';
import { SealError } from './seal-error.ts';

const NAME = 'aes-256-gcm';
/** The length that GCM is made for; drawn at random it is good for 2^32 messages of one key, and a data key has one. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const openBytes = (key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Uint8Array => {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(NAME, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]);
};

/**
 * AES-256 in Galois/Counter Mode, laid out as nonce, ciphertext, tag: the default.
 *
 * @example
 * const ring = openKeyRing({ keys, cipher: aes256gcm });
 */
export const aes256gcm: Cipher = Object.freeze({
  name: NAME,
  keyBytes: 32,
  encrypt: (key: Uint8Array, plain: Uint8Array, associated: Uint8Array) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(NAME, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(associated);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  decrypt: (key: Uint8Array, sealed: Uint8Array, associated: Uint8Array) => {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealError('tampered');
    try {
      return openBytes(key, sealed, associated);
    } catch {
      throw new SealError('tampered');
    }
  },
});
