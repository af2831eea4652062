/**
 * A text as people mean it, however a Chinese keyboard or a spreadsheet wrote it: full-width letters, digits and marks as
 * narrow ones, any run of space as one, none at the ends.
 *
 * @example
 * foldText(' ＞\u3000５ ') // '> 5'
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\u{200B}|\u{200C}|\u{200D}/gu, '')
    .replaceAll(/[\u{2212}\u{2013}\u{FE63}]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
