import { SealError } from './seal-error.ts';

const UTF_8 = 0;
const UTF_16 = 1;

/** UTF-8 has no place for half a surrogate pair, which JSON lets in: such a text is kept in UTF-16, nothing is lost. */
export const encodeText = (text: string): Uint8Array =>
  text.isWellFormed()
    ? Buffer.concat([Uint8Array.of(UTF_8), Buffer.from(text, 'utf8')])
    : Buffer.concat([Uint8Array.of(UTF_16), Buffer.from(text, 'utf16le')]);

/** The text that {@link encodeText} encoded. */
export const decodeText = (bytes: Uint8Array): string => {
  const rest = Buffer.from(bytes.subarray(1));
  if (bytes[0] === UTF_8) return rest.toString('utf8');
  if (bytes[0] === UTF_16) return rest.toString('utf16le');
  throw new SealError('unreadable');
};
