import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

test.each([
  ['purpos', ['purpose', 'remit'], ['purpose']],
  ['conditons', ['condition', 'conditions'], ['conditions']],
  ['Purpose', ['purpose'], ['purpose']],
  ['reprot', ['report', 'resort'], ['report']],
  ['xyz', ['purpose', 'remit'], []],
  ['all', ['any'], []],
  ['purpose', ['purpose'], []],
  ['a', [], []],
  ['L', ['H', 'M'], []],
  ['on', ['in'], []],
  ['acepter', ['accepted', 'accepter'], ['accepter']],
  ['remid', ['remit', 'remind', 'purpose'], ['remit', 'remind']],
  ['remid', ['remit', 'remit'], ['remit']],
])('the nearest of %s among %j are %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toEqual(expected);
});

describe('what was meant', () => {
  test('is offered as a fix in JSON', () => {
    expect(didYouMean('purpos', ['purpose'])).toEqual({
      hint: { zh: '是不是想写“purpose”？', en: 'Did you mean "purpose"?' },
      fix: { replacement: '"purpose"' },
    });
    expect(didYouMean('zzz', ['purpose'])).toEqual({});
  });

  test('is only asked where two things can have been meant', () => {
    expect(didYouMean('remid', ['remit', 'remind'])).toEqual({
      hint: { zh: '是不是想写“remit”或“remind”？', en: 'Did you mean "remit" or "remind"?' },
    });
  });

  test.each([
    ['xf21', ['xf22']],
    ['xf2', ['xf22']],
    ['art-33', ['art-34']],
  ])('is only asked where a number differs: %s for %j', (word, candidates) => {
    const { hint, fix } = didYouMean(word, candidates);
    expect([hint?.en, fix]).toEqual([`Did you mean "${candidates[0]}"?`, undefined]);
  });

  test('is offered where the numbers are the same', () => {
    expect(didYouMean('xf22.conclud', ['xf22.conclude', 'xf22.dispatch']).fix).toEqual({
      replacement: '"xf22.conclude"',
    });
  });
});
