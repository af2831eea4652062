import type { RowValues } from './draft/row-values.ts';
import type { Trouble } from './reject.ts';
import { TOO_LONG, UNDECODED } from './text/text-marks.ts';

/** What a line holds, or why it could not be read. */
export type LineReading = { readonly values: RowValues } | { readonly trouble: Trouble };

/** The lines of a block without their line breaks. */
export const linesOf = (block: string): string[] => {
  const lines = block.split('\n');
  // After the line break that ends a block no line has begun.
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** Reads a line; a blank one is no row, and undefined. */
export const readLine = (line: string): LineReading | undefined => {
  if (line.trim() === '') return undefined;
  if (line.trimEnd() === TOO_LONG) return { trouble: { code: 'row-too-long' } };
  if (line.includes(UNDECODED)) return { trouble: { code: 'wrong-encoding' } };
  if (ESCAPED_NUL.test(line)) return { trouble: { code: 'control-character' } };
  return readPlainLine(line);
};

/** The same for a line in which nothing {@link isMarked}. */
export const readPlainLine = (line: string): LineReading | undefined => {
  const value = parseJson(line);
  if (value === undefined)
    return line.trim() === '' ? undefined : { trouble: { code: 'malformed-json' } };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { trouble: { code: 'not-an-object' } };
  return { values: value as RowValues };
};

/** Whether a block may hold something that spoils a line though it is JSON: asked once of many lines, as each costs a search. */
export const isMarked = (block: string): boolean =>
  block.includes(UNDECODED) || block.includes(TOO_LONG) || block.includes('\\u0000');

/** A NUL written as an escape; a backslash before it that is itself escaped makes it a text. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** No JSON is undefined. What the parser says is dropped: it quotes the line. */
const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
