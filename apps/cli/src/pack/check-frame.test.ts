import { expect, test } from 'vitest';
import { codeFrame, widthOf } from './check-frame.ts';

const span = (line: number, column: number, endLine: number, endColumn: number) => ({
  line,
  column,
  endLine,
  endColumn,
});

test.each([
  ['', 0],
  ['abc', 3],
  ['信访', 4],
  ['《条例》', 8],
  ['“a”', 3],
  ['，：', 4],
  ['ｶﾅ', 2],
  ['𠮷', 2],
  ['é', 1],
  ['a\u200Bb', 2],
])('%j is %i columns wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  [
    'a place in ASCII',
    'a\n{"fact": "x"}',
    span(2, 10, 2, 13),
    ['  2 | {"fact": "x"}', '    |          ^^^'],
  ],
  [
    'a place after Chinese',
    '{"类": "信访"}',
    span(1, 7, 1, 11),
    ['  1 | {"类": "信访"}', '    |        ^^^^^^'],
  ],
  ['a point', '{"a" 1}', span(1, 6, 1, 6), ['  1 | {"a" 1}', '    |      ^']],
  [
    'several lines: the first',
    '{\n  "a": [\n 1\n]}',
    span(2, 8, 4, 2),
    ['  2 |   "a": [', '    |        ^'],
  ],
  ['a byte order mark', '\uFEFF{"a": 1}', span(1, 2, 1, 5), ['  1 | {"a": 1}', '    |  ^^^']],
  ['CRLF', '{\r\n"a": 1}\r\n', span(2, 1, 2, 4), ['  2 | "a": 1}', '    | ^^^']],
  ['a tab', '{\t"a": 1}', span(1, 3, 1, 6), ['  1 | { "a": 1}', '    |   ^^^']],
  [
    'what a terminal would obey',
    '{"a": "\u001B[2J"}',
    span(1, 7, 1, 13),
    ['  1 | {"a": " [2J"}', '    |       ^^^^^^'],
  ],
  ['a line that is not there', '{}', span(9, 1, 9, 1), []],
  ['an empty text', '', span(1, 1, 1, 1), []],
])('shows %s', (_, text, place, expected) => {
  expect(codeFrame(text, place)).toEqual(expected);
});

test.each([0, 20, 50, 500, 989])(
  'of a long line it shows the part round column %i, with the place marked',
  (at) => {
    const text = `${'x'.repeat(at)}"是"${'y'.repeat(1000 - at)}`;
    const [line = '', carets = ''] = codeFrame(text, span(1, at + 1, 1, at + 4));
    expect(line.length).toBeLessThan(125);
    expect(carets.indexOf('^')).toBe(line.indexOf('"'));
    expect(carets.trimEnd().length - carets.indexOf('^')).toBe(4);
  },
);
