import { expect, test } from 'vitest';
import { MESSAGES, text } from './messages.ts';

const placesOf = (written: string): readonly string[] =>
  [...written.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').toSorted();

const wordsOf = (written: string): string => written.replaceAll(/\{\w+\}/gu, '');

test.each(Object.entries(MESSAGES))('%s is said in both languages', (_, { zh, en }) => {
  expect(placesOf(zh)).toEqual(placesOf(en));
  expect(/\p{Script=Han}/u.test(zh)).toBe(/\p{L}/u.test(wordsOf(en)));
  expect(en).not.toMatch(/[\p{Script=Han}，。：；]/u);
});

test('a place that is not filled is an error, not a brace on the screen', () => {
  expect(() => text('error.unknown-option')).toThrow(RangeError);
  expect(text('error.unknown-option', { name: '--x' }).zh).toBe('没有这个选项：--x');
});
