/** Lead bytes of U+3000 to U+9FFF, where Chinese characters and their signs stand, and of the full-width forms. */
const isChineseLead = (byte: number): boolean => (byte >= 0xe3 && byte <= 0xe9) || byte === 0xef;

/** How many bytes the character of UTF-8 has that begins with a byte; 0 where none does. */
const lengthFrom = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
};

/** Whether bytes are ASCII only. */
export const isAscii = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) >= 0x80) return false;
  return true;
};

/**
 * The number of Chinese characters in bytes as UTF-8, or undefined where they are no UTF-8; the last one may be cut off. Bytes
 * of GBK are given up at the first or second character, which a decoder would not be.
 *
 * @example
 * chineseInUtf8(new TextEncoder().encode('1,信访')) // 2
 */
export const chineseInUtf8 = (bytes: Uint8Array): number | undefined => {
  let chinese = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const end = at + lengthFrom(lead);
    if (end === at) return undefined;
    for (let i = at + 1; i < end && i < bytes.length; i += 1)
      if (((bytes[i] as number) & 0xc0) !== 0x80) return undefined;
    if (isChineseLead(lead)) chinese += 1;
    at = end;
  }
  return chinese;
};
