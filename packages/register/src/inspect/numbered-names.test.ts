import { expect, test } from 'vitest';
import { numberedNames } from './numbered-names.ts';

test('names that differ in a number are one pattern', () => {
  const found = numberedNames(['编号', '第1次督办日期', '第2次督办日期', '转办日期2', '转办日期3']);
  expect([...found]).toEqual([
    ['第1次督办日期', { pattern: '第{n}次督办日期', base: '督办日期', n: 1 }],
    ['第2次督办日期', { pattern: '第{n}次督办日期', base: '督办日期', n: 2 }],
    ['转办日期2', { pattern: '转办日期{n}', base: '转办日期', n: 2 }],
    ['转办日期3', { pattern: '转办日期{n}', base: '转办日期', n: 3 }],
  ]);
});

test.each([
  [['督办日期1']],
  [['督办日期1', '督办日期3']],
  [['督办日期01', '督办日期02']],
  [['12345', '12346']],
])('a lone number, a gap, and what is written with zeros are none: %j', (names) => {
  expect(numberedNames(names).size).toBe(0);
});
