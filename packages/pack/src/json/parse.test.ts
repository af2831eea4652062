import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonFile } from './parse.ts';

describe('parseJsonFile tells what is wrong and where', () => {
  test.each([
    ['nothing', '', 'json-end', '1:1-1:1'],
    ['only space', ' \n ', 'json-end', '1:1-1:1'],
    ['an open object', '{', 'json-end', '1:2-1:2'],
    ['a key without a value', '{"a":', 'json-end', '1:6-1:6'],
    ['an open list', '[1,\n 2', 'json-end', '2:3-2:3'],
    ['an open text', '{"a":"b', 'json-end', '1:8-1:8'],
    ['half a word', '{"a": tru', 'json-end', '1:10-1:10'],
    ['a trailing comma', '{"a":1,}', 'json-syntax', '1:8-1:9'],
    ['a missing comma', '{"a":1\n "b":2}', 'json-syntax', '2:2-2:5'],
    ['a bracket of the wrong kind', '{"a": [ }', 'json-syntax', '1:9-1:10'],
    ['a trailing comma in what is not closed', '[{"a":1,}', 'json-syntax', '1:9-1:10'],
    ['two commas', '[1,,2]', 'json-syntax', '1:4-1:5'],
    ['a bare key', '{a:1}', 'json-syntax', '1:2-1:3'],
    ['single quotes', "{'a':1}", 'json-syntax', '1:2-1:3'],
    ['a full-width colon', '{"a"：1}', 'json-syntax', '1:5-1:6'],
    ['a full-width comma', '{"a":1，"b":2}', 'json-syntax', '1:7-1:8'],
    ['curly quotes', '{“a”:1}', 'json-syntax', '1:2-1:3'],
    ['a comment', '// c\n{}', 'json-syntax', '1:1-1:2'],
    ['a second value', '{} {}', 'json-syntax', '1:4-1:5'],
    ['a leading zero', '{"a":01}', 'json-syntax', '1:6-1:8'],
    ['NaN', '{"a":NaN}', 'json-syntax', '1:6-1:9'],
    ['a wrong escape', '{"a":"\\x"}', 'json-syntax', '1:7-1:8'],
    ['a duplicate key', '{"a":1,\n "a":2}', 'json-duplicate-key', '2:2-2:5'],
    ['__proto__', '{"__proto__":{}}', 'json-forbidden-key', '1:2-1:13'],
    ['a raw line break in a text', '{"a":"b\nc"}', 'json-control-character', '1:8-1:9'],
    ['a quote not closed', '{"a": "b,\n "c": 1}', 'json-unclosed-text', '1:7-1:10'],
    ['no quote but a comma missing', '{"a": "b"\n "c": "d"\n}', 'json-syntax', '2:2-2:5'],
    ['a key not closed', '{"a: 1,\r\n "c": 1}', 'json-unclosed-text', '1:2-1:8'],
    ['the last quote not closed', '{"a": "b\n}\n', 'json-unclosed-text', '1:7-1:9'],
    ['bytes that were no UTF-8', '{"a":\n "\uFFFD\uFFFDb"}', 'json-not-utf8', '2:3-2:5'],
    ['half a character', '{"a":"\\ud800"}', 'json-lone-surrogate', '1:6-1:14'],
    ['a number beyond a double', '{"a":1e999}', 'json-number-too-large', '1:6-1:11'],
    ['101 levels', '['.repeat(101) + ']'.repeat(101), 'json-too-deep', '1:101-1:102'],
    ['100,000 open brackets', '['.repeat(100_000), 'json-too-deep', '1:101-1:102'],
  ])('%s', (_, text, code, place) => {
    const { problems } = parseJsonFile(text);
    expect(
      problems.map(({ code: found, span: { line, column, endLine, endColumn } }) => [
        found,
        `${line}:${column}-${endLine}:${endColumn}`,
      ]),
    ).toEqual([[code, place]]);
  });

  test.each([
    ['a full-width mark', '{"a"：1}', '中文标点'],
    ['a trailing comma', '{"a":1,}', '多余的逗号'],
    ['a missing comma', '{"a":1 "b":2}', '少了一个逗号'],
    ['a comment', '/* */ {}', '注释'],
  ])('hints at the usual mistake behind %s', (_, text, hint) => {
    expect(parseJsonFile(text).problems[0]?.hint?.zh).toContain(hint);
  });

  test('100 levels and brackets inside texts are no problem', () => {
    expect(parseJsonFile('['.repeat(100) + ']'.repeat(100)).problems).toEqual([]);
    expect(parseJsonFile(JSON.stringify({ a: '['.repeat(500) })).problems).toEqual([]);
  });
});

describe('parseJsonFile remembers places', () => {
  test('and works out those of a list once, however often they are asked', () => {
    const { value, places } = parseJsonFile('[1, 2]');
    const list = value as object;
    expect(places.get(list)).toBe(places.get(list));
    expect(places.get(list)?.get(1)?.value.column).toBe(5);
  });

  const file = parseJsonFile('\uFEFF{\r\n  "规则": [1, {"b": "甲"}],\n  "c": {}\n}');
  test.each([
    ['the whole', [], 'value', [1, 1, 4, 2]],
    ['a key', ['规则'], 'key', [2, 3, 2, 7]],
    ['a list', ['规则'], 'value', [2, 9, 2, 24]],
    ['an item', ['规则', 1], 'value', [2, 13, 2, 23]],
    ['a value deep inside', ['规则', 1, 'b'], 'value', [2, 19, 2, 22]],
    ['an item, which has no key', ['规则', 0], 'key', [2, 10, 2, 11]],
    ['what is not there: its container', ['c', 'x', 'y'], 'value', [3, 8, 3, 10]],
    ['a path through a plain value: that value', ['规则', 0, 'x'], 'value', [2, 10, 2, 11]],
    ['an inherited name: nothing', ['c', 'constructor'], 'value', [3, 8, 3, 10]],
  ] as const)('%s', (_, path, of, [line, column, endLine, endColumn]) => {
    expect(file.spanOf(path, of)).toEqual({ line, column, endLine, endColumn });
  });

  test('a byte order mark is tolerated', () => {
    expect(file.problems).toEqual([]);
    expect(file.value).toEqual({ 规则: [1, { b: '甲' }], c: {} });
  });
});

test('parseJsonFile reads every JSON text as JSON.parse does', () => {
  const sound = fc
    .json({ maxDepth: 5 })
    .filter((text) => text.isWellFormed() && !text.includes('__proto__') && !text.includes('\\ud'));
  fc.assert(
    fc.property(sound, fc.nat(3), (text, indent) => {
      const pretty = JSON.stringify(JSON.parse(text), null, indent);
      expect(parseJsonFile(pretty)).toMatchObject({ value: JSON.parse(pretty), problems: [] });
    }),
    { numRuns: 500 },
  );
});

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '1',
  '-',
  '.',
  ' ',
  '\n',
  'true',
  'nul',
  '，',
  '\u0000',
  '//',
];

test('parseJsonFile never throws, and finds a problem wherever JSON.parse does', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES)).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string()), (text) => {
      const { problems } = parseJsonFile(text);
      expect(problems.length > 0 || isJson(text)).toBe(true);
      for (const { span } of problems) {
        expect(span.line).toBeGreaterThanOrEqual(1);
        expect(span.column).toBeGreaterThanOrEqual(1);
        expect(span.endLine).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/u).length);
      }
    }),
    { numRuns: 3000 },
  );
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text.replace(/^\uFEFF/u, ''));
    return true;
  } catch {
    return false;
  }
};
