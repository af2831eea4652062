import type { Indicator } from '@xinfang/pack';
import { expect, test } from 'vitest';
import { rateOf, sampleReport } from '../test/sample-report.ts';
import { assumptionsOf, participationOf } from './rate-context.ts';

const assume = [
  { id: 'none-before', fact: 'priorHandling', value: 'none', text: { zh: '没有', en: 'none' } },
];
const indicator = {
  id: 'repeat',
  variants: { due: { count: 'matters', assume }, dashboard: { count: 'matters', assume: [] } },
} as unknown as Indicator;
const labels = { deadlines: [], groups: [], indicators: [indicator] };
const text = { zh: '没有填写的', en: 'where nothing is said' };

test.each([
  [{ id: 'none-before', text, cases: 9 }, 'due', [{ id: 'none-before', cases: 9 }]],
  [
    { id: 'none-before', text, cases: 9, variants: { due: 7, dashboard: 8 } },
    'due',
    [{ id: 'none-before', cases: 7 }],
  ],
  [{ id: 'none-before', text, cases: 9, variants: { dashboard: 8 } }, 'due', []],
  [{ id: 'none-before', text, cases: 9 }, 'dashboard', []],
  [{ id: 'another', text, cases: 9 }, 'due', []],
])('of %j a rate counted as %s rests on %j', (assumption, variant, expected) => {
  const report = { ...sampleReport, assumptions: [assumption] };
  expect(assumptionsOf(rateOf('repeat', variant, [1, 2]), report, labels)).toEqual(expected);
  expect(assumptionsOf(rateOf('repeat', variant, [1, 2]), report, undefined)).toEqual([]);
});

test('satisfaction has the participation of the same evaluations, counted the same way', () => {
  const rates = ['due', 'dashboard'].flatMap((variant) =>
    ['office', 'unit'].flatMap((of) => [
      rateOf(`satisfaction.${of}`, variant, [9, 9]),
      rateOf(`evaluation-participation.${of}`, variant, [9, 40]),
    ]),
  );
  const found = participationOf(rateOf('satisfaction.unit', 'dashboard', [9, 9]), rates);
  expect([found?.id, found?.variant]).toEqual(['evaluation-participation.unit', 'dashboard']);
  expect(participationOf(rateOf('reply-in-time', 'due', [9, 9]), rates)).toBeUndefined();
});
