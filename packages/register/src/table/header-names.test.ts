import { describe, expect, test } from 'vitest';
import type { Cell, Merge } from './grid.ts';
import { headerNames } from './header-names.ts';

const rowsFrom = (first: number, ...rows: readonly (readonly Cell[])[]) =>
  rows.map((cells, i) => ({ row: first + i, cells }));
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

describe('the names under a header', () => {
  test.each<[string, Cell, string]>([
    ['spaces around it', ' 编号 ', '编号'],
    ['a line break that folds it', '收到\n日期', '收到日期'],
    ['a line break of Windows with spaces', '收到 \r\n 日期', '收到日期'],
    ['spaces within it', 'case  no', 'case no'],
    ['many spaces and a line break', `a${' '.repeat(4000)}\nb${' '.repeat(4000)}c`, 'ab c'],
    ['a long name', '名'.repeat(1000), '名'.repeat(1000)],
    ['more than any name', '名'.repeat(1001), ''],
    ['a number', 2023, '2023'],
    ['nothing', undefined, ''],
    ['an error', { code: 'cell-error' }, ''],
  ])('of a cell with %s', (_, cell, name) => {
    expect(headerNames(rowsFrom(1, [cell]), undefined)).toEqual([name]);
    expect(headerNames(rowsFrom(1, [cell]), [])).toEqual([name]);
  });

  test.each<[string, Cell[][], string[]]>([
    [
      'groups over their columns',
      [
        ['编号', '受理', '', '', '办理', ''],
        ['', '日期', '单位', '文号', '日期', '结果'],
      ],
      ['编号', '受理/日期', '受理/单位', '受理/文号', '办理/日期', '办理/结果'],
    ],
    [
      'a group that ends where nothing stands below',
      [
        ['受理', '', ''],
        ['日期', '单位', ''],
      ],
      ['受理/日期', '受理/单位', ''],
    ],
    [
      'a column without a group after one that is merged downwards',
      [
        ['编号', ''],
        ['', '日期'],
      ],
      ['编号', '日期'],
    ],
    [
      'a part that repeats the one above',
      [
        ['编号', '受理'],
        ['编号', '日期'],
      ],
      ['编号', '受理/日期'],
    ],
    [
      'three rows, where a new group ends the one within the old',
      [
        ['甲', '', '乙', ''],
        ['一', '', '', '二'],
        ['x', 'y', 'z', 'w'],
      ],
      ['甲/一/x', '甲/一/y', '乙/z', '乙/二/w'],
    ],
    ['rows of other lengths', [['编号'], ['', '日期']], ['编号', '日期']],
  ])('in CSV: %s', (_, rows, names) => {
    expect(headerNames(rowsFrom(1, ...rows), undefined)).toEqual(names);
  });

  test.each<[string, Cell[][], Merge[], string[]]>([
    [
      'cells merged across and down',
      [
        ['编号', '受理', undefined, '备注'],
        [undefined, '日期', '单位'],
      ],
      [merge(3, 1, 4, 1), merge(3, 2, 3, 3), merge(3, 4, 4, 4)],
      ['编号', '受理/日期', '受理/单位', '备注'],
    ],
    [
      'a cell that is not merged keeps to itself',
      [
        ['受理', undefined],
        ['日期', '单位'],
      ],
      [],
      ['受理/日期', '单位'],
    ],
    [
      'a merge that reaches beyond the last filled cell, and below the header',
      [['编号'], ['x']],
      [merge(3, 1, 3, 3), merge(4, 1, 9, 2)],
      ['编号/x', '编号/x', '编号'],
    ],
    ['a title merged above it is none of its names', [['编号']], [merge(1, 1, 3, 8)], ['编号']],
  ])('in XLSX: %s', (_, rows, merges, names) => {
    expect(headerNames(rowsFrom(3, ...rows), merges)).toEqual(names);
  });
});
