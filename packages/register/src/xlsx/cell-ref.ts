import type { Merge } from '../table/grid.ts';
import { damaged } from './damage.ts';

/** The last row and column that a spreadsheet has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Where a cell such as `AB12` stands, both numbers from 1. Sheets hold millions of these: no regex here. */
export const readRef = (ref: string): { readonly row: number; readonly column: number } => {
  let column = 0;
  let at = 0;
  for (; at < ref.length && at < 4; at += 1) {
    const letter = ref.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = wholeNumber(ref, at);
  if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) throw damaged();
  return { row, column };
};

/** The number that the digits from a place on make, without leading zeros, or -1. */
const wholeNumber = (text: string, start: number): number => {
  let value = 0;
  for (let i = start; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || (value === 0 && digit === 0)) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** The cells from one to another such as `A1:C2`. */
export const readRange = (range: string): Merge => {
  const [start = '', end = start, ...others] = range.split(':');
  const from = readRef(start);
  const to = readRef(end);
  if (others.length > 0 || to.row < from.row || to.column < from.column) throw damaged();
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
};
