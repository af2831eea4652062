import { SealError } from './seal-error.ts';

/**
 * Bytes of a Base64 text. Node passes over what is no Base64 and over stray bits at the end: a changed text would open as if
 * nothing had happened, so only the one spelling of the bytes is taken.
 */
export const decodeBase64 = (text: string): Uint8Array => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new SealError('tampered');
  return bytes;
};
