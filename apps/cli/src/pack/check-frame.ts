import { printable } from '@xinfang/report';
import type { Diagnostic } from '@xinfang/sdk';

type Span = Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A line wider than this is shown in part. */
const WIDEST = 100;
/** How much of a long line is shown before the place. */
const BEFORE = 30;

/**
 * The line that a diagnostic points at, and below it a line of `^` that stands under the place also where Chinese
 * characters take two columns; empty where there is no such line. Of a place that runs over several lines the first is
 * shown.
 *
 * @example
 * codeFrame('{"类": 1}', { line: 1, column: 2, endLine: 1, endColumn: 5 });
 * // ['  1 | {"类": 1}', '    |  ^^^^']
 */
export const codeFrame = (text: string, { line, column, endLine, endColumn }: Span): string[] => {
  const whole = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)[line - 1];
  if (whole === undefined || whole.trim() === '') return [];
  const end = endLine === line ? endColumn - 1 : whole.trimEnd().length;
  const { shown, start, stop } = windowOf(printable(whole), column - 1, Math.max(end, column - 1));
  const gutter = `  ${line} |`;
  const under = ' '.repeat(widthOf(shown.slice(0, start)));
  const carets = '^'.repeat(Math.max(1, widthOf(shown.slice(start, stop))));
  return [`${gutter} ${shown}`, `${' '.repeat(gutter.length - 1)}| ${under}${carets}`];
};

/** The part of a line round a place, with `...` where more of it is left out. */
const windowOf = (line: string, from: number, to: number) => {
  if (line.length <= WIDEST) return { shown: line.trimEnd(), start: from, stop: to };
  const first = Math.max(0, Math.min(from - BEFORE, line.length - WIDEST));
  const last = Math.min(line.length, first + WIDEST);
  const [head, tail] = [first > 0 ? '...' : '', last < line.length ? '...' : ''];
  const moved = head.length - first;
  return {
    shown: `${head}${line.slice(first, last)}${tail}`,
    start: from + moved,
    stop: Math.min(to, last) + moved,
  };
};

/**
 * How many columns of a terminal a text takes: East Asian wide characters take two, marks that join to others none.
 *
 * @example
 * widthOf('信访ab') // 6
 */
export const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (WIDE.test(character) ? 2 : JOINING.test(character) ? 0 : 1),
    0,
  );

/** The blocks that Unicode's EastAsianWidth marks W or F. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const JOINING = /[\p{Mn}\p{Me}\p{Cf}]/u;
