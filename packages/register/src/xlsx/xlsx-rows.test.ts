import type { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import { type SheetSource, workbookOf, workbookParts, zipped } from '../../test/workbook.ts';
import type { HeaderPlace } from '../table/header-search.ts';
import { xlsxRows } from './xlsx-rows.ts';

interface Options {
  readonly sheet?: string;
  readonly place?: HeaderPlace;
  readonly needed?: readonly string[];
}

const rowsIn = async (bytes: Uint8Array, { sheet, place, needed = [] }: Options = {}) => {
  const columns = { needed: new Set(needed), all: new Set(needed), choices: [] };
  const terms = { sheet, place, columns, serials: new Set<string>(), onColumns: () => {} };
  return (await collect(xlsxRows(inPieces(bytes), terms))).flat();
};

const sheetOf = (word: string) =>
  `<row><c t="str"><v>编号</v></c></row><row><c t="str"><v>${word}</v></c></row>`;

describe('a register in XLSX', () => {
  test('is the first sheet that is not hidden, or the one that the mapping names, even a hidden one', async () => {
    const bytes = await zipped(
      workbookParts([
        { name: '字典', state: 'hidden', rows: sheetOf('甲') },
        { name: '密', state: 'veryHidden', rows: sheetOf('乙') },
        { name: '登记簿', rows: sheetOf('丙') },
        { name: '去年', rows: sheetOf('丁') },
      ]),
    );
    const idIn = async (sheet?: string) =>
      await rowsIn(bytes, sheet === undefined ? {} : { sheet });
    expect(await idIn()).toEqual([{ row: 2, values: { 编号: '丙' } }]);
    expect(await idIn('去年')).toEqual([{ row: 2, values: { 编号: '丁' } }]);
    expect(await idIn('字典')).toEqual([{ row: 2, values: { 编号: '甲' } }]);
    await expect(idIn('明年')).rejects.toMatchObject({ code: 'missing-sheet' });
  });

  test('of hidden sheets only has none', async () => {
    const bytes = await zipped(workbookParts([{ state: 'hidden', rows: sheetOf('甲') }]));
    await expect(rowsIn(bytes)).rejects.toMatchObject({ code: 'missing-sheet' });
  });

  test('has its columns under merged cells of several rows', async () => {
    const bytes = await workbookOf(
      [
        ['某县信访登记簿'],
        ['编号', '受理', undefined, '办理', undefined],
        [undefined, '日期', '单位', '日期', '结果'],
        ['1', '2', '3', '4', '5'],
      ],
      '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>',
    );
    expect(await rowsIn(bytes, { place: { row: 2, rows: 2 } })).toEqual([
      {
        row: 4,
        values: {
          编号: '1',
          '受理/日期': '2',
          '受理/单位': '3',
          '办理/日期': '4',
          '办理/结果': '5',
        },
      },
    ]);
  });

  test('has its merged header in the first rows that are not blank', async () => {
    const bytes = await workbookOf(
      [[], [' '], ['受理', undefined], ['日期', '单位'], ['1', '2']],
      '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>',
    );
    expect(await rowsIn(bytes, { place: { rows: 2 } })).toEqual([
      { row: 5, values: { '受理/日期': '1', '受理/单位': '2' } },
    ]);
  });

  test('that is empty says so, with one row of a header or two', async () => {
    const bytes = await workbookOf([]);
    for (const place of [{ rows: 1 }, { rows: 2 }])
      await expect(rowsIn(bytes, { place })).rejects.toMatchObject({ code: 'empty-file' });
  });

  test('under a title says where its header seems to stand', async () => {
    const bytes = await workbookOf([['登记簿'], [], ['编号'], ['1']]);
    await expect(rowsIn(bytes, { needed: ['编号'] })).rejects.toMatchObject({
      code: 'missing-column',
      issues: [{ hint: { en: expect.stringContaining('"header": {"row": 3}') } }],
    });
  });

  const cells = (...texts: readonly string[]) =>
    `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const NOTES = { name: '说明', rows: cells('编号从 1 起') + cells('日期写成 2023-3-1') };
  const TWO_ROWS = {
    name: '登记簿',
    rows: cells('某县') + cells('编号', '受理', '') + cells('', '日期', '单位') + cells('1'),
    after: '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>',
  };
  const FLAT = { name: '台账', rows: cells('编号', '日期') + cells('1', '2') };
  const hidden = (sheet: { name: string; rows: string }) => ({ ...sheet, state: 'hidden' });

  test.each<[string, readonly SheetSource[], Options, string | undefined]>([
    [
      'of two rows on its own sheet',
      [TWO_ROWS, FLAT],
      { needed: ['编号', '受理/单位'] },
      '第 2 至 3 行：请在映射文件里写 "header": {"row": 2, "rows": 2}',
    ],
    [
      'on another sheet',
      [NOTES, TWO_ROWS, FLAT],
      { needed: ['编号', '日期'] },
      '工作表“台账”：请在映射文件里写 "sheet": "台账"',
    ],
    [
      'of two rows on another sheet',
      [NOTES, FLAT, TWO_ROWS],
      { needed: ['编号', '受理/日期'], sheet: '台账' },
      '工作表“登记簿”第 2 至 3 行：请在映射文件里写 "sheet": "登记簿", "header": {"row": 2, "rows": 2}',
    ],
    [
      'on another sheet where the mapping says',
      [NOTES, TWO_ROWS],
      { needed: ['受理/日期'], place: { row: 2, rows: 2 } },
      '工作表“登记簿”：请在映射文件里写 "sheet": "登记簿"',
    ],
    ['on a hidden sheet', [NOTES, hidden(FLAT)], { needed: ['日期'] }, undefined],
    [
      'that is merged otherwise than its names look',
      [NOTES, { ...TWO_ROWS, after: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>' }],
      { needed: ['受理/单位'] },
      undefined,
    ],
    [
      'on a sheet that is damaged',
      [NOTES, { ...FLAT, rows: `${FLAT.rows}<row><c t="?"><v>1</v></c></row>` }],
      { needed: ['日期'] },
      undefined,
    ],
  ])(
    'does not guess a header %s, but says where it seems to stand',
    async (_, sheets, options, where) => {
      const reading = rowsIn(await zipped(workbookParts(sheets)), options);
      const error = (await reading.catch((thrown: unknown) => thrown)) as XinfangError;
      const [first] = error.issues;
      expect(first?.code).toBe('missing-column');
      const told = where === undefined ? expect.not.stringContaining('好像') : `表头好像在${where}`;
      expect(first?.hint?.zh).toEqual(told);
    },
  );

  test('gives its rows as cells of their kinds, and a merged cell of a row only where it stands', async () => {
    const bytes = await workbookOf(
      [
        ['编号', '人数', '集体', '内容'],
        ['001', 3, true, ' "甲"\n😀 '],
        [undefined, 4],
      ],
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    );
    expect(await rowsIn(bytes, { place: { row: 1, rows: 1 } })).toEqual([
      { row: 2, values: { 编号: '001', 人数: 3, 集体: true, 内容: ' "甲"\n😀 ' } },
      { row: 3, values: { 编号: undefined, 人数: 4, 集体: undefined, 内容: undefined } },
    ]);
  });
});
