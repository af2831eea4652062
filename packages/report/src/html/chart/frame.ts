import { pageText } from '../markup.ts';

/** The two widths in which a chart is drawn: for a desk and for a telephone; the page shows one of them. */
export interface Frame {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** How much of it the names of rows may take. */
  readonly names: number;
}

export const FRAMES: readonly Frame[] = [
  { name: 'wide', width: 680, names: 190 },
  { name: 'narrow', width: 320, names: 128 },
];

export const FONT_SIZE = 12;
const NARROW_LETTER = FONT_SIZE * 0.56;

const WIDE_LETTER = /[\u2e80-\uffdf]|\p{Extended_Pictographic}/u;
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

const lettersOf = (text: string): readonly string[] =>
  Array.from(letters.segment(text), ({ segment }) => segment);

const letterWidth = (letter: string): number =>
  WIDE_LETTER.test(letter) ? FONT_SIZE : NARROW_LETTER;

/** About how wide a text stands: Chinese takes a square, other letters a good half. */
export const textWidth = (text: string): number =>
  lettersOf(text).reduce((width, letter) => width + letterWidth(letter), 0);

/** A text cut to a width in its middle: names of bodies begin alike as often as they end alike. */
export const cutText = (name: string, width: number): string => {
  const text = pageText(name);
  if (textWidth(text) <= width) return text;
  const room = width - FONT_SIZE;
  const all = lettersOf(text);
  const head = firstLetters(all, room / 2);
  const tail = firstLetters(all.toReversed(), room / 2).toReversed();
  return [...head, '…', ...tail].join('');
};

const firstLetters = (all: readonly string[], width: number): readonly string[] => {
  let used = 0;
  const end = all.findIndex((letter) => {
    used += letterWidth(letter);
    return used > width;
  });
  return all.slice(0, end);
};
