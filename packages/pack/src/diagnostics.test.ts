import { describe, expect, test } from 'vitest';
import { diagnose, errorOf } from './diagnostic.ts';
import { DIAGNOSTICS, type DiagnosticCode } from './diagnostics.ts';
import { fileKinds, jsonSchemaOf } from './json-schema.ts';

const HAN = /\p{Script=Han}/u;
const words = { zh: '《某条例》第34条', en: 'Some Regulation, Article 34' };

/** Something for every field that any message uses. */
const EVERYTHING = {
  found: '}',
  key: 'purpos',
  most: 100,
  path: 'x.json',
  id: 'a.b',
  expected: 'a.b.json',
  allowed: ['x', 'y'],
  rule: '^a$',
  least: 1,
  reason: 'no variant',
  keys: ['all', 'any'],
  fact: 'purpose',
  operator: 'equal',
  type: 'integer',
  value: '3',
  domain: '0 … 2',
  names: ['@xinfang/pack-national'],
  name: '@xinfang/pack-national',
  version: '0.9.0',
  range: '^1.0.0',
  ids: ['a', 'b', 'a'],
  group: 'way',
  here: 'gate',
  outcome: 'accept',
  event: 'accepted',
  field: 'unit',
  instrument: 'xf22',
  article: 34,
  from: '2022-05-01',
  to: '2022-04-30',
  on: '2022-05-01',
  term: 'score',
  actual: 'ff',
  by: ['b', 'c', 'd', 'e', 'f', 'g'],
  other: 'b.c',
  start: 'accepted',
  successor: 'xf22',
  parts: ['procedure'],
  plugin: 'county-x/registry',
  asked: 'test(5, [1, 10])',
  given: 'Promise',
  law: words,
  detail: { zh: '甲', en: 'a' },
  example: { zh: '例子', en: 'a case' },
} as const;

describe('every diagnostic', () => {
  test.each(Object.keys(DIAGNOSTICS))('%s speaks Chinese and English', (code) => {
    const entry = DIAGNOSTICS[code as DiagnosticCode];
    const said = [entry.message(EVERYTHING as never), entry.hint?.(EVERYTHING as never)];
    for (const text of said) {
      if (text === undefined) continue;
      expect(text.zh).toMatch(HAN);
      expect(text.en).not.toMatch(HAN);
      expect(text.en).toMatch(/[a-z]{2}/u);
      expect(`${text.zh}${text.en}`).not.toMatch(/undefined|\[object|NaN/u);
    }
  });

  test('has a kebab-case code and a severity', () => {
    for (const [code, { severity }] of Object.entries(DIAGNOSTICS)) {
      expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/u);
      expect(['error', 'warning', 'info']).toContain(severity);
    }
  });
});

test.each(fileKinds())(
  'what a text of %s must look like is told in words, not as a pattern',
  (kind) => {
    const schema = JSON.stringify(jsonSchemaOf(kind, 'https://xinfang.example'));
    const patterns = [...schema.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/gu)];
    for (const [, pattern = '""'] of patterns) {
      const rule = `/${JSON.parse(pattern) as string}/u`;
      const { zh, en } = DIAGNOSTICS['bad-text'].message({ rule });
      expect(`${zh} ${en}`).not.toContain('^');
    }
  },
);

const spot = { file: 'a.json', layer: 1, span: { line: 2, column: 3, endLine: 2, endColumn: 5 } };

test('a diagnostic has the fields of the contract, and no empty ones', () => {
  expect(diagnose('missing-pack-file', {}, spot).hint).toBeDefined();
  expect(diagnose('candidates-missing', {}, spot)).toEqual({
    code: 'candidates-missing',
    severity: 'error',
    file: 'a.json',
    layer: 1,
    line: 2,
    column: 3,
    endLine: 2,
    endColumn: 5,
    message: {
      zh: '结论为 conflict 的规则要在 event.params.candidates 里列出候选结论',
      en: 'a rule that gives conflict lists its candidates in event.params.candidates',
    },
  });
});

test('the error of diagnostics names file, line and column, and leaves warnings out', () => {
  const error = errorOf([
    diagnose('basis-gap', { on: '2020-01-01' }, spot),
    diagnose('missing-pack-file', {}, spot),
  ]);
  expect(error.code).toBe('missing-pack-file');
  expect(error.issues.map(({ path }) => path)).toEqual(['a.json:2:3']);
});

test('there is no error without an error', () => {
  expect(() => errorOf([])).toThrow(RangeError);
});
