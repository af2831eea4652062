import type { RunReport } from '@xinfang/rates';
import { expect, test } from 'vitest';
import { sampleReport } from '../../test/sample-report.ts';
import { monthsOf } from './months.ts';

const reportOf = (
  counts: Readonly<Record<string, number>>,
  period: RunReport['period'],
  asOf = '2024-02-26',
): RunReport => ({
  ...sampleReport,
  asOf,
  period,
  breakdowns: [
    {
      by: 'month',
      rows: Object.entries(counts).map(([key, items]) => ({
        key,
        volume: { ...sampleReport.volume, items },
        deadlines: {},
        indicators: [],
      })),
    },
  ],
});

test('months without a receipt stand between the others', () => {
  expect(monthsOf(reportOf({ '2023-11': 2, '2024-01': 1 }, {})).months).toEqual([
    { key: '2023-11', count: 2 },
    { key: '2023-12', count: 0 },
    { key: '2024-01', count: 1 },
  ]);
});

test('a period is shown from its first month to its last, and no further than the as-of day', () => {
  const keys = (period: RunReport['period']) =>
    monthsOf(reportOf({ '2023-12': 2 }, period)).months.map(({ key }) => key);
  expect(keys({ from: '2023-11-01', to: '2024-12-31' })).toEqual([
    '2023-11',
    '2023-12',
    '2024-01',
    '2024-02',
  ]);
  expect(keys({ from: '2023-11-01' }).at(-1)).toBe('2024-02');
  expect(keys({ to: '2024-01-31' })).toEqual(['2023-12', '2024-01']);
});

test('a month that is not whole says from and to which day it is counted', () => {
  const { months } = monthsOf(
    reportOf({ '2023-12': 1, '2024-02': 5 }, { from: '2023-12-15', to: '2024-12-31' }),
  );
  expect(months).toEqual([
    { key: '2023-12', count: 1, from: 15 },
    { key: '2024-01', count: 0 },
    { key: '2024-02', count: 5, to: 26 },
  ]);
  const whole = reportOf({ '2024-02': 5 }, {}, '2024-02-29');
  expect(monthsOf(whole).months).toEqual([{ key: '2024-02', count: 5 }]);
});

test('of many months the last thirty-six stand by themselves, a receipt of long ago makes no thousand rows', () => {
  const { earlier, months } = monthsOf(reportOf({ '1923-01': 3, '2020-01': 4, '2024-01': 1 }, {}));
  expect(earlier).toBe(7);
  expect(months).toHaveLength(36);
  expect([months[0]?.key, months.at(-1)?.key]).toEqual(['2021-02', '2024-01']);
});

test('without receipts or without a breakdown there are none', () => {
  expect(monthsOf(reportOf({}, { from: '2023-01-01' })).months).toEqual([]);
  expect(monthsOf({ ...sampleReport, breakdowns: [] }).months).toEqual([]);
});
