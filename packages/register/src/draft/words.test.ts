import { describe, expect, test } from 'vitest';
import { wordTable } from './words.ts';

describe('a table of words', () => {
  const find = wordTable({ '来信 ': 'letter', 'Ａ类（重）': 'a', B: 'half', Ｂ: 'full', 1: 'one' });

  test.each([
    ['来信', 'letter'],
    [' 来信\t', 'letter'],
    ['A类(重)', 'a'],
    ['Ａ类(重) ', 'a'],
    ['B', 'half'],
    ['Ｂ', 'full'],
    [1, 'one'],
    ['１', 'one'],
    ['来', undefined],
    ['toString', undefined],
    ['', undefined],
  ])('has %j for %j', (word, value) => {
    expect(find(word)).toBe(value);
  });
});
