import { LONGEST_FORMAT } from './date-format.ts';

/** A number format by which a number is written with leading zeros, or among letters of its own, as ids are. */
export interface PaddedFormat {
  /** Literal texts, and between them how many digits stand there at least. */
  readonly parts: readonly (string | number)[];
  readonly digits: number;
}

/** Quoted, escaped, or a dash; or digits, of which there are as many as zeros. Nothing else. */
const PARTS = /"([^"]*)"|\\(.)|(-)|(0+)/gsu;
const WHOLE = /^(?:"[^"]*"|\\.|-|0)+$/su;

/**
 * The format that a code is, or undefined where it pads nothing. A single digit with a text behind it is an amount with its
 * unit, `0"人"`, and stays a number.
 *
 * @example
 * shownPadded(7, paddedFormat('"XF2023-"0000')) // 'XF2023-0007'
 */
export const paddedFormat = (code: string): PaddedFormat | undefined => {
  if (code.length > LONGEST_FORMAT || !WHOLE.test(code)) return undefined;
  const parts = [...code.matchAll(PARTS)].map(
    ([, quoted, escaped, dash, zeros]) => zeros?.length ?? quoted ?? escaped ?? dash ?? '',
  );
  const digits = parts.reduce<number>(
    (sum, part) => sum + (typeof part === 'number' ? part : 0),
    0,
  );
  const isId = digits > 1 || (digits === 1 && typeof parts[0] === 'string');
  return isId ? { parts, digits } : undefined;
};

/** A number as a format shows it; undefined where it is no whole number from 0, which formats of digits round or sign. */
export const shownPadded = (
  number: number,
  { parts, digits }: PaddedFormat,
): string | undefined => {
  if (!Number.isSafeInteger(number) || number < 0) return undefined;
  const text = String(number).padStart(digits, '0');
  let left = text.length - digits;
  let at = 0;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      // Digits that have no zero of their own stand before the first.
      const from = at;
      at += part + left;
      left = 0;
      return text.slice(from, at);
    })
    .join('');
};
