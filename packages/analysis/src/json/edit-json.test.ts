import type { JsonValue } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editJson } from './edit-json.ts';
import { formatJson } from './format-json.ts';

const LINES = '{\n  "id": "a",\n  "list": [1, 2],\n  "label": {\n    "zh": "甲"\n  }\n}\n';

describe('a JSON text is changed only where its value is', () => {
  test.each<[string, string, JsonValue, string]>([
    ['a value', LINES, { id: 'b', list: [1, 2], label: { zh: '甲' } }, LINES.replace('"a"', '"b"')],
    [
      'a value deep inside',
      LINES,
      { id: 'a', list: [1, 2], label: { zh: '乙' } },
      LINES.replace('甲', '乙'),
    ],
    [
      'an item',
      LINES,
      { id: 'a', list: [1, 3], label: { zh: '甲' } },
      LINES.replace('[1, 2]', '[1, 3]'),
    ],
    [
      'a list that grows',
      LINES,
      { id: 'a', list: [1, 2, 3], label: { zh: '甲' } },
      LINES.replace('[1, 2]', '[1, 2, 3]'),
    ],
    [
      'a member gone',
      LINES,
      { id: 'a', label: { zh: '甲' } },
      LINES.replace('  "list": [1, 2],\n', ''),
    ],
    [
      'the first gone',
      LINES,
      { list: [1, 2], label: { zh: '甲' } },
      LINES.replace('"id": "a",\n  ', ''),
    ],
    ['the last gone', LINES, { id: 'a', list: [1, 2] }, '{\n  "id": "a",\n  "list": [1, 2]\n}\n'],
    [
      'a member more',
      LINES,
      { id: 'a', list: [1, 2], label: { zh: '甲', en: 'a' } },
      LINES.replace('"甲"', '"甲",\n    "en": "a"'),
    ],
    [
      'a member more before all',
      LINES,
      { new: { x: [] }, id: 'a', list: [1, 2], label: { zh: '甲' } },
      LINES.replace('"id"', '"new": {\n    "x": []\n  },\n  "id"'),
    ],
    ['on one line', '{"a":1, "b":2}', { a: 1, c: 3, b: 2 }, '{"a":1, "c": 3, "b":2}'],
    [
      'with CRLF and a mark',
      '\uFEFF{\r\n\t"a": 1\r\n}\r\n',
      { a: 1, b: 2 },
      '\uFEFF{\r\n\t"a": 1,\r\n\t"b": 2\r\n}\r\n',
    ],
    ['that is none', '{', { a: 1 }, '{\n  "a": 1\n}\n'],
    ['with an escaped text', '{"a":"\\u7532", "b":1}', { a: '甲', b: 2 }, '{"a":"\\u7532", "b":2}'],
  ])('%s', (_, text, value, edited) => {
    expect(editJson(text, value)).toBe(edited);
  });

  test('whatever the two values are, and not at all where they are the same', () => {
    const json = fc
      .object({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        maxDepth: 3,
        values: [fc.integer(), fc.constantFrom('x', '甲\n"'), fc.boolean()],
      })
      .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
    fc.assert(
      fc.property(
        json,
        json,
        fc.constantFrom(0, 1, 2, '\t'),
        fc.boolean(),
        (was, wanted, indent, crlf) => {
          const written = JSON.stringify(was, null, indent);
          const text = crlf ? written.replaceAll('\n', '\r\n') : written;
          expect(editJson(text, was)).toBe(text);
          expect(JSON.parse(editJson(text, wanted))).toEqual(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a list of plain values goes over several lines where it does not fit on one', () => {
  const long = ['x'.repeat(60), 'y'.repeat(60)];
  expect(formatJson({ a: long })).toBe(`{\n  "a": [\n    "${long[0]}",\n    "${long[1]}"\n  ]\n}`);
});

test('an empty list stays on its line, however long that is', () => {
  const long = `{ "a": "${'x'.repeat(120)}", "b": [1] }`;
  expect(editJson(long, { a: 'x'.repeat(120), b: [] })).toBe(long.replace('[1]', '[]'));
});
