import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['＞５', '>5'],
  ['（６）', '(6)'],
  [' 非　来访\n', '非 来访'],
  ['甲，乙；丙', '甲,乙;丙'],
  ['−2', '-2'],
  ['是\u200B', '是'],
])('%j means %j', (written, meant) => {
  expect(foldText(written)).toBe(meant);
});
