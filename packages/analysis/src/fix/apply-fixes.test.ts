import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes, fixesApart, type TextFix } from './apply-fixes.ts';

const fix = (
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  replacement: string,
): TextFix => ({ line, column, endLine, endColumn, replacement });

describe('fixes are made at their places', () => {
  test.each([
    ['none', 'abc', [], 'abc'],
    ['in one line', 'abc', [fix(1, 2, 1, 3, 'X')], 'aXc'],
    ['in several lines', 'ab\ncd', [fix(1, 2, 2, 2, '-')], 'a-d'],
    ['after a byte order mark', '\uFEFFabc', [fix(1, 1, 1, 2, 'X')], '\uFEFFXbc'],
    ['after CRLF', 'a\r\nb\r\nc\r\n', [fix(3, 1, 3, 2, 'X')], 'a\r\nb\r\nX\r\n'],
    ['after CR alone', 'a\rb', [fix(2, 1, 2, 2, 'X')], 'a\rX'],
    ['side by side', 'abcd', [fix(1, 3, 1, 5, 'Y'), fix(1, 1, 1, 3, 'X')], 'XY'],
    ['the first of two that overlap', 'abcd', [fix(1, 2, 1, 5, 'Y'), fix(1, 1, 1, 3, 'X')], 'Xcd'],
    ['one of two at a point', 'ab', [fix(1, 2, 1, 2, 'X'), fix(1, 2, 1, 2, 'X')], 'aXb'],
    [
      'after Chinese characters and beyond the plane',
      '信𠮷"x"',
      [fix(1, 4, 1, 7, '"y"')],
      '信𠮷"y"',
    ],
    ['past the end', 'ab', [fix(9, 9, 9, 9, 'X')], 'abX'],
  ])('%s', (_, text, fixes, expected) => {
    expect(applyFixes(text, fixes)).toBe(expected);
  });
});

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const line = fc.string({ unit: fc.constantFrom('a', '"', ' ', '信', '𠮷', '\t'), maxLength: 8 });
const anyText = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(line, lineEnd), { maxLength: 6 }), line)
  .map(([bom, lines, last]) => `${bom ? '\uFEFF' : ''}${lines.flat().join('')}${last}`);

/** The text as lines of one character each, so that places are easy to reckon without the code under test. */
const placesIn = (text: string) => {
  let [at, row, column] = [text.startsWith('\uFEFF') ? 1 : 0, 1, 1];
  const places = [{ at, line: row, column }];
  while (at < text.length) {
    const end = /^(?:\r\n|\n|\r)/u.exec(text.slice(at))?.[0];
    at += end?.length ?? 1;
    [row, column] = end === undefined ? [row, column + 1] : [row + 1, 1];
    places.push({ at, line: row, column });
  }
  return places;
};

test('whatever the text and the fixes, all outside of their spans stays byte by byte', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('', '信', '"x"')), {
        maxLength: 6,
      }),
      (text, picks) => {
        const places = placesIn(text);
        const spans = picks.map(([a, b, replacement]) => {
          const [from, to] = [a % places.length, b % places.length].toSorted((x, y) => x - y);
          const [start, end] = [places[from ?? 0], places[to ?? 0]];
          return {
            from: start?.at ?? 0,
            to: end?.at ?? 0,
            ...fix(
              start?.line ?? 1,
              start?.column ?? 1,
              end?.line ?? 1,
              end?.column ?? 1,
              replacement,
            ),
          };
        });
        const kept = fixesApart(spans);
        const expected = kept
          .toReversed()
          .reduce(
            (all, { from, to, replacement }) => all.slice(0, from) + replacement + all.slice(to),
            text,
          );
        expect(applyFixes(text, spans)).toBe(expected);
        for (const [i, each] of kept.entries())
          expect(each.from).toBeGreaterThanOrEqual(kept[i - 1]?.to ?? 0);
      },
    ),
    { numRuns: 500 },
  );
});
