import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonBreak, placeOf } from './json-position.ts';

test.each([
  ['{"a": 1,}', 8],
  ["{'a': 1}", 1],
  ['{"a" 1}', 5],
  ['{"a": 1 "b": 2}', 8],
  ['[1, 2', 5],
  ['{"a": "unended', 14],
  ['{"a": tru}', 6],
  ['{"a": 01}', 7],
  ['{"a": 1} x', 9],
  ['[1,]', 3],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['', 0],
  ['{"a"：1}', 4],
])('%j stops being JSON at %i', (text, offset) => {
  expect(findJsonBreak(text)?.offset).toBe(offset);
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON with one character taken out, doubled, or put in. */
const broken = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', ' ', '0', '\\', 'e', '\n'))
  .map(([json, at, put]) => {
    const place = at % (json.length + 1);
    return json.slice(0, place) + put + json.slice(place + (put === '' ? 1 : 0));
  });

test('it finds a break exactly where JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
      expect(findJsonBreak(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('what stands before the break can still become JSON', () => {
  const endings = [
    '',
    '"',
    '}',
    ']',
    '0',
    ':0}',
    '"}',
    '0}',
    '0]',
    '":0}',
    '"]',
    '""}',
    '"":0}',
    'null}',
    ' ',
  ];
  const closable = (text: string, depth = 6): boolean =>
    isJson(text) || (depth > 0 && endings.slice(1).some((end) => isJson(text + end)));
  for (const text of ['{"a": 1,}', '[1,]', '{"a" 1}', '{"a": 1 "b": 2}', '{"a": tru}']) {
    const found = findJsonBreak(text);
    expect(closable(text.slice(0, found?.offset))).toBe(true);
  }
});

test('places count lines and columns from 1, whatever ends the lines', () => {
  expect(placeOf('ab', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('a\nb\r\ncd\refg', 10)).toEqual({ line: 4, column: 3 });
});
