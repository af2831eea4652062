/** How a CSV register is written. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
}

const DELIMITERS = [',', '\t', ';', '|'];

/**
 * How a CSV register is written, as its first line that is not blank shows: of the usual delimiters the one that stands
 * there most often outside quotes; quotes are single ones only where such a cell begins the line.
 */
export const dialectOf = (text: string, delimiter: string | undefined): CsvDialect => {
  const header = /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
  const quote = header.startsWith("'") && header.indexOf("'", 1) > 0 ? "'" : '"';
  if (delimiter !== undefined) return { delimiter, quote };
  const outside = header
    .split(quote)
    .filter((_, i) => i % 2 === 0)
    .join('');
  const counts = DELIMITERS.map((each) => outside.split(each).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] as string, quote };
};
