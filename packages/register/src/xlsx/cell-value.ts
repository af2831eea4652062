import type { Cell } from '../table/grid.ts';
import type { CellStyle } from './cell-styles.ts';
import { damaged } from './damage.ts';
import { shownPadded } from './padded-format.ts';
import { serialText } from './serial-date.ts';
import { unescaped } from './text-escapes.ts';

/** A cell as the sheet writes it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  /** The stored value: of a formula what it last came to. */
  readonly value: string | undefined;
  /** The text of a cell that does not share it. */
  readonly inline: string | undefined;
}

/** What the cells of a sheet are read by. */
export interface CellTerms {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
}

/** What a cell holds. */
export const cellValue = (raw: RawCell, terms: CellTerms): Cell => {
  const { type, value, inline } = raw;
  if (type === 'e') return { code: 'cell-error' };
  if (inline !== undefined) return unescaped(inline);
  // Formulas written by programs have no value, or an empty one, until a spreadsheet has calculated them.
  if (value === undefined || (value === '' && type !== 'str'))
    return raw.hasFormula ? { code: 'formula-without-value' } : undefined;
  switch (type) {
    case 'n':
      return numberValue(value.trim(), terms.styles[raw.style], terms.is1904);
    case 's':
      return sharedString(value, terms.strings);
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return booleanValue(value.trim());
    case 'd':
      return dateText(value.trim());
    default:
      throw damaged();
  }
};

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DIGITS = /^-?\d+$/;

const numberValue = (text: string, style: CellStyle, is1904: boolean): string | number => {
  const number = Number(text);
  if (!NUMBER.test(text) || !Number.isFinite(number)) throw damaged();
  if (style === 'date') return serialText(number, is1904) ?? number;
  const padded = style === undefined ? undefined : shownPadded(number, style);
  if (padded !== undefined) return padded;
  // The digits of an id of 18 places: as a number it would be another one.
  return DIGITS.test(text) && !Number.isSafeInteger(number) ? text : number;
};

const sharedString = (value: string, strings: readonly string[]): string => {
  const text = DIGITS.test(value.trim()) ? strings[Number(value)] : undefined;
  if (text === undefined) throw damaged();
  return text;
};

const booleanValue = (value: string): boolean => {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw damaged();
};

/** Midnight is how a date without a time is written. */
const dateText = (value: string): string =>
  value.replace(/T00:00(:00(\.0+)?)?$/, '').replace('T', ' ');
