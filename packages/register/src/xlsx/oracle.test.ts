import { read, SSF, utils, type WorkBook, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import type { Cell } from '../table/grid.ts';
import { openWorkbook } from './open-workbook.ts';

/** A cell as the other program takes it. */
type Written = { t: 's' | 'n' | 'b' | 'e'; v: string | number | boolean; f?: string; z?: string };

const DATE_FORMATS = [
  'yyyy/m/d',
  'yyyy"年"m"月"d"日"',
  'yyyy-mm-dd hh:mm',
  'm/d/yy',
  '[$-804]yyyy/m/d;@',
];
const NUMBER_FORMATS = ['0', '0.00', '#,##0;[Red]-#,##0', '0"d"', '@'];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '信',
      '访',
      ' ',
      '\n',
      '\r',
      '\t',
      '"',
      "'",
      ',',
      '<',
      '&',
      ']]>',
      '😀',
      '_x000D_',
      '0',
    ),
    maxLength: 12,
  }),
  fc.constantFrom('001', '370101199001011234', '2023-03-01', '=1+1', 'TRUE', '1e5'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.constantFrom(0, 0.1, 1e-7, 123_456_789_012_345),
);
const serial = fc.oneof(
  fc.integer({ min: 61, max: 2_958_465 }),
  fc
    .tuple(fc.integer({ min: 61, max: 73_000 }), fc.integer({ min: 1, max: 86_399 }))
    .map(([day, second]) => day + second / 86_400),
);

const cell: fc.Arbitrary<Written | null> = fc.oneof(
  fc.constant(null),
  text.map((v): Written => ({ t: 's', v })),
  number.map((v): Written => ({ t: 'n', v })),
  fc.tuple(number, fc.constantFrom(...NUMBER_FORMATS)).map(([v, z]): Written => ({ t: 'n', v, z })),
  fc.tuple(serial, fc.constantFrom(...DATE_FORMATS)).map(([v, z]): Written => ({ t: 'n', v, z })),
  fc.boolean().map((v): Written => ({ t: 'b', v })),
  fc.constantFrom(7, 42).map((v): Written => ({ t: 'e', v })),
  number.map((v): Written => ({ t: 'n', v, f: 'A1+1' })),
  text.map((v): Written => ({ t: 's', v, f: 'A1&"x"' })),
);

const bookOf = (table: readonly (readonly (Written | null)[])[]): WorkBook => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), '登记簿');
  return book;
};

/** What the other program reads, by where it stands, in the words of ours. */
const theirs = (bytes: Uint8Array): Record<string, Cell> => {
  const sheet = read(bytes, { cellNF: true }).Sheets['登记簿'] ?? {};
  const cells = Object.entries(sheet).filter(([ref]) => !ref.startsWith('!'));
  return Object.fromEntries(cells.map(([ref, each]) => [ref, inOurWords(each as Written)]));
};

const inOurWords = ({ t, v, z }: Written): Cell => {
  if (t === 'e') return { code: 'cell-error' };
  if (t !== 'n' || typeof v !== 'number' || !SSF.is_date(z ?? 'General')) return v;
  const shown = SSF.format('yyyy-mm-dd hh:mm:ss', v) as string;
  return shown.replace(' 00:00:00', '');
};

const ours = async (bytes: Uint8Array): Promise<Record<string, Cell>> => {
  const rows = (await collect((await openWorkbook(inPieces(bytes, 1000))).rows('登记簿'))).flat();
  return Object.fromEntries(
    rows.flatMap((row) =>
      'cells' in row
        ? row.cells.flatMap((each, column) =>
            each === undefined ? [] : [[utils.encode_cell({ r: row.row - 1, c: column }), each]],
          )
        : [],
    ),
  );
};

/** The other program gives some empty cells a text, and joins the line breaks of Windows in formulas. */
const alike = (cells: Record<string, Cell>): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(cells)
      .map(([ref, each]) => [
        ref,
        typeof each === 'string' ? each.replaceAll(/\r+\n/g, '\n') : each,
      ])
      .filter(([, each]) => each !== '' && each !== undefined),
  );

describe('a workbook written by another program', () => {
  test('reads as that program reads it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        async (table, bookSST, compression) => {
          const bytes = new Uint8Array(
            write(bookOf(table), { type: 'buffer', bookType: 'xlsx', bookSST, compression }),
          );
          expect(alike(await ours(bytes))).toEqual(alike(theirs(bytes)));
        },
      ),
      { numRuns: 150 },
    ));
});
