import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import { workbookOf, workbookParts, zipped } from '../../test/workbook.ts';
import { columnLetters } from './column-letters.ts';
import { readSheets, type SheetRow } from './read-sheets.ts';

const read = async (content: string | Uint8Array, size?: number) => {
  const sheets: { name: string | undefined; rows: readonly SheetRow[]; merges: number }[] = [];
  for await (const sheet of readSheets(inPieces(content, size)))
    sheets.push({
      name: sheet.name,
      rows: await collect(sheet.rows()),
      merges: (await sheet.merges()).length,
    });
  return sheets;
};

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [16_384, 'XFD'],
])('column %i is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});

describe('the sheets of a file', () => {
  test('are those of a workbook, with cells of their kinds and merged cells', async () => {
    const bytes = await workbookOf(
      [['编号', undefined, 5], [], [' '], [true]],
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const [sheet, ...others] = await read(bytes, 100);
    expect(others).toEqual([]);
    expect(sheet?.merges).toBe(1);
    expect(sheet?.rows).toEqual([
      {
        row: 1,
        cells: [
          { column: 'A', value: '编号' },
          { column: 'C', value: 5 },
        ],
      },
      { row: 4, cells: [{ column: 'A', value: true }] },
    ]);
  });

  test('come in the order of their tabs', async () => {
    const rows = '<row r="1"><c t="str" r="A1"><v>1</v></c></row>';
    const parts = workbookParts([
      { name: '乙', rows },
      { name: '甲', rows },
    ]);
    expect((await read(await zipped(parts))).map(({ name }) => name)).toEqual(['乙', '甲']);
  });

  const GBK = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x61, 0x0d, 0x0a]);
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', '编号,a\n'],
    ['UTF-8 with a byte order mark', '\uFEFF编号,a\r\n'],
    ['GBK', GBK],
    ['semicolons', '编号;a\n'],
    ['tabs', '编号\ta\n'],
  ])('are one sheet of a CSV file in %s', async (_, content) => {
    expect(await read(content)).toEqual([
      {
        name: undefined,
        merges: 0,
        rows: [
          {
            row: 1,
            cells: [
              { column: 'A', value: '编号' },
              { column: 'B', value: 'a' },
            ],
          },
        ],
      },
    ]);
  });

  test('name a row of a CSV file whose quotes cannot be read', async () => {
    const [sheet] = await read('a,b\n1,"2\n3,4\n');
    expect(sheet?.rows.map((row) => ('trouble' in row ? row.trouble : row.row))).toEqual([
      1,
      'unreadable-row',
      3,
    ]);
  });

  test('that is none says so', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'empty-file' });
    await expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({
      code: expect.stringMatching(/xlsx/u),
    });
  });
});
