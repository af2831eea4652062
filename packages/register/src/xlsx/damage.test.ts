import { XinfangError } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import { stringsXml, stylesXml, workbookParts, zipped } from '../../test/workbook.ts';
import type { GridRow } from '../table/grid.ts';
import { XLSX_LIMITS } from './limits.ts';
import { openWorkbook } from './open-workbook.ts';

const rowXml = (r: number) =>
  `<row r="${r}"><c r="A${r}" t="s"><v>${r % 2}</v></c><c r="B${r}" s="1"><v>${44_986 + r}</v></c><c r="C${r}"><v>${r}.5</v></c></row>`;

const BYTES = await zipped({
  ...workbookParts([{ rows: Array.from({ length: 20 }, (_, i) => rowXml(i + 1)).join('') }]),
  'xl/styles.xml': stylesXml(0, 'yyyy/m/d'),
  'xl/sharedStrings.xml': stringsXml(['<t>甲</t>', '<t>乙</t>']),
});

const rowsOf = async (bytes: Uint8Array, limits = XLSX_LIMITS): Promise<readonly GridRow[]> => {
  const workbook = await openWorkbook(inPieces(bytes), limits);
  return (await collect(workbook.rows(workbook.sheets[0]?.name ?? ''))).flat();
};

const WHOLE = await rowsOf(BYTES);

/** What comes of a damaged file: its rows, or our refusal; anything else is a defect. */
const outcomeOf = async (bytes: Uint8Array): Promise<readonly GridRow[] | 'refused'> => {
  try {
    return await rowsOf(bytes);
  } catch (error) {
    if (error instanceof XinfangError) return 'refused';
    throw error;
  }
};

/** Where the name of a part stands in its own head. */
const nameOf = (part: string): number => new TextDecoder('latin1').decode(BYTES).indexOf(part);

describe('a damaged workbook', () => {
  test('is refused wherever it breaks off', async () => {
    for (let length = 0; length < BYTES.length; length += 1)
      expect([length, await outcomeOf(BYTES.subarray(0, length))]).toEqual([length, 'refused']);
  });

  test('is refused or reads as the whole one, whichever bit is another', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(BYTES.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = BYTES.slice();
        bytes[at] = (bytes[at] as number) ^ (1 << bit);
        const outcome = await outcomeOf(bytes);
        if (outcome !== 'refused') expect(outcome).toEqual(WHOLE);
      }),
      { numRuns: 400 },
    ));

  test('is refused or reads as the whole one, whatever stretches are cut, doubled or overwritten', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(BYTES.length - 1),
        fc.nat(200),
        fc.uint8Array({ maxLength: 200 }),
        async (at, length, put) => {
          const bytes = Uint8Array.of(
            ...BYTES.subarray(0, at),
            ...put,
            ...BYTES.subarray(at + length),
          );
          const outcome = await outcomeOf(bytes);
          if (outcome !== 'refused') expect(outcome).toEqual(WHOLE);
        },
      ),
      { numRuns: 300 },
    ));

  test('is refused where the head of a part and the table of contents tell of it otherwise', async () => {
    const bytes = BYTES.slice();
    // The method of packing, which stands 22 bytes before the name.
    bytes[nameOf('xl/workbook.xml') - 22] = 0;
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'damaged-xlsx' });
  });

  test('is told in our own words', async () => {
    const bytes = BYTES.slice();
    const at = nameOf('xl/workbook.xml') + 60;
    bytes[at] = (bytes[at] as number) ^ 1;
    const error = await rowsOf(bytes).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'damaged-xlsx',
      message: 'The XLSX file is damaged and cannot be read to its end',
      issues: [{ path: '', hint: { zh: expect.stringContaining('另存') } }],
    });
    expect((error as Error).cause).toBeUndefined();
  });
});

describe('a small file that unpacks to a large one', () => {
  const MB = 1024 * 1024;

  /** Text as often as it takes to come to so many bytes, made as it is read. */
  const endless = (text: string, bytes: number): ReadableStream<Uint8Array> => {
    const piece = new TextEncoder().encode(text.repeat(Math.ceil(65_536 / text.length)));
    let left = bytes;
    return new ReadableStream({
      pull: (controller) => {
        left -= piece.length;
        controller.enqueue(piece);
        if (left <= 0) controller.close();
      },
    });
  };

  const bombs: [string, string][] = [
    ['xl/worksheets/sheet1.xml', '<c/>'],
    ['xl/worksheets/sheet1.xml', '\0'],
    ['xl/sharedStrings.xml', '<si/>'],
    ['xl/styles.xml', ' '],
    ['xl/workbook.xml', ' '],
    ['_rels/.rels', ' '],
  ];

  test.each(bombs)('in %s of %j is refused for what it says of itself', async (name, text) => {
    const parts = workbookParts([{ rows: rowXml(1) }]);
    const bytes = await zipped({ ...parts, [name]: endless(text, 30 * MB) });
    expect(bytes.length).toBeLessThan(MB);
    const limits = {
      ...XLSX_LIMITS,
      sheetBytes: 10 * MB,
      stringBytes: 10 * MB,
      partBytes: 10 * MB,
    };
    await expect(rowsOf(bytes, limits)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('is refused where it lies about its size', async () => {
    const size = 30 * MB;
    const parts = workbookParts([{ rows: rowXml(1) }]);
    const bytes = await zipped({ ...parts, 'xl/worksheets/sheet1.xml': endless(' ', size) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let lies = 0;
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      const stated = view.getUint32(at, true);
      if (stated < size || stated > size + MB) continue;
      view.setUint32(at, 1000, true);
      lies += 1;
    }
    expect(lies).toBeGreaterThan(0);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'damaged-xlsx' });
  });

  test('of one text without an end is refused before it is held', async () => {
    const parts = workbookParts([{ rows: rowXml(1) }]);
    const bytes = await zipped({ ...parts, 'xl/worksheets/sheet1.xml': endless(' ', 100 * MB) });
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'damaged-xlsx' });
  });
});
