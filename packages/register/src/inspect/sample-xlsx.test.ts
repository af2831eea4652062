import { describe, expect, test } from 'vitest';
import { inPieces, readAll, rejectsOf } from '../../test/sources.ts';
import { type SheetSource, workbookParts, zipped } from '../../test/workbook.ts';
import { readMapping } from '../mapping/mapping.ts';
import { type InspectOptions, inspectRegister } from './inspect-register.ts';

type Table = readonly (readonly (string | number | undefined)[])[];

const rowsXml = (table: Table): string =>
  table
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
    )
    .join('');

const cellXml = (cell: string | number | undefined, row: number, column: number): string => {
  const ref = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (cell === undefined) return '';
  return typeof cell === 'number'
    ? `<c ${ref}><v>${cell}</v></c>`
    : `<c ${ref} t="inlineStr"><is><t>${cell}</t></is></c>`;
};

const REGISTER: Table = [
  ['某县信访事项台账'],
  [],
  ['编号', '登记时间', '信访形式', '办理情况', undefined, '信访人'],
  [undefined, undefined, undefined, '受理日期', '办结日期'],
  ['S1', 45_000, '来信', '2023-03-20', '2023/5/1', '张三'],
  ['S2', 45_001, '来访', '2023-03-21'],
];
const MERGES =
  '<mergeCells count="5"><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:C4"/><mergeCell ref="D3:E3"/></mergeCells>';

const bytesOf = (...sheets: readonly (SheetSource & { table: Table })[]): Promise<Uint8Array> =>
  zipped(workbookParts(sheets.map(({ table, ...sheet }) => ({ ...sheet, rows: rowsXml(table) }))));

const cover = { name: '说明', table: [['填表说明'], ['请如实填写']] };
const register = { name: '2023年', table: REGISTER, after: MERGES };

const inspect = async (bytes: Uint8Array, options?: InspectOptions) =>
  inspectRegister(inPieces(bytes), options);

describe('a workbook', () => {
  test('is read by its draft, merged header, day numbers and all', async () => {
    const bytes = await bytesOf(register);
    const inspection = await inspect(bytes);
    expect(inspection.header).toEqual({ row: 3, rows: 2, sure: 'high' });
    expect(inspection.mapping).toMatchObject({
      format: 'xlsx',
      header: { row: 3, rows: 2 },
      fields: { 'registration.receivedOn': { column: '登记时间', date: ['serial'] } },
      events: [
        { type: 'accepted', on: { column: '办理情况/受理日期', date: ['YYYY-M-D'] } },
        { type: 'closed', on: { column: '办理情况/办结日期', date: ['YYYY/M/D'] } },
      ],
      ignore: ['信访人'],
    });
    const mapping = readMapping(inspection.mapping);
    const { rows, summary } = await readAll(bytes, { format: 'xlsx', mapping });
    expect(rejectsOf(rows)).toEqual([]);
    expect(summary.cases).toBe(2);
  });

  test('is taken at the sheet that looks like a register, which the draft then names', async () => {
    const { sheets, mapping, warnings } = await inspect(await bytesOf(cover, register));
    expect(sheets).toEqual([
      { name: '说明', visible: true, chosen: false },
      { name: '2023年', visible: true, chosen: true },
    ]);
    expect(mapping.sheet).toBe('2023年');
    expect(warnings.map(({ code }) => code)).toContain('other-sheets');
  });

  test.each([
    ['before', [{ name: '空白', table: [[' ']] }, register]],
    ['after', [register, { name: '空白', table: [[' ']] }]],
  ])('may have a sheet with nothing on it %s the register', async (_, sheets) => {
    const { sheets: found, warnings } = await inspect(await bytesOf(...sheets));
    expect(found?.find(({ chosen }) => chosen)?.name).toBe('2023年');
    expect(warnings.find(({ code }) => code === 'other-sheets')?.message.zh).toContain('空白');
  });

  test('is not read to its last row where it was formatted to there', async () => {
    const rows = (from: number, to: number) =>
      Array.from(
        { length: to - from + 1 },
        (_, i) => `<row r="${from + i}" s="1"><c r="A${from + i}" s="1"/></row>`,
      ).join('');
    const far = `<row r="200000">${cellXml('S9', 199_999, 0)}</row>`;
    const sheet = { rows: rowsXml(REGISTER) + rows(7, 199_999) + far, after: MERGES };
    const { rows: read } = await inspect(await zipped(workbookParts([sheet])));
    expect(read).toEqual({ sampled: 2, hasMore: true });
  });

  test('is taken at the sheet that is named', async () => {
    const bytes = await bytesOf(register, { ...register, name: '2024年' });
    expect((await inspect(bytes, { sheet: '2024年' })).mapping.sheet).toBe('2024年');
    await expect(inspect(bytes, { sheet: '2025年' })).rejects.toMatchObject({
      issues: [{ code: 'missing-sheet' }],
    });
  });

  test('is never taken at a hidden sheet by itself, and says so', async () => {
    const bytes = await bytesOf({ ...cover }, { ...register, state: 'hidden' });
    const { sheets, warnings } = await inspect(bytes);
    expect(sheets?.map(({ visible, chosen }) => [visible, chosen])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(warnings.map(({ code }) => code)).toContain('hidden-sheets');
  });
});
