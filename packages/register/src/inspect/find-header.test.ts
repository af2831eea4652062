import { describe, expect, test } from 'vitest';
import type { GridRow, Merge } from '../table/grid.ts';
import { findHeader } from './find-header.ts';
import { nameReader } from './header-name.ts';

const names = nameReader([]);

const rowsOf = (...lines: readonly string[]): GridRow[] =>
  lines.map((line, i) => ({ row: i + 1, cells: line.split(',') }));

const found = (lines: readonly string[], merges?: readonly Merge[]) => {
  const header = findHeader(rowsOf(...lines), merges, names);
  return header === undefined ? undefined : [header.row, header.rows, header.sure];
};

const ROW = 'C-1,2023-03-01,来信,张三,县住建局';
const HEADER = '编号,收到日期,信访形式,信访人,责任单位';

describe('the header of a table', () => {
  test('is the first row where nothing stands above', () => {
    expect(found([HEADER, ROW, ROW])).toEqual([1, 1, 'high']);
  });

  test('is below titles, remarks and blank rows', () => {
    const lines = ['某县信访登记表,,,,', ',,,,', '制表：张三,,,,2023年5月1日', HEADER, ROW];
    expect(found(lines)).toEqual([4, 1, 'high']);
  });

  test('has two rows where groups stand above the names', () => {
    const lines = [
      '编号,登记,,受理,,满意度,',
      ',登记日期,信访形式,日期,方式,信访部门,责任单位',
      'C-1,2023-03-01,来信,2023-03-05,邮寄,满意,满意',
    ];
    expect(found(lines)).toEqual([1, 2, 'high']);
  });

  test('takes no row of numbers of the columns for a part of it', () => {
    expect(found([HEADER, '1,2,3,4,5', ROW])).toEqual([1, 1, 'high']);
  });

  test('names what merged cells stand over', () => {
    const rows = rowsOf('编号,登记,,受理', ',登记日期,信访形式,日期', ROW);
    const merges = [
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 3 },
    ];
    expect(findHeader(rows, merges, names)?.names).toEqual([
      '编号',
      '登记/登记日期',
      '登记/信访形式',
      '受理/日期',
    ]);
  });

  test.each([
    ['no name is known', ['甲,乙,丙', 'x,y,z']],
    ['the first row is a petitioner’s', [ROW, ROW]],
    ['words of categories look like names', ['C-1,2023-03-01,电话,张三,受理,13900001234', ROW]],
  ])('is a mere guess where %s', (_, lines) => {
    expect(found(lines)).toEqual([1, 1, 'low']);
  });

  test('is not there where nothing is', () => {
    expect(found([',,', ''])).toBeUndefined();
  });
});
