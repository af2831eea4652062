import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import { textBlocks } from '../text/text-blocks.ts';
import { csvRecords } from './csv-records.ts';

const recordsIn = async (text: string, size?: number, delimiter?: string, headerRow?: number) =>
  (await collect(csvRecords(textBlocks(inPieces(text, size)), delimiter, headerRow))).flat();

describe('CSV records', () => {
  test.each<[string, string, unknown[]]>([
    ['a line that names the delimiter, which is no row', 'sep=;\na;b\n', [['a', 'b']]],
    [
      'numbers written as formulas, read as spreadsheets show them',
      'a,b\n="001",2\n"=""0,02""",="say ""x"""\n',
      [
        ['a', 'b'],
        ['001', '2'],
        ['0,02', 'say "x"'],
      ],
    ],
    [
      'other formulas, which stay the text that they are',
      '=A1,="\n"=""",=1+1\n',
      [
        ['=A1', '="'],
        ['="', '=1+1'],
      ],
    ],
    [
      'delimiters at the end of each row',
      'a,b,\n1,2,\n',
      [
        ['a', 'b', ''],
        ['1', '2', ''],
      ],
    ],
    [
      'delimiters at the end of the header only',
      'a,b,\n"1\n",2\n',
      [
        ['a', 'b', ''],
        ['1\n', '2'],
      ],
    ],
    [
      'line separators of Unicode, which end no row',
      'a,b\n1\u0085,2\u2028\n',
      [
        ['a', 'b'],
        ['1\u0085', '2\u2028'],
      ],
    ],
    [
      'the line ends of old Macintoshes',
      'a,b\r"1\r",2\r',
      [
        ['a', 'b'],
        ['1\n', '2'],
      ],
    ],
    [
      'a title above a header over lines',
      '台账,,\n"转送\n日期",b,c\n1,2,3\n',
      [
        ['台账', '', ''],
        ['转送\n日期', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a quote that is never closed, below a title',
      '台账\na,b\n"1,2\n3,4\n',
      [['台账'], ['a', 'b'], undefined, ['3', '4']],
    ],
    [
      'rows that stray quotes seem to make one, each of which has all its cells',
      'a,b,c\n1,"x,2\n2,y",3\n3,z,4\n',
      [['a', 'b', 'c'], undefined, undefined, ['3', 'z', '4']],
    ],
    [
      'three such rows at the end of a table of tabs',
      'a\tb\tc\r\n1\t"x\t\r\n2\tp\t\r\n3\ty"\t4',
      [['a', 'b', 'c'], undefined, undefined, undefined],
    ],
    [
      'such rows with a quoted cell among theirs',
      'a,b,c\n"1,1","x,2\n2,y","3,3"\n3,"p, q\nr",4\n',
      [['a', 'b', 'c'], undefined, undefined, ['3', 'p, q\nr', '4']],
    ],
    [
      'a text over lines, some of which have fewer cells',
      'a,b,c\n1,"x, y\n\n2, z",3\n"x,y\nz",2,3\n',
      [
        ['a', 'b', 'c'],
        ['1', 'x, y\n\n2, z', '3'],
        ['x,y\nz', '2', '3'],
      ],
    ],
    ['texts over lines in one column', 'a\n"x\ny"\n', [['a'], ['x\ny']]],
  ])('of %s', async (_, text, expected) => {
    for (const size of [1, 4, undefined]) expect(await recordsIn(text, size)).toEqual(expected);
  });

  test('take the delimiter of the mapping rather than that of the line', async () => {
    expect(await recordsIn('sep=;\na,b;c\n', undefined, ',')).toEqual([['a', 'b;c']]);
  });

  test('measure the table by the row of the header', async () => {
    const text = '台账,甲局,2023\n"转送\n日期",b\n"1\n",2\n"3,4\n5,6\n';
    expect(await recordsIn(text, undefined, undefined, 2)).toEqual([
      ['台账', '甲局', '2023'],
      ['转送\n日期', 'b'],
      ['1\n', '2'],
      undefined,
      ['5', '6'],
    ]);
  });
});
