/**
 * A text on one line without anything that a terminal would obey: ids and names come from registers.
 *
 * @example
 * printable('C-1\u001b[2J'); // 'C-1 [2J'
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, ' ');
