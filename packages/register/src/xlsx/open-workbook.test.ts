import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import {
  relationsXml,
  sheetXml,
  stringsXml,
  stylesXml,
  type WorkbookParts,
  workbookOf,
  workbookParts,
  zipped,
} from '../../test/workbook.ts';
import { XLSX_LIMITS } from './limits.ts';
import { openWorkbook } from './open-workbook.ts';

const opened = async (parts: WorkbookParts) => openWorkbook(inPieces(await zipped(parts)));

/** The rows of the first sheet, as their numbers and cells. */
const rowsIn = async (parts: WorkbookParts) => {
  const workbook = await opened(parts);
  const batches = await collect(workbook.rows(workbook.sheets[0]?.name ?? ''));
  return batches
    .flat()
    .map((row) => ('cells' in row ? [row.row, row.cells] : [row.row, row.trouble.code]));
};

const withRows = (rows: string): WorkbookParts => workbookParts([{ rows }]);
const withStrings = (rows: string, ...items: readonly string[]): WorkbookParts => ({
  ...withRows(rows),
  'xl/sharedStrings.xml': stringsXml(items),
});

describe('the rows of a sheet', () => {
  test.each<[string, string, unknown[]]>([
    [
      'with their numbers',
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>',
      [
        [2, [undefined, 1]],
        [5, [2]],
      ],
    ],
    [
      'without numbers, as some programs write them',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>',
      [
        [1, [1, 2]],
        [2, [undefined, 3]],
      ],
    ],
    ['styled but empty are none', '<row r="1"><c r="A1" s="3"/></row><row r="2" ht="20"/>', []],
    ['hidden by a filter', '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', [[1, [1]]]],
    [
      'with spaces and remarks in the XML',
      '\n <row r="1">\n <!-- x --><c r="A1"> <v>1</v> </c>\n</row>\n',
      [[1, [1]]],
    ],
    [
      'with a shared formula',
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
      [
        [1, [1]],
        [2, [{ code: 'formula-without-value' }]],
      ],
    ],
    [
      'with extensions',
      '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst/></row>',
      [[1, [1]]],
    ],
    [
      'with a text in runs of its own',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c></row>',
      [[1, ['甲 乙']]],
    ],
    [
      'too long to hold, which spoil no other',
      `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(8 * 1024 * 1024)}</v></c><c r="B1" t="str"><v>x</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`,
      [
        [1, 'row-too-long'],
        [2, [1]],
      ],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await rowsIn(withRows(rows))).toEqual(expected);
  });

  test('take texts from the table that sheets share', async () => {
    const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    const parts = withStrings(
      `<row>${cells}</row>`,
      '<t>甲</t>',
      '<r><t>乙</t></r><r><rPr/><t xml:space="preserve"> 丙 </t></r><rPh sb="0" eb="1"><t>yi</t></rPh><phoneticPr fontId="1"/>',
      '<t/>',
      '<t>a_x000D_&#10;b &amp; &lt;c&gt; 😀</t>',
    );
    expect(await rowsIn(parts)).toEqual([[1, ['甲', '乙 丙 ', '', 'a\r\nb & <c> 😀']]]);
  });

  test('have dates by the style of their cells, which is the first where none is named', async () => {
    const parts = {
      ...withRows(
        '<row><c><v>44986</v></c><c s="1"><v>44986</v></c><c s="2"><v>44986.5</v></c></row>',
      ),
      'xl/styles.xml': stylesXml('yyyy/m/d', 0, 22),
    };
    expect(await rowsIn(parts)).toEqual([[1, ['2023-03-01', 44_986, '2023-03-01 12:00:00']]]);
  });

  test('have dates that count from 1904 where the workbook says so', async () => {
    const parts = {
      ...workbookParts([{ rows: '<row><c><v>43524</v></c></row>' }], {
        workbookPr: '<workbookPr date1904="1"/>',
      }),
      'xl/styles.xml': stylesXml(14),
    };
    expect(await rowsIn(parts)).toEqual([[1, ['2023-03-01']]]);
  });

  test.each<[string, string]>([
    ['rows that go back', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'],
    ['a row twice', '<row r="1"/><row r="1"/>'],
    ['a row of no number', '<row r="x"/>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['cells that go back', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell twice', '<row r="1"><c r="A1"/><c r="A1"/></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFD1"/><c/></row>'],
    ['something else among its rows', '<table/>'],
    ['something else among its cells', '<row r="1"><d/></row>'],
    ['something else in a cell', '<row r="1"><c r="A1"><w/></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'],
  ])('with %s are damaged', async (_, rows) => {
    await expect(rowsIn(withRows(rows))).rejects.toMatchObject({ code: 'damaged-xlsx' });
  });

  test('are given up to the place where the sheet breaks', async () => {
    const row = (r: number) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c></row>`;
    const rows = Array.from({ length: 2000 }, (_, i) => row(i + 1)).join('');
    const whole = sheetXml({ rows });
    const workbook = await opened({
      ...withRows(''),
      'xl/worksheets/sheet1.xml': whole.slice(0, -500),
    });
    const met: number[] = [];
    const reading = (async () => {
      for await (const batch of workbook.rows('Sheet1')) met.push(...batch.map((each) => each.row));
    })();
    await expect(reading).rejects.toMatchObject({ code: 'damaged-xlsx' });
    expect(met.length).toBeGreaterThan(1900);
    expect(met).toEqual(met.map((_, i) => i + 1));
  });
});

describe('the merged cells of a sheet', () => {
  const merges =
    '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>';

  test('are those that begin up to a row', async () => {
    const workbook = await openWorkbook(inPieces(await workbookOf([['a']], merges)));
    const first = { top: 1, left: 1, bottom: 1, right: 3 };
    expect(await workbook.merges('Sheet1', 2)).toEqual([first]);
    expect(await workbook.merges('Sheet1', 3)).toEqual([
      first,
      { top: 3, left: 1, bottom: 4, right: 1 },
    ]);
    expect((await collect(workbook.rows('Sheet1'))).flat()).toEqual([{ row: 1, cells: ['a'] }]);
  });
});

describe('a header', () => {
  test('of more merged cells than a sheet is wide is refused', async () => {
    const cells = ['A1', 'B1', 'C1'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const bytes = await workbookOf([['a']], `<mergeCells>${cells}</mergeCells>`);
    const workbook = await openWorkbook(inPieces(bytes), { ...XLSX_LIMITS, merges: 2 });
    await expect(workbook.merges('Sheet1', 1)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

describe('a workbook', () => {
  const row = (value: string) => `<row><c t="str"><v>${value}</v></c></row>`;
  const plain = workbookParts([{ rows: row('甲') }]);

  test('has its sheets in their order, with those that are hidden, without charts', async () => {
    const parts = workbookParts([
      { name: '字典', state: 'hidden' },
      { name: '登记 & 办理' },
      { name: '图' },
      { name: '密', state: 'veryHidden' },
    ]);
    const relations = parts['xl/_rels/workbook.xml.rels'] as string;
    const workbook = await opened({
      ...parts,
      'xl/_rels/workbook.xml.rels': relations.replace(
        'worksheet" Target="worksheets/sheet3',
        'chartsheet" Target="x',
      ),
    });
    expect(workbook.sheets).toEqual([
      { name: '字典', isVisible: false },
      { name: '登记 & 办理', isVisible: true },
      { name: '密', isVisible: false },
    ]);
  });

  test.each<[string, (parts: WorkbookParts) => WorkbookParts]>([
    [
      'of the strict edition',
      (parts) =>
        mapped(parts, (xml) =>
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006',
              'http://purl.oclc.org/ooxml/officeDocument',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            ),
        ),
    ],
    [
      'with a prefix to its elements',
      (parts) =>
        mapped(parts, (xml) =>
          xml.replaceAll(/<(\/?)(?=\w)/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x='),
        ),
    ],
    [
      'with another prefix for relations',
      (parts) =>
        mapped(parts, (xml) =>
          xml.replaceAll('xmlns:r=', 'xmlns:d3p1=').replaceAll(' r:id', ' d3p1:id'),
        ),
    ],
    [
      'with names of other letters',
      (parts) =>
        renamed(parts, (name) => name.replace('sheet1', 'Sheet1').replace('sharedS', 'SharedS')),
    ],
    [
      'with the separators of Windows',
      (parts) => renamed(parts, (name) => name.replaceAll('/', '\\')),
    ],
    [
      'with absolute targets',
      (parts) =>
        mapped(parts, (xml) =>
          xml.replace('Target="w', 'Target="/xl/w').replace('Target="xl/', 'Target="/xl/'),
        ),
    ],
    [
      'with roundabout targets',
      (parts) => mapped(parts, (xml) => xml.replace('Target="w', 'Target="./../xl/w')),
    ],
    ['with byte order marks', (parts) => mapped(parts, (xml) => `\u{FEFF}${xml}`)],
    [
      'without styles and shared texts',
      (parts) => ({
        ...parts,
        'xl/styles.xml': undefined,
        'xl/sharedStrings.xml': undefined,
        'xl/_rels/workbook.xml.rels': relationsXml(['s0', 'worksheet', 'worksheets/sheet1.xml']),
      }),
    ],
    [
      'with parts that nobody asks',
      (parts) => ({ ...parts, 'docProps/app.xml': '<broken', 'xl/media/': '' }),
    ],
  ])('%s is read', async (_, change) => {
    expect(await rowsIn(change(plain))).toEqual([[1, ['甲']]]);
  });

  test.each<[string, WorkbookParts, string]>([
    [
      'with a sheet that is not there',
      { ...plain, 'xl/worksheets/sheet1.xml': undefined },
      'damaged-xlsx',
    ],
    [
      'with shared texts that are not there',
      { ...plain, 'xl/sharedStrings.xml': undefined },
      'damaged-xlsx',
    ],
    ['with styles that are not there', { ...plain, 'xl/styles.xml': undefined }, 'damaged-xlsx'],
    ['that is not there', { ...plain, 'xl/workbook.xml': undefined }, 'damaged-xlsx'],
    [
      'with relations that are not there',
      { ...plain, 'xl/_rels/workbook.xml.rels': undefined },
      'damaged-xlsx',
    ],
    ['with a part twice', { ...plain, 'xl/Workbook.xml': '<x/>' }, 'damaged-xlsx'],
    [
      'with a sheet without rows',
      { ...plain, 'xl/worksheets/sheet1.xml': '<worksheet/>' },
      'damaged-xlsx',
    ],
    [
      'with a sheet that is none',
      { ...plain, 'xl/worksheets/sheet1.xml': '<html/>' },
      'damaged-xlsx',
    ],
    [
      'with a sheet in GBK',
      {
        ...plain,
        'xl/worksheets/sheet1.xml': new Blob([new Uint8Array([0x3c, 0xd0, 0xc5])]).stream(),
      },
      'damaged-xlsx',
    ],
    ['with a DOCTYPE', mapped(plain, (xml) => `<!DOCTYPE x>${xml}`), 'damaged-xlsx'],
    [
      'that is a text document',
      mapped(plain, (xml) =>
        xml.replace('<workbook', '<document').replace('</workbook', '</document'),
      ),
      'not-xlsx',
    ],
    [
      'in its binary form',
      mapped({ ...plain, 'xl/workbook.bin': 'x' }, (xml) =>
        xml.replace('workbook.xml"', 'workbook.bin"'),
      ),
      'not-xlsx',
    ],
    ['that is some other ZIP', { 'a.txt': 'x' }, 'not-xlsx'],
  ])('%s is refused', async (_, parts, code) => {
    await expect(rowsIn(parts)).rejects.toMatchObject({ code });
  });

  test.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'empty-file', ''],
    ['a text', new TextEncoder().encode('编号,日期\n'), 'not-xlsx', 'csv'],
    [
      'an old workbook, or one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'not-xlsx',
      '密码',
    ],
    [
      'an archive that breaks off',
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]),
      'damaged-xlsx',
      '另存为',
    ],
  ])('is not %s', async (_, bytes, code, hint) => {
    const error = await openWorkbook(inPieces(bytes)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).toContain(hint);
  });

  test('with parts that are encrypted one by one is refused', async () => {
    const bytes = await zipped(plain, { password: 'x', encryptionStrength: 3 });
    await expect(openWorkbook(inPieces(bytes))).rejects.toMatchObject({ code: 'damaged-xlsx' });
  });

  test('has no sheet of another name, and says which it has', async () => {
    const workbook = await opened(
      workbookParts([{ name: '密', state: 'hidden' }, { name: '登记簿' }]),
    );
    await expect(collect(workbook.rows('登记'))).rejects.toMatchObject({
      code: 'missing-sheet',
      issues: [{ path: '登记', hint: { zh: '可用：登记簿', en: 'It has: 登记簿' } }],
    });
  });

  test('lets go of a sheet when the reader stops', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`,
    );
    const workbook = await opened(workbookParts([{ rows: rows.join('') }]));
    for await (const batch of workbook.rows('Sheet1')) if (batch.length > 0) break;
    expect((await collect(workbook.rows('Sheet1'))).flat()).toHaveLength(50_000);
  });

  test.each<[string, Partial<typeof XLSX_LIMITS>]>([
    ['the file', { fileBytes: 100 }],
    ['the number of its parts', { entries: 3 }],
    ['a sheet', { sheetBytes: 100 }],
    ['another part', { partBytes: 100 }],
    ['the part of its shared texts', { stringBytes: 100 }],
    ['its shared texts', { stringChars: 3 }],
    ['the number of its shared texts', { strings: 1 }],
  ])('is too large by %s', async (_, limits) => {
    const bytes = await zipped(
      withStrings('<row><c t="s"><v>0</v></c></row>', '<t>甲乙</t>', '<t>丙丁</t>'),
    );
    const reading = async () => {
      const workbook = await openWorkbook(inPieces(bytes), { ...XLSX_LIMITS, ...limits });
      await collect(workbook.rows('Sheet1'));
    };
    await expect(reading()).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

function mapped(parts: WorkbookParts, change: (xml: string) => string): WorkbookParts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'string' ? change(part) : part,
    ]),
  );
}

function renamed(parts: WorkbookParts, change: (name: string) => string): WorkbookParts {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [change(name), part]));
}
