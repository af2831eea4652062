import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

test.each([
  ['purpos', ['purpose', 'remit'], 'purpose'],
  ['conditons', ['condition', 'conditions'], 'conditions'],
  ['Purpose', ['purpose'], 'purpose'],
  ['xyz', ['purpose', 'remit'], undefined],
  ['all', ['any'], undefined],
  ['purpose', ['purpose'], undefined],
  ['a', [], undefined],
])('the nearest of %s among %j is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('what was meant is offered as a fix in JSON', () => {
  expect(didYouMean('purpos', ['purpose'])).toEqual({
    hint: { zh: '是不是想写“purpose”？', en: 'Did you mean "purpose"?' },
    fix: { replacement: '"purpose"' },
  });
  expect(didYouMean('zzz', ['purpose'])).toEqual({});
});
