/**
 * A way to encrypt and to prove that nothing was changed. Its name is kept with what it sealed, so that several may stand
 * beside each other while a store moves from one to another.
 *
 * @example
 * const ring = openKeyRing({ keys, cipher: sm4, ciphers: [aes256gcm] }); // seals with SM4, opens both
 */
export interface Cipher {
  /** Stable: it is stored. */
  readonly name: string;
  readonly keyBytes: number;
  /** Never twice alike: draws its own nonce and puts it into what it gives. */
  encrypt(key: Uint8Array, plain: Uint8Array, associated: Uint8Array): Uint8Array;
  /** @throws SealError `tampered` where a byte of it, of the key or of the associated data is another. */
  decrypt(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Uint8Array;
}
