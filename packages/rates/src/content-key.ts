/**
 * A key under which petitions of equal words fall together, whatever their spaces, signs and widths; undefined where there
 * is no text: many different matters share a title.
 */
export const contentKeyOf = (
  title: string | undefined,
  text: string | undefined,
): string | undefined => {
  const words = text === undefined ? NO_WORDS : hashWords(text);
  return words === NO_WORDS ? undefined : `${hashWords(title ?? '')}/${words}`;
};

const NO_WORDS = '';

/** Two 32-bit multiplicative hashes over the code units of the words: enough to find equal texts without keeping any. */
const hashWords = (text: string): string => {
  const plain = text.normalize('NFKC').toLowerCase();
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let isEmpty = true;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if (!isWord(code)) continue;
    isEmpty = false;
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  return isEmpty ? NO_WORDS : `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
};

/** Letters, vowel marks, figures, and the halves of rare characters; Chinese has no spaces to part words, so none counts. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** What the expression said of a code unit: asked of each unit of each text, it would cost three times the hashing. */
const answers = new Map<number, boolean>();

const isWord = (code: number): boolean => {
  if (code >= FIRST_HAN && code <= LAST_HAN) return true;
  const known = answers.get(code);
  if (known !== undefined) return known;
  const answer = WORD.test(String.fromCharCode(code));
  answers.set(code, answer);
  return answer;
};
