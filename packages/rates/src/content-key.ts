/** Two 32-bit multiplicative hashes over the code units: enough to find equal texts without keeping any. */
const hash = (text: string): string => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
};

/** A key under which equal petitions fall together; undefined where there is no text: many different matters share a title. */
export const contentKeyOf = (
  title: string | undefined,
  text: string | undefined,
): string | undefined => {
  if (text === undefined || text.trim() === '') return undefined;
  return hash(`${title ?? ''}\n${text}`.replaceAll(/\s+/gu, ' ').trim());
};
