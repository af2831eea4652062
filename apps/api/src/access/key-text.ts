import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as it is shown once: `xf_<id>_<secret>`; the beginning lets scanners of leaked secrets find it. */
export interface KeyText {
  readonly id: string;
  readonly secret: string;
}

/** 80 bits tell keys apart, 256 bits cannot be guessed: that is why a plain hash is enough. */
const ID_BYTES = 10;
const SECRET_BYTES = 32;
const FORM = /^xf_(?<id>[0-9a-f]{20})_(?<secret>[A-Za-z0-9_-]{43})$/u;

/** A new key. */
export const newKeyText = (): KeyText => ({
  id: randomBytes(ID_BYTES).toString('hex'),
  secret: randomBytes(SECRET_BYTES).toString('base64url'),
});

/** The key as the program sends it. */
export const writeKey = ({ id, secret }: KeyText): string => `xf_${id}_${secret}`;

/** Undefined for what cannot be a key. */
export const readKey = (text: string): KeyText | undefined => {
  const { id, secret } = FORM.exec(text)?.groups ?? {};
  return id === undefined || secret === undefined ? undefined : { id, secret };
};

/** Whether credentials want to be a key: no token begins so. */
export const looksLikeKey = (text: string): boolean => text.startsWith('xf_');

/** What is stored of the secret: SHA-256, hex. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** Compares a secret with a stored hash in a time that says nothing of where they differ. */
export const isSecretOf = (secret: string, hash: string): boolean => {
  const [given, stored] = [hashSecret(secret), hash].map((hex) => Buffer.from(hex, 'hex'));
  return (
    given !== undefined &&
    stored !== undefined &&
    given.length === stored.length &&
    timingSafeEqual(given, stored)
  );
};
