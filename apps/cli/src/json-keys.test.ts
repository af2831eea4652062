import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRepeatedKey } from './json-keys.ts';

test.each([
  ['{"a": 1, "a": 2}', 9],
  ['{"a": {"b": 1}, "c": [{"b": 2}, {"d": 3, "d": 4}]}', 41],
  ['{"a": [1, "a"], "b": {"a": 1}, "a": 1}', 31],
  [String.raw`{"a\"": 1, "a\u0022": 1}`, 11],
  ['{"__proto__": 1, "__proto__": 2}', 17],
  ['{"": 1, "": 2}', 8],
])('%s repeats a key at %i', (json, offset) => {
  expect(findRepeatedKey(json)).toBe(offset);
});

test.each([
  ['{"a": "a", "b": "a"}'],
  ['["a", "a"]'],
  ['{"a": ["b", "b"], "b": 1}'],
  [String.raw`{"a": "\", \"a\": ", "b": "{"}`],
  ['[{"a": 1}, {"a": 1}]'],
  ['"a"'],
])('%s repeats none', (json) => {
  expect(findRepeatedKey(json)).toBeUndefined();
});

test('what JSON.stringify writes repeats none', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(findRepeatedKey(JSON.stringify(JSON.parse(json), null, 1))).toBeUndefined();
    }),
  );
});

test('a key written again into an object is found', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(object, fc.nat(), (record, at) => {
      const keys = Object.keys(record);
      const written = JSON.stringify(record).slice(0, -1);
      const again = `${written}, ${JSON.stringify(keys[at % keys.length])}: 0}`;
      expect(findRepeatedKey(again)).toBe(written.length + 2);
    }),
  );
});
