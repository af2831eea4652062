const DIGITS = '零一二三四五六七八九';
const UNITS = ['千', '百', '十', ''] as const;
const LARGEST = 9999;

/**
 * A whole number from 1 to 9999 in Chinese numerals, as articles of law are counted.
 *
 * @throws RangeError for any other number.
 * @example
 * chineseNumeral(34); // '三十四'
 */
export const chineseNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST)
    throw new RangeError(`no numeral for ${n}: a whole number from 1 to ${LARGEST} is expected`);
  const digits = String(n).padStart(UNITS.length, '0');
  const written = UNITS.map((unit, i) =>
    digits[i] === '0' ? '零' : `${DIGITS[Number(digits[i])]}${unit}`,
  );
  // Noughts are said once, and only between digits; ten to nineteen have no 一 before 十.
  return written
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
    .replace(/^一十/u, '十');
};
