import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USAGE } from './choice.ts';
import { allVectors, KINDS, type Kind } from './vector.ts';

const pageOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const [rules, readme] = [pageOf('rules.md'), pageOf('README.md')];
const all = allVectors();

const untold = (page: string, words: Iterable<string>): readonly string[] =>
  [...new Set(words)].filter((word) => !page.includes(word));

/** Every text that stands as a value under one of these keys, however deep. */
const textsUnder = (value: unknown, keys: readonly string[], key = ''): readonly string[] => {
  if (typeof value === 'string') return keys.includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => textsUnder(inner, keys, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsUnder(inner, keys, name));
};

const expectedIn = (kinds: readonly Kind[], ...keys: readonly string[]): readonly string[] =>
  all.filter(({ kind }) => kinds.includes(kind)).flatMap((each) => textsUnder(each.expect, keys));

test('the rules tell every outcome, status, flag and fact that a vector expects', () => {
  const words = ['value', 'status', 'candidates', 'flags', 'fact', 'groups', 'needs'];
  expect(untold(rules, expectedIn(['decision', 'needs', 'deadlines'], ...words))).toEqual([]);
});

test('the rules tell every deadline and every start', () => {
  const ids = expectedIn(['deadlines'], 'id', 'event', 'binding', 'certainty');
  expect(
    untold(
      rules,
      ids.map((id) => id.split('.').at(-1) ?? id),
    ),
  ).toEqual([]);
});

test('the rules tell every indicator', () => {
  const ids = all.flatMap(({ kind, expect: { due } }) =>
    kind === 'indicators' ? Object.keys(due as object) : [],
  );
  expect(
    untold(
      rules,
      ids.map((id) => id.replace(/\.unit$/u, '.office')),
    ),
  ).toEqual([]);
});

test('the page tells every kind, every code of a refusal and every option of the driver', () => {
  expect(untold(readme, KINDS)).toEqual([]);
  expect(untold(readme, expectedIn(['error'], 'code'))).toEqual([]);
  expect(untold(readme, USAGE.match(/--[a-z]+/gu) ?? [])).toEqual([]);
});

test('questions hold ASCII only, so no engine stumbles over an encoding', () => {
  const others = all.filter(({ given }) => /[^ -~]/u.test(JSON.stringify(given)));
  expect(others.map(({ id }) => id)).toEqual([]);
});
