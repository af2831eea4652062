import { expect, test } from 'vitest';
import { cutText, FONT_SIZE, textWidth } from './frame.ts';

test('a Chinese character takes a square, a letter a good half', () => {
  expect(textWidth('自然资源')).toBe(4 * FONT_SIZE);
  expect(textWidth('abcd')).toBeLessThan(3 * FONT_SIZE);
});

test.each([
  ['自然资源局', 5 * FONT_SIZE, '自然资源局'],
  ['自然资源和规划局', 5 * FONT_SIZE, '自然…划局'],
  ['wangshu-town-04', 7 * FONT_SIZE, 'wangs…wn-04'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2 * FONT_SIZE, '…'],
])('%s in %d is %s', (name, width, cut) => {
  expect(cutText(name, width)).toBe(cut);
});

test('a cut name is never wider than its room', () => {
  for (let width = FONT_SIZE; width < 20 * FONT_SIZE; width += 1)
    expect(textWidth(cutText('城乡建设 a-b-c 和其他事项 0123456789', width))).toBeLessThanOrEqual(
      width,
    );
});

test('nothing that would turn a line around stands in a chart', () => {
  expect(cutText('C-\u202e1\u0000', 100)).toBe('C- 1 ');
});
