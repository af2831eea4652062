import { LOOKED_THROUGH } from '../table/header-search.ts';

/** How a CSV register is written. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
}

/** The full-width comma is none of them: no program writes it, and every sentence holds one. A mapping may still name it. */
export const DELIMITERS: readonly string[] = [',', '\t', ';', '|'];

/** A header is found within so much. */
export const OPENING = 64 * 1024;

/**
 * How a CSV register is written, as its header shows: of the usual delimiters the one that stands there most often outside
 * quotes; quotes are single ones only where such a cell begins the line. The header is sought in `headerRow`, or else in the
 * first line that has a delimiter: a title above it has none.
 */
export const dialectOf = (
  text: string,
  delimiter: string | undefined,
  headerRow: number | undefined,
): CsvDialect => {
  const quote = /^'[^']*'/.test(headerOf(linesOutside(text, '"'), headerRow)) ? "'" : '"';
  if (delimiter !== undefined) return { delimiter, quote };
  const counts = countsIn(headerOf(linesOutside(text, quote), headerRow));
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] as string, quote };
};

/** The lines of a text without what stands in quotes: a line break there ends no row. */
const linesOutside = (text: string, quote: string): readonly string[] =>
  text
    .slice(0, OPENING)
    .split(quote)
    .filter((_, i) => i % 2 === 0)
    .join('')
    .split(/\r\n|[\r\n]/);

const headerOf = (lines: readonly string[], headerRow: number | undefined): string => {
  const filled = lines.slice((headerRow ?? 1) - 1).filter((line) => line.trim() !== '');
  const first = filled[0] ?? '';
  if (headerRow !== undefined) return first;
  return filled.slice(0, LOOKED_THROUGH).find(hasDelimiter) ?? first;
};

const hasDelimiter = (line: string): boolean => DELIMITERS.some((each) => line.includes(each));

const countsIn = (line: string): readonly number[] =>
  DELIMITERS.map((each) => line.split(each).length);

/** The first line by which spreadsheets are told the delimiter; they do not show it as a row. */
const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?(?:\r\n|[\r\n]|$)/i;

/** A text without its `sep=;` line, and the delimiter that it names. */
export const withoutSeparatorLine = (
  text: string,
): { readonly text: string; readonly delimiter: string | undefined } => {
  const found = SEPARATOR_LINE.exec(text);
  return { text: text.slice(found?.[0].length ?? 0), delimiter: found?.[1] };
};
