import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import type { HeaderPlace } from '../table/header-search.ts';
import { textBlocks } from '../text/text-blocks.ts';
import { LONGEST_ROW } from '../text/text-marks.ts';
import { csvRows } from './csv.ts';

interface Options {
  readonly size?: number | undefined;
  readonly delimiter?: string;
  readonly needed?: readonly string[];
  readonly place?: HeaderPlace;
}

const rowsIn = async (
  text: string | Uint8Array,
  { size, delimiter, needed = [], place }: Options = {},
) => {
  const columns = { needed: new Set(needed), all: new Set(needed), choices: [] };
  const batches = csvRows(textBlocks(inPieces(text, size)), {
    delimiter,
    columns,
    place,
    onColumns: () => {},
  });
  return (await collect(batches)).flat();
};

/** Each row as its number and its cells, or the code of what is wrong with it. */
const briefly = async (text: string | Uint8Array, options: Options = {}) =>
  (await rowsIn(text, options)).map((row) => [
    row.row,
    'values' in row ? Object.values(row.values) : row.trouble.code,
  ]);

describe('CSV rows', () => {
  test.each<[string, string, unknown[]]>([
    [
      'plain cells',
      'a,b\n1,2\n3,4\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    ['no line break at the end', 'a,b\n1,2', [[2, ['1', '2']]]],
    ['line breaks of Windows', 'a,b\r\n1,2\r\n', [[2, ['1', '2']]]],
    [
      'line breaks of both kinds',
      'a,b\r\n1,2\n3,4\r\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    ['quoted cells', 'a,b\n"x, y","say ""hi"""\n', [[2, ['x, y', 'say "hi"']]]],
    [
      'a cell over lines, one row of a spreadsheet',
      'a,b\n"x\ny",1\n3,4\n',
      [
        [2, ['x\ny', '1']],
        [3, ['3', '4']],
      ],
    ],
    [
      'blank rows, which count in the numbers',
      '\na,b\n\n1,2\n,\n3,4\n\n',
      [
        [4, ['1', '2']],
        [6, ['3', '4']],
      ],
    ],
    [
      'quotes within a cell',
      'a,b\n他说"不行",2\n"不行"他说,4\n',
      [
        [2, ['他说"不行"', '2']],
        [3, ['"不行"他说', '4']],
      ],
    ],
    [
      'delimiters at the end of the header',
      'a,b,,\n1,2\n3,4,,\n5,6,7,\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
        [4, 'wrong-column-count'],
      ],
    ],
    ['empty cells beyond the header', 'a,b\n1,2,,\n', [[2, ['1', '2']]]],
    [
      'too many cells',
      'a,b\n1,2,3\n4,5\n',
      [
        [2, 'wrong-column-count'],
        [3, ['4', '5']],
      ],
    ],
    [
      'too few cells',
      'a,b\n1\n4,5\n',
      [
        [2, 'wrong-column-count'],
        [3, ['4', '5']],
      ],
    ],
    [
      'a quote that is never closed',
      'a,b\n"1,2\n3,4\n5,6\n',
      [
        [2, 'malformed-quotes'],
        [3, ['3', '4']],
        [4, ['5', '6']],
      ],
    ],
    [
      'a quote that a later one seems to close',
      'a,b\n"1,2\n3,4\n"5",6\n',
      [
        [2, 'malformed-quotes'],
        [3, ['3', '4']],
        [4, ['5', '6']],
      ],
    ],
    [
      'a quote that a later one does close, with cells left over',
      'a,b\n"1,2\n3,"\n5,6\n',
      [
        [2, 'malformed-quotes'],
        [3, 'malformed-quotes'],
        [4, ['5', '6']],
      ],
    ],
    ['NUL', 'a,b\n1,2\0\n', [[2, 'control-character']]],
    ['single quotes', "'a','b'\n'x, y','it''s'\n", [[2, ['x, y', "it's"]]]],
    ['tabs', 'a\tb\n1,5\t2\n', [[2, ['1,5', '2']]]],
    ['semicolons', 'a;b;"c,d,e"\n1,5;2;3\n', [[2, ['1,5', '2', '3']]]],
    ['one column', 'a\n1\n', [[2, ['1']]]],
  ])('of %s', async (_, text, expected) => {
    for (const size of [1, 2, 5, undefined])
      expect(await briefly(text, { size })).toEqual(expected);
  });

  test('with the delimiter of the mapping', async () => {
    expect(await briefly('a;b,c\n1;2,3\n', { delimiter: ';' })).toEqual([[2, ['1', '2,3']]]);
  });

  test('below a title that is narrower than the table', async () => {
    const text = '登记簿\n\na;"b\nb"\n1;"x\ny"\n2;3\n';
    for (const size of [1, 5, undefined]) {
      const rows = await rowsIn(text, { size, place: { row: 3 } });
      expect(rows).toEqual([
        { row: 4, values: { a: '1', bb: 'x\ny' } },
        { row: 5, values: { a: '2', bb: '3' } },
      ]);
    }
  });

  test('below a header of two rows', async () => {
    const text = '编号,受理,,备注\n,日期,单位,\n1,2,3,4\n';
    expect(await rowsIn(text, { place: { rows: 2 } })).toEqual([
      { row: 3, values: { 编号: '1', '受理/日期': '2', '受理/单位': '3', 备注: '4' } },
    ]);
  });

  test('names the column of a cell that is not of the encoding', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('a,b\n1,'),
      0xd0,
      0xc5,
      0x0a,
      0x33,
      0x2c,
      0x34,
    ]);
    expect(await rowsIn(bytes)).toEqual([
      { row: 2, trouble: { code: 'wrong-encoding', column: 'b' } },
      { row: 3, values: { a: '3', b: '4' } },
    ]);
  });

  test.each<[string, string, string[], string, string[]]>([
    ['nothing', '', [], 'empty-file', ['']],
    ['blank lines', '\n,,\n \n', [], 'empty-file', ['']],
    ['a header with an open quote', '"a,b', [], 'unreadable-header', ['']],
    ['a header without needed columns', 'a,b\n', ['c', 'a', 'd'], 'missing-column', ['c', 'd']],
    ['a header with a needed column twice', 'a,b,a\n', ['a', 'b'], 'doubled-column', ['a']],
  ])('of %s cannot be read', async (_, text, needed, code, paths) => {
    await expect(rowsIn(text, { needed })).rejects.toMatchObject({
      code,
      issues: paths.map((path) => ({ path })),
    });
  });

  test('a header in GBK cannot be read, and says so', async () => {
    const bytes = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x0a, 0x31, 0x0a]);
    await expect(rowsIn(bytes)).rejects.toMatchObject({
      code: 'wrong-encoding',
      issues: [{ hint: { zh: expect.stringContaining('GBK') } }],
    });
  });

  test('a column twice is no harm where the mapping does not use it', async () => {
    expect(await rowsIn('a,备注,备注\n1,2,3\n', { needed: ['a'] })).toHaveLength(1);
  });

  test('an endless quoted cell spoils one row, and a row too long to hold one', async () => {
    const rest = `${'x'.repeat(999)}\n`.repeat(9000);
    const rows = await briefly(`a\n"${rest}1\n${'y'.repeat(LONGEST_ROW + 1)}\n2\n`, {
      size: 300_000,
    });
    expect(rows).toHaveLength(9003);
    expect(rows[0]).toEqual([2, 'malformed-quotes']);
    expect(rows.slice(-3)).toEqual([
      [9002, ['1']],
      [9003, 'row-too-long'],
      [9004, ['2']],
    ]);
  });

  test('written by the rules is read back, wherever the pieces end', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r\n', ' ', '信', 'a', ';'),
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
      );
    return fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (cells, size) => {
        const width = cells[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, i) => `c${i}`);
        const text = [header, ...cells].map((row) => `${row.map(quoted).join(',')}\n`).join('');
        const read = await rowsIn(text, { size });
        const whole = read.flatMap((row) =>
          'values' in row ? [Object.values(row.values) as string[]] : [],
        );
        const filled = cells.filter((row) => row.some((each) => each.trim() !== ''));
        expect(whole.filter((row) => !isLikeRows(row))).toEqual(
          filled.filter((row) => !isLikeRows(row)),
        );
        for (const row of whole) expect(filled).toContainEqual(row);
        for (const row of read)
          if ('trouble' in row) expect(row.trouble.code).toBe('malformed-quotes');
      }),
    );
  });
});

/** A row whose lines may each seem to be one: stray quotes may have made it of several, and it is not read. */
const isLikeRows = (row: readonly string[]): boolean =>
  row.length > 1 && row.some((cell) => cell.includes(',') && cell.includes('\n'));

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
