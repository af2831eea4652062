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

test('names that differ in a number in words are each one of their own', () => {
  const found = numberedNames([
    '第一次转送日期',
    '第二次转送日期',
    '转送一',
    '转送二',
    '备注（一）',
  ]);
  expect([...found]).toEqual([
    ['第一次转送日期', { pattern: '第一次转送日期', base: '转送日期', n: 1 }],
    ['第二次转送日期', { pattern: '第二次转送日期', base: '转送日期', n: 2 }],
    ['转送一', { pattern: '转送一', base: '转送', n: 1 }],
    ['转送二', { pattern: '转送二', base: '转送', n: 2 }],
  ]);
});

test.each([
  [['一', '二']],
  [['一级分类', '二级分类']],
  [['第一责任单位', '第二责任单位']],
  [['督办日期1']],
  [['督办日期1', '督办日期3']],
  [['督办日期01', '督办日期02']],
  [['12345', '12346']],
])('a lone number, a gap, and what is written with zeros are none: %j', (names) => {
  expect(numberedNames(names).size).toBe(0);
});
