import { expect, test } from 'vitest';
import { monthBars } from './month-bars.ts';

test('a month bears its year where the year begins', () => {
  const months = ['2023-11', '2023-12', '2024-01', 'unknown'].map((name) => ({ name, count: 1 }));
  expect(monthBars(months)).toEqual([
    { name: '11', count: 1, below: '2023' },
    { name: '12', count: 1 },
    { name: '1', count: 1, below: '2024' },
    { name: 'unknown', count: 1 },
  ]);
});
