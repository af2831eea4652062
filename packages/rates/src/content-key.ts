import { createHash, type Hash, keyOfHash, mixIn } from './hash.ts';
import type { Key } from './key.ts';

/**
 * A key under which petitions of equal words fall together, whatever their spaces, signs and widths; undefined where there
 * is no text: many different matters share a title. Four characters that hold 64 bits and none of the words; that any two of ten
 * million different texts share them has a chance of 3 in a million (n²/2⁶⁵).
 */
export const contentKeyOf = (
  title: string | undefined,
  text: string | undefined,
): string | undefined => {
  if (text === undefined) return undefined;
  const hash = createHash();
  if (title !== undefined) takeIn(hash, title);
  mixIn(hash, END_OF_TITLE);
  if (!takeIn(hash, text)) return undefined;
  const { high, low } = keyOfHash(hash);
  return String.fromCharCode(high >>> HALF, high & UNIT, low >>> HALF, low & UNIT);
};

const HALF = 16;
const UNIT = 0xffff;
/** No code unit. */
const END_OF_TITLE = 0x10000;

/** The bits of a content key; never those of no key. */
export const keyOfContent = (content: string): Key => {
  const bits = (at: number): number =>
    content.charCodeAt(at) * (UNIT + 1) + content.charCodeAt(at + 1);
  return { high: bits(0), low: bits(2) || 1 };
};

/** Takes in the words of a text; whether there are any. */
const takeIn = (hash: Hash, text: string): boolean => takePlain(hash, text) ?? takeAny(hash, text);

/** Takes in a text in which composing can change no more than widths and cases; undefined for any other, and nothing is taken in. */
const takePlain = (hash: Hash, text: string): boolean | undefined => {
  const { a, b } = hash;
  let hasWords = false;
  for (let at = 0; at < text.length; at++) {
    const unit = plainUnitOf(text.charCodeAt(at));
    if (unit === undefined) {
      hash.a = a;
      hash.b = b;
      return undefined;
    }
    if (unit === NO_WORD) continue;
    hasWords = true;
    mixIn(hash, unit);
  }
  return hasWords;
};

const takeAny = (hash: Hash, text: string): boolean => {
  const composed = text.normalize('NFKC').toLowerCase();
  let hasWords = false;
  for (let at = 0; at < composed.length; at++) {
    const unit = composed.charCodeAt(at);
    if (!isWord(unit)) continue;
    hasWords = true;
    mixIn(hash, unit);
  }
  return hasWords;
};

const NO_WORD = 0;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** The full-width forms of the signs of ASCII, and how far they stand from them. */
const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;
const WIDENING = 0xfee0;
const UPPER_TO_LOWER = 0x20;
/** Signs of Chinese texts that compose to no word. */
const SIGNS = new Set(
  Array.from('　、。〈〉《》「」『』【】—‘’“”…·', (sign) => sign.charCodeAt(0)),
);

/** What composing makes of a unit, or `NO_WORD`; undefined where it may hang on its neighbours. */
const plainUnitOf = (unit: number): number | undefined => {
  if (unit >= FIRST_HAN && unit <= LAST_HAN) return unit;
  if (unit < ASCII_UNITS.length) return ASCII_UNITS[unit];
  if (unit >= FIRST_WIDE && unit <= LAST_WIDE) return ASCII_UNITS[unit - WIDENING];
  return SIGNS.has(unit) ? NO_WORD : undefined;
};

const ASCII_UNITS: readonly number[] = Array.from({ length: 0x80 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[A-Z]/u.test(sign)) return unit + UPPER_TO_LOWER;
  return /[a-z\d]/u.test(sign) ? unit : NO_WORD;
});

/** Letters, vowel marks, figures, and the halves of rare characters; Chinese has no spaces to part words, so none counts. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
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
