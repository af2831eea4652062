import { expect, test } from 'vitest';
import { spansFrom, turningDays } from './spans.ts';

test.each([
  ['no spans', [], []],
  ['a span without an end', [{ from: '2020-01-01' }], ['2020-01-01']],
  [
    'spans out of order that adjoin',
    [{ from: '2021-01-01' }, { from: '2019-06-01', to: '2020-12-31' }],
    ['2019-06-01', '2021-01-01'],
  ],
  [
    'spans that overlap',
    [
      { from: '2020-01-01', to: '2020-02-29' },
      { from: '2020-02-01', to: '2020-03-31' },
    ],
    ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'],
  ],
  ['a span to the last of all days', [{ from: '2020-01-01', to: '9999-12-31' }], ['2020-01-01']],
])('of %s the days on which something begins or has ended come in order', (_, spans, days) => {
  expect(turningDays(spans)).toEqual(days);
});

test.each([
  ['no days', [], undefined, []],
  ['one day', ['2020-01-01'], undefined, [{ from: '2020-01-01' }]],
  [
    'days with a last one',
    ['2020-01-01', '2020-03-01'],
    '2020-12-31',
    [
      { from: '2020-01-01', to: '2020-02-29' },
      { from: '2020-03-01', to: '2020-12-31' },
    ],
  ],
])('from %s spans follow one another without a gap', (_, days, last, spans) => {
  expect(spansFrom(days, last)).toEqual(spans);
});
