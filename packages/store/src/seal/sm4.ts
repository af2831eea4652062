import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Cipher } from './cipher.ts';
import { encodeParts } from './encode-parts.ts';
import { SealError } from './seal-error.ts';

const NONCE_BYTES = 16;
const TAG_BYTES = 32;
const SM4_KEY_BYTES = 16;
const HASH = 'sm3';

/** A key of its own for each of the two jobs. */
const keysOf = (key: Uint8Array) => {
  const derived = Buffer.from(
    hkdfSync(HASH, key, new Uint8Array(), 'xinfang sm4-ctr hmac-sm3', SM4_KEY_BYTES + TAG_BYTES),
  );
  return {
    encrypting: derived.subarray(0, SM4_KEY_BYTES),
    proving: derived.subarray(SM4_KEY_BYTES),
  };
};

/** The associated data is told by its length, so that no byte can move between it and the ciphertext. */
const tagOf = (proving: Uint8Array, associated: Uint8Array, sealed: Uint8Array) =>
  createHmac(HASH, proving)
    .update(encodeParts([associated, sealed]))
    .digest();

/**
 * SM4 (GB/T 32907) in counter mode with HMAC-SM3 (GB/T 32905) over associated data, nonce and ciphertext, laid out as nonce,
 * ciphertext, tag. OpenSSL as Node brings it has no SM4-GCM, so the two are put together: encrypt, then prove. Both keys
 * are derived from the one given (HKDF-SM3).
 *
 * It shows that the cipher can be set. Where a certified module is required, an own {@link Cipher} calls that.
 *
 * @example
 * const ring = openKeyRing({ keys, cipher: sm4, ciphers: [aes256gcm] });
 */
export const sm4: Cipher = Object.freeze({
  name: 'sm4-ctr-hmac-sm3',
  keyBytes: 32,
  encrypt: (key: Uint8Array, plain: Uint8Array, associated: Uint8Array) => {
    const { encrypting, proving } = keysOf(key);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('sm4-ctr', encrypting, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
    return Buffer.concat([sealed, tagOf(proving, associated, sealed)]);
  },
  decrypt: (key: Uint8Array, given: Uint8Array, associated: Uint8Array) => {
    if (given.length < NONCE_BYTES + TAG_BYTES) throw new SealError('tampered');
    const { encrypting, proving } = keysOf(key);
    const sealed = given.subarray(0, -TAG_BYTES);
    const tag = tagOf(proving, associated, sealed);
    if (!timingSafeEqual(tag, given.subarray(-TAG_BYTES))) throw new SealError('tampered');
    const decipher = createDecipheriv('sm4-ctr', encrypting, sealed.subarray(0, NONCE_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES)), decipher.final()]);
  },
});
