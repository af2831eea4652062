import type { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { collect } from '../../test/sources.ts';
import type { Cell, GridRow } from './grid.ts';
import type { HeaderPlace } from './header-search.ts';
import { tableRows } from './table.ts';

interface Options {
  readonly needed?: readonly string[];
  readonly all?: readonly string[];
  readonly place?: HeaderPlace | undefined;
  readonly isSparse?: boolean;
}

const rowsOf = async (
  rows: readonly GridRow[],
  { needed = [], all = needed, place, isSparse = true }: Options,
) => {
  const names: string[] = [];
  const columns = { needed: new Set(needed), all: new Set(all), choices: [] };
  const onColumns = (met: readonly string[]) => names.push(...met);
  async function* batches() {
    for (const row of rows) yield [row];
  }
  const terms = { place, columns, merges: undefined, isSparse, onColumns };
  return { names, rows: (await collect(tableRows(batches(), terms))).flat() };
};

/** Grid rows by their numbers: row n of the list is row n of the sheet, and undefined none at all. */
const grid = (...rows: readonly (readonly Cell[] | undefined)[]): GridRow[] =>
  rows.flatMap((cells, i) => (cells === undefined ? [] : [{ row: i + 1, cells }]));

const TITLE: GridRow[] = grid(
  ['某县信访登记簿'],
  undefined,
  ['单位：某县'],
  ['编号', '日期'],
  ['1', '2'],
);

describe('a table', () => {
  test('begins where the mapping says that its header stands', async () => {
    expect(await rowsOf(TITLE, { needed: ['编号'], place: { row: 4 } })).toEqual({
      names: ['编号', '日期'],
      rows: [{ row: 5, values: { 编号: '1', 日期: '2' } }],
    });
  });

  test('as wide as a sheet has only the columns that have names', async () => {
    const header: Cell[] = ['编号', '', '日期'];
    header[16_383] = '？';
    const { rows } = await rowsOf(grid(header, ['1', 'x', '2']), { needed: ['编号'] });
    expect(rows).toEqual([{ row: 2, values: { 编号: '1', 日期: '2', '？': undefined } }]);
  });

  test('under a header of several rows begins below the last', async () => {
    const rows = grid(undefined, ['编号', '受理', ''], ['', '日期', '单位'], ['1', '2', '3']);
    for (const place of [{ rows: 2 }, { row: 2, rows: 2 }]) {
      const read = await rowsOf(rows, { needed: ['受理/日期'], place });
      expect(read.rows).toEqual([
        { row: 4, values: { 编号: '1', '受理/日期': '2', '受理/单位': '3' } },
      ]);
    }
  });

  test('has its first row right below a header whose last row is blank', async () => {
    const { rows } = await rowsOf(grid(['编号'], undefined, ['1']), { place: { rows: 2 } });
    expect(rows).toEqual([{ row: 3, values: { 编号: '1' } }]);
  });

  test.each<[string, GridRow[], Options, string, string]>([
    ['under a title', TITLE, { needed: ['编号', '日期'] }, 'missing-column', '第 4 行'],
    [
      'under a title, by a column of which one is enough',
      TITLE,
      { all: ['日期'] },
      'unreadable-header',
      '第 4 行',
    ],
    [
      'of two rows under a title',
      grid(['登记簿'], ['编号', '受理', ''], ['', '日期', '单位']),
      { needed: ['受理/单位'], place: { rows: 2 } },
      'missing-column',
      '第 2 至 3 行：请在映射文件里写 "header": {"row": 2, "rows": 2}',
    ],
    [
      'of two rows where the mapping says nothing',
      grid(['登记簿'], ['编号', '受理', ''], ['', '日期', '单位']),
      { needed: ['受理/单位'] },
      'missing-column',
      '"header": {"row": 2, "rows": 2}',
    ],
    [
      'of three rows, though the mapping says two',
      grid(['甲', ''], ['乙', '丙'], ['日期', '单位'], ['1', '2']),
      { needed: ['甲/丙/单位'], place: { rows: 2 } },
      'missing-column',
      '"header": {"row": 1, "rows": 3}',
    ],
    [
      'of one row, though the mapping says two',
      grid(['登记簿'], ['编号', '日期'], ['1', '2']),
      { needed: ['编号', '日期'], place: { rows: 2 } },
      'missing-column',
      '第 2 行：请在映射文件里写 "header": {"row": 2}',
    ],
    [
      'of three rows from row 20',
      grid(...Array.from({ length: 19 }, () => ['x']), ['甲'], ['乙'], ['丙'], ['1']),
      { needed: ['甲/乙/丙'] },
      'missing-column',
      '"header": {"row": 20, "rows": 3}',
    ],
    [
      'in row 20',
      grid(...Array.from({ length: 19 }, () => ['x']), ['编号']),
      { needed: ['编号'] },
      'missing-column',
      '第 20 行',
    ],
  ])(
    'does not guess a header %s, but says where it seems to stand',
    async (_, rows, options, code, where) => {
      await expect(rowsOf(rows, options)).rejects.toMatchObject({
        code,
        issues: expect.arrayContaining([
          expect.objectContaining({
            hint: expect.objectContaining({ zh: expect.stringContaining(where) }),
          }),
        ]),
      });
    },
  );

  test.each<[string, GridRow[], Options]>([
    [
      'after row 20',
      grid(...Array.from({ length: 20 }, () => ['x']), ['编号']),
      { needed: ['编号'] },
    ],
    ['nowhere', TITLE, { needed: ['姓名'] }],
    ['elsewhere than the mapping says', TITLE, { needed: ['编号'], place: { row: 3 } }],
    ['beyond the end', TITLE, { needed: ['编号'], place: { row: 9 } }],
  ])('with its header %s lacks the columns', async (_, rows, options) => {
    const error = await rowsOf(rows, options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'missing-column' });
    expect(JSON.stringify(error)).not.toContain('好像');
  });

  test('of blank rows only is empty, wherever its header should be', async () => {
    for (const place of [undefined, { row: 3 }])
      await expect(rowsOf(grid(['', undefined], [' ']), { place })).rejects.toMatchObject({
        code: 'empty-file',
      });
  });

  test('whose header was not read is refused, though not for what stands above', async () => {
    const trouble: GridRow = { row: 1, trouble: { code: 'row-too-long' } };
    await expect(rowsOf([trouble], {})).rejects.toMatchObject({ code: 'unreadable-header' });
    const { rows } = await rowsOf([trouble, ...grid(undefined, ['编号'], ['1'])], {
      place: { row: 2 },
    });
    expect(rows).toHaveLength(1);
  });

  test('that lacks many columns names the first ten, and how many more there are', async () => {
    const needed = Array.from({ length: 119 }, (_, i) => `列${i}`);
    const reading = rowsOf(grid(['编号']), { needed, all: ['编号', ...needed] });
    const { issues } = (await reading.catch((error: unknown) => error)) as XinfangError;
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ...needed.slice(0, 10).map((column) => ['missing-column', column]),
      ['missing-column', ''],
    ]);
    expect(issues.at(-1)?.message).toMatchObject({
      zh: expect.stringContaining('另外 109 列'),
      en: expect.stringContaining('109 more'),
    });
    const ten = rowsOf(grid(['编号']), { needed: needed.slice(0, 10), all: ['编号', ...needed] });
    await expect(ten).rejects.toMatchObject({ issues: { length: 10 } });
  });

  test('with a NUL in its header is refused for that, and no column is missed', async () => {
    const rows = grid(['编号\0', '日期'], ['1', '2']);
    await expect(rowsOf(rows, { needed: ['编号'] })).rejects.toMatchObject({
      issues: [{ code: 'unreadable-header', hint: { zh: expect.stringContaining('NUL') } }],
    });
  });

  test('passes on what is wrong with a row that was not read', async () => {
    const rows: GridRow[] = [...grid(['编号']), { row: 2, trouble: { code: 'row-too-long' } }];
    expect((await rowsOf(rows, {})).rows).toEqual([rows[1]]);
  });

  test('has rows that end early in a spreadsheet, and broken ones in CSV', async () => {
    const rows = grid(['编号', '日期'], ['1']);
    expect((await rowsOf(rows, {})).rows).toEqual([
      { row: 2, values: { 编号: '1', 日期: undefined } },
    ]);
    expect((await rowsOf(rows, { isSparse: false })).rows).toEqual([
      { row: 2, trouble: { code: 'wrong-column-count' } },
    ]);
  });

  test('has no columns where its header has commas only', async () => {
    const rows = grid(['编号', '日期', ' ', ''], ['1', '2'], ['1']);
    expect((await rowsOf(rows, { isSparse: false })).rows).toMatchObject([
      { values: { 编号: '1', 日期: '2' } },
      { trouble: { code: 'wrong-column-count' } },
    ]);
  });

  test('rejects a row with a remark to the right of its last column', async () => {
    const { rows } = await rowsOf(grid(['编号'], ['1', ' ', '见附件']), {});
    expect(rows).toMatchObject([{ trouble: { code: 'wrong-column-count', hint: {} } }]);
  });

  test('rejects a row with an error in a column that the mapping reads, and in no other', async () => {
    const fault = { code: 'cell-error' } as const;
    const rows = grid(['编号', '备注'], ['1', fault], [fault, '2']);
    expect((await rowsOf(rows, { needed: ['编号'] })).rows).toEqual([
      { row: 2, values: { 编号: '1', 备注: undefined } },
      { row: 3, trouble: { code: 'cell-error', column: '编号' } },
    ]);
  });

  test('leaves a cell of its rows empty, though the one above was merged over it', async () => {
    const { rows } = await rowsOf(grid(['编号', '单位'], ['1', '住建局'], ['2']), {});
    expect(rows[1]).toEqual({ row: 3, values: { 编号: '2', 单位: undefined } });
  });
});
