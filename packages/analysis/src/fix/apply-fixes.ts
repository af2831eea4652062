import type { Fix, Span } from '@xinfang/pack';

/** A change of a text: what is put in place of a span. */
export type TextFix = Span & Fix;

/**
 * The changes that can be made at once, in the order of the text: where two overlap, the one that begins first.
 *
 * @example
 * fixesApart([{ line: 1, column: 1, endLine: 1, endColumn: 9, replacement: '' }]).length // 1
 */
export const fixesApart = <Each extends Span>(fixes: readonly Each[]): readonly Each[] => {
  const apart: Each[] = [];
  for (const fix of fixes.toSorted(inText)) {
    const last = apart.at(-1);
    if (last === undefined || isAfter(fix, last)) apart.push(fix);
  }
  return apart;
};

const inText = (a: Span, b: Span): number =>
  a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;

/** Whether a span begins where another has ended; two changes at one point would come in no order of their own. */
const isAfter = (span: Span, last: Span): boolean =>
  (span.line - last.endLine || span.column - last.endColumn) >= 0 &&
  (span.line !== last.line || span.column !== last.column);

/**
 * A text with changes made in it, of several that overlap only the first. Everything outside of their spans stays as it
 * is, byte order mark and line ends too. Lines and columns are those of diagnostics: from 1, in UTF-16 units, a byte
 * order mark not counted, the end exclusive.
 *
 * @example
 * const fix = { line: 1, column: 2, endLine: 1, endColumn: 6, replacement: '"id"' };
 * applyFixes('{"di": 1}', [fix]) // '{"id": 1}'
 */
export const applyFixes = (text: string, fixes: readonly TextFix[]): string => {
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  let at = 0;
  const pieces = fixesApart(fixes).map(({ line, column, endLine, endColumn, replacement }) => {
    const kept = text.slice(at, offset(line, column));
    at = offset(endLine, endColumn);
    return kept + replacement;
  });
  return [...pieces, text.slice(at)].join('');
};

/** Where each line begins. */
const lineStarts = (text: string): readonly number[] => [
  text.startsWith('\uFEFF') ? 1 : 0,
  ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length),
];
