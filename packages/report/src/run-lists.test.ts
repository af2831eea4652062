import type { IndicatorResult } from '@xinfang/rates';
import { expect, test } from 'vitest';
import { sampleReport } from '../test/sample-report.ts';
import { listsPart } from './run-lists.ts';

const rate = (count: number): IndicatorResult => ({
  ...(sampleReport.indicators[0] as IndicatorResult),
  headline: true,
  numerator: 1,
  denominator: count,
  lists: {
    numerator: ['C-0'],
    denominator: Array.from({ length: count }, (_, index) => `C-${index}`),
    missed: Array.from({ length: count - 1 }, (_, index) => `C-${index + 1}`),
    excluded: { void: ['C-9000'], undetermined: [] },
  },
});

test('the missed stand first, then what was left out, then who made it; empty lists are not shown', () => {
  const text = listsPart({ ...sampleReport, indicators: [rate(3)] }, { lang: 'zh' });
  expect(text.split('\n').slice(2)).toEqual([
    '    未达到  2',
    '      C-1  C-2',
    '    未计入（终止）  1',
    '      C-9000',
    '    计入分子  1',
    '      C-0',
  ]);
});

test('a long list is cut on the screen and says where the whole one is', () => {
  const text = listsPart({ ...sampleReport, indicators: [rate(31)] }, { lang: 'en' });
  expect(text).toContain('… and 6 more; the whole lists stand in lists.csv');
  expect(text).not.toContain('C-25');
});

test('a report without lists, or without rates that stand first, has no such part', () => {
  expect(listsPart({ ...sampleReport, indicators: [] }, { lang: 'zh' })).toBe('');
  const { headline: _, ...other } = rate(3);
  expect(listsPart({ ...sampleReport, indicators: [other] }, { lang: 'zh' })).toBe('');
});
