/** Fewer zeros may stand in any damaged file. */
const ENOUGH_ZEROS = 4;
/** In UTF-16 every digit, comma and line break has its zero: at least one byte in so many is one. */
const COMMON = 32;

/** The order of bytes in UTF-16 without a byte order mark, as its zeros show; undefined where bytes are no such text. */
export const wideOrder = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const zeros = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  const total = zeros.even + zeros.odd;
  if (total < ENOUGH_ZEROS || total * COMMON < bytes.length) return undefined;
  if (zeros.even === 0) return 'utf-16le';
  return zeros.odd === 0 ? 'utf-16be' : undefined;
};
