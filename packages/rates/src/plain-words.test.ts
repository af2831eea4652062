import { expect, test } from 'vitest';
import { contentKeyOf } from './content-key.ts';

const WORD = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

/** The words of a text as the standard composes them: code units, as the key takes them in. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split('')
    .filter((unit) => WORD.test(unit))
    .join('');

/** Halves of rare characters that stand alone are no text. */
const isText = (text: string): boolean => text.isWellFormed();

test('every character is taken for what composing makes of it, whichever way the text is read', () => {
  const wrong: string[] = [];
  for (let code = 1; code < 0x10000; code++) {
    const text = `甲${String.fromCodePoint(code)}乙`;
    if (isText(text) && contentKeyOf('题', text) !== contentKeyOf('题', wordsOf(text)))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('texts have one key exactly where their words are the same, also where characters join with their neighbours', () => {
  const units = Array.from('AéΣ１，。ﬁ𠮷㈱かe地한\u0301\u3099\u1112\u1161');
  const pairs = units.flatMap((a) => units.map((b) => a + b));
  const texts = [...units, ...pairs, ...pairs.flatMap((a) => units.map((b) => a + b))];
  const wordsOfKey = new Map<string | undefined, string>();
  const keyOfWords = new Map<string, string | undefined>();
  for (const text of texts) {
    const words = wordsOf(text);
    const key = contentKeyOf('题', text);
    expect(wordsOfKey.get(key) ?? words).toBe(words);
    expect(keyOfWords.get(words) ?? key).toBe(key);
    wordsOfKey.set(key, words);
    keyOfWords.set(words, key);
  }
  expect(keyOfWords.size).toBeLessThan(texts.length);
});
