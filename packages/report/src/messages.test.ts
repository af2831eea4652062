import { expect, test } from 'vitest';
import { fill, MESSAGES, sayerOf, wordOf } from './messages.ts';

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').toSorted();

const withoutPlaces = (text: string): string => text.replaceAll(/\{\w+\}/gu, '');

test.each(Object.entries(MESSAGES))('%s says the same in both languages', (_, { zh, en }) => {
  expect(placesOf(zh)).toEqual(placesOf(en));
  const hasWords = /\p{L}/u;
  expect(hasWords.test(withoutPlaces(zh))).toBe(hasWords.test(withoutPlaces(en)));
  expect(withoutPlaces(zh)).not.toMatch(/[a-z]{3,}/iu);
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

test('a place that is not filled is an error, not a brace on the page', () => {
  expect(() => fill('{a} and {b}', { a: 1 })).toThrow(RangeError);
  expect(sayerOf('en')('run.items', { items: 3 })).toBe('3 items');
});

test('a value that the table does not know stands as it is', () => {
  expect([wordOf('party', 'unit', 'zh'), wordOf('party', 'county-court', 'zh')]).toEqual([
    '责任单位',
    'county-court',
  ]);
});
