import { expect, test } from 'vitest';
import { STATUSES } from '../../run-figures.ts';
import { fillOf, INK, PAPER } from './ink.ts';

test('a narrow part has no dark border, and what is narrower than a border has none on it', () => {
  for (const status of STATUSES) {
    for (const width of [0.4, 2, 5.9]) expect(fillOf(status, width).borderColor).not.toBe(INK);
    const hairline = fillOf(status, 1);
    expect(hairline.borderColor === PAPER && hairline.borderWidth !== 0).toBe(false);
  }
});

test('a wide part that is as light as the paper has an outline', () => {
  expect(fillOf('open', 6).borderColor).toBe(INK);
  expect(fillOf('met', 6).borderColor).toBe(PAPER);
});
