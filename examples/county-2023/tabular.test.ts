import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { generateRegister } from './generator/register.ts';
import type { CaseRow } from './register-row.ts';
import { toGbkCsv } from './tabular/csv.ts';
import { COLUMNS, cellsOf, ROWS_ABOVE } from './tabular/sheet.ts';
import { SHEET, toWorkbook } from './tabular/workbook.ts';

const bytesOf = (file: string): Buffer => readFileSync(new URL(file, import.meta.url));
const textOf = (file: string): string => bytesOf(file).toString('utf8');
const register = generateRegister({ seed: 2023 });

test.each([
  ['register.xlsx', toWorkbook],
  ['register-gbk.csv', toGbkCsv],
] as const)('%s is what tabular.ts writes, byte for byte', (file, write) => {
  expect(bytesOf(file).equals(write(register))).toBe(true);
});

test('a matter with an event that has no columns is refused, not cut', () => {
  const [first] = register as readonly [CaseRow];
  const supervised = { type: 'supervised', on: '2023-05-01', reason: '超期未办' };
  expect(() => cellsOf([{ ...first, events: [...first.events, supervised] }])).toThrow(
    'WS-2023-0001: no columns for supervised',
  );
});

test('a code for which the office has no word is refused', () => {
  const [first] = register as readonly [CaseRow];
  const faxed = { ...first.registration, channel: 'fax' as CaseRow['registration']['channel'] };
  expect(() => cellsOf([{ ...first, registration: faxed }])).toThrow('no word for fax');
});

describe('the workbook', () => {
  const book = XLSX.read(bytesOf('register.xlsx'), { cellFormula: true, cellNF: true });
  const sheet = book.Sheets[SHEET] as XLSX.WorkSheet;
  const cell = (r: number, c: number): XLSX.CellObject | undefined =>
    sheet[XLSX.utils.encode_cell({ r, c })];
  const columnOf = (group: string | undefined, name: string): number =>
    COLUMNS.findIndex((column) => column.group === group && column.name === name);
  const below = (group: string | undefined, name: string): readonly XLSX.CellObject[] =>
    register.flatMap((_, i) => cell(i + ROWS_ABOVE, columnOf(group, name)) ?? []);

  test('has the lists of values first and hidden, then the register and a notice', () => {
    expect(book.SheetNames).toEqual(['字典', SHEET, '说明']);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([1, 0, 0]);
  });

  test('says in its title and on a sheet of its own that it is invented', () => {
    expect(cell(0, 0)?.v).toBe('望舒县信访事项登记簿（虚构）');
    expect(XLSX.utils.sheet_to_csv(book.Sheets['说明'] as XLSX.WorkSheet)).toContain(
      'Wangshu County is invented',
    );
  });

  test('has its headings in two rows, merged across a group or down a single column', () => {
    const merges = (sheet['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range));
    expect(merges).toContain(
      XLSX.utils.encode_range({ r: 0, c: 0 }, { r: 0, c: COLUMNS.length - 1 }),
    );
    expect(merges).toEqual(expect.arrayContaining(['A2:A3', 'B2:B3', 'C2:H2']));
    expect([cell(1, 2)?.v, cell(1, 3)?.v, cell(2, 2)?.v]).toEqual(['收件', undefined, '收到日期']);
  });

  test('has real dates where a clerk did not type a text', () => {
    expect(new Set(below('收件', '收到日期').map(({ t, z }) => `${t} ${z}`))).toEqual(
      new Set(['n yyyy"年"m"月"d"日"']),
    );
    const accepted = below('受理', '日期');
    const typed = accepted.flatMap(({ v }) => (typeof v === 'string' ? [v] : []));
    expect(accepted.length - typed.length).toBeGreaterThan(100);
    for (const form of [
      /^\d{4}年\d{1,2}月\d{1,2}日$/,
      /^\d{4}\.\d{1,2}\.\d{1,2}$/,
      /^\d{4}\/\d\d\/\d\d$/,
    ])
      expect(typed.filter((text) => form.test(text)).length).toBeGreaterThan(20);
  });

  test('holds with each formula the value that it comes to', () => {
    const [ids, counts] = [below(undefined, '编号'), below('信访人', '合计')];
    for (const [i, row] of register.entries()) {
      const n = i + ROWS_ABOVE + 1;
      expect(ids[i]).toMatchObject({ f: `"WS-2023-"&TEXT(A${n},"0000")`, v: row.id });
      expect(row.id).toBe(`WS-2023-${String(cell(n - 1, 0)?.v).padStart(4, '0')}`);
      expect(counts[i]).toMatchObject({ f: `I${n}+J${n}`, v: row.registration.petitioners.count });
      expect(counts[i]?.v).toBe(Number(cell(n - 1, 8)?.v) + Number(cell(n - 1, 9)?.v));
    }
  });
});

describe('the CSV', () => {
  const bytes = bytesOf('register-gbk.csv');
  const lines = new TextDecoder('gbk', { fatal: true }).decode(bytes).split('\r\n');

  test('is GBK, with CRLF and nothing after the last row', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
    expect(lines).toHaveLength(ROWS_ABOVE + 349 + 1);
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toContain('\n');
  });

  test('holds of merged cells only the first', () => {
    expect(lines[0]).toMatch(/^望舒县信访事项登记簿（虚构）,+$/);
    expect(lines[1]).toMatch(/^序号,编号,收件,,,,,,信访人,,,,标题,/);
    expect(lines[2]).toMatch(/^,,收到日期,收件单位,/);
  });
});

test('the two mappings differ only in what the formats need', () => {
  const { format: _xlsx, sheet, ...xlsx } = JSON.parse(textOf('register.xlsx.mapping.json'));
  const { format: _csv, encoding, ...csv } = JSON.parse(textOf('register-gbk.csv.mapping.json'));
  expect({ sheet, encoding }).toEqual({ sheet: SHEET, encoding: 'gbk' });
  expect(xlsx).toEqual(csv);
});
