import { expect, test } from 'vitest';
import { monthBars } from './month-bars.ts';

test('a month bears its year where the year begins, and whether it is whole', () => {
  const months = ['2023-11', '2023-12', '2024-01'].map((key) => ({ key, count: 1 }));
  const part = { key: '2024-02', count: 2, to: 26 };
  expect(monthBars([...months, part, { key: '2024-03', count: 0, to: 1 }])).toEqual([
    { name: '11', count: 1, below: '2023' },
    { name: '12', count: 1 },
    { name: '1', count: 1, below: '2024' },
    { name: '2', count: 2, isPart: true },
    { name: '3', count: 0 },
  ]);
});
