import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumeral } from './numerals.ts';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [34, '三十四'],
  [50, '五十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [109, '一百零九'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [200, '二百'],
  [201, '二百零一'],
  [215, '二百一十五'],
  [220, '二百二十'],
  [999, '九百九十九'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1015, '一千零一十五'],
  [1100, '一千一百'],
  [1260, '一千二百六十'],
  [9009, '九千零九'],
])('%i is written %s', (n, numeral) => {
  expect(chineseNumeral(n)).toBe(numeral);
});

test.each([0, -1, 1.5, 10_000, Number.NaN])('%d has no numeral', (n) => {
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from('一二三四五六七八九').map((digit, i) => [digit, i + 1]),
);

/** Reads a numeral in the plainest way: each digit times the unit that follows it. */
const readNumeral = (numeral: string): number => {
  let sum = 0;
  let digit = 0;
  for (const sign of numeral) {
    if (sign === '千') sum += digit * 1000;
    else if (sign === '百') sum += digit * 100;
    else if (sign === '十') sum += (digit === 0 ? 1 : digit) * 10;
    digit = VALUES[sign] ?? 0;
  }
  return sum + digit;
};

test('every numeral reads back as its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
      expect(readNumeral(chineseNumeral(n))).toBe(n);
    }),
  );
});
