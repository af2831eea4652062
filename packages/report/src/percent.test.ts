import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentText } from './percent.ts';

test.each([
  [1, '100%'],
  [0, '0%'],
  [0.9782, '97.82%'],
  [0.5, '50.00%'],
  [0.9999, '99.99%'],
  [0.999999, '99.99%'],
  [0.0000001, '0.01%'],
  [0.0001, '0.01%'],
])('%d is shown as %s', (value, text) => {
  expect(percentText(value, 'zh')).toBe(text);
});

test('nothing to count is no data, in both languages', () => {
  expect([percentText(null, 'zh'), percentText(null, 'en')]).toEqual(['无数据', 'no data']);
});

test('only 1 is shown as 100% and only 0 as 0%', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
      (value) => {
        expect(['100%', '100.00%', '0%', '0.00%']).not.toContain(percentText(value, 'zh'));
      },
    ),
  );
});
