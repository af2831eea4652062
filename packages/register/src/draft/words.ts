/** A word of a register as tables of values are asked for it: without spaces around it, full-width letters as usual ones. */
export const wordOf = (value: unknown): string => String(value).trim().normalize('NFKC');

/**
 * Finds what words stand for. A word that stands in the table as it is goes before one that only its width sets apart.
 *
 * @example
 * wordTable({ 'Ａ类 ': 1 })('A类') // 1
 */
export const wordTable = <T>(
  table: Readonly<Record<string, T>>,
): ((word: unknown) => T | undefined) => {
  const exact = new Map(Object.entries(table).map(([word, value]) => [word.trim(), value]));
  const known = new Map(Object.entries(table).map(([word, value]) => [wordOf(word), value]));
  return (word) => {
    const text = String(word).trim();
    return exact.has(text) ? exact.get(text) : known.get(wordOf(text));
  };
};
