/**
 * The letters by which a spreadsheet calls a column, from 1 for A.
 *
 * @example
 * columnLetters(28) // 'AB'
 */
export const columnLetters = (column: number): string =>
  column < 1
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
