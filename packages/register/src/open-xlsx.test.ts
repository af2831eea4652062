import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { OFFICE_CSV, OFFICE_MAPPING, officeMapping } from '../test/office.ts';
import { collect, inPieces, readAll, rejectsOf } from '../test/sources.ts';
import { stylesXml, workbookOf, workbookParts, zipped } from '../test/workbook.ts';
import { openRegister, readMapping, readRegister } from './index.ts';

const mapping = readMapping({ ...OFFICE_MAPPING, format: 'xlsx' });
const XLSX = { format: 'xlsx', mapping } as const;

const TABLE = parse(OFFICE_CSV);
const HEADER = TABLE[0] as string[];

/** The office's register in XLSX, with a row of one's own below it. */
const officeXlsx = (...rows: readonly (readonly (string | number | boolean | undefined)[])[]) =>
  workbookOf([...TABLE, ...rows]);

describe('a register in XLSX', () => {
  test('becomes the same cases as in CSV', async () => {
    const csv = await readAll(OFFICE_CSV, { format: 'csv', mapping: officeMapping });
    for (const size of [undefined, 7])
      expect(await readAll(await officeXlsx(), XLSX, size)).toEqual(csv);
  });

  test('has days as spreadsheets store them, and ids that were written as numbers', async () => {
    const cell = (ref: string, value: string, style = 0) =>
      `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
    const text = (ref: string, value: string) => `<c r="${ref}" t="str"><v>${value}</v></c>`;
    const header = HEADER.map((name, i) => text(`${String.fromCharCode(65 + i)}1`, name)).join('');
    const rows = [
      header,
      `${cell('A2', '370101199001011234')}${cell('B2', '44986.75', 1)}${text('C2', '来信')}${cell('G2', '3')}`,
      `${cell('A3', '3.70101199001E+17')}${cell('B3', '44986', 1)}${text('C3', '来信')}`,
      `${cell('A4', '7')}${cell('B4', '60', 1)}${text('C4', '来信')}`,
      `${cell('A5', '8')}<c r="B5" s="1"><f>TODAY()</f></c>${text('C5', '来信')}`,
      `${cell('A6', '9')}<c r="B6" t="e"><v>#N/A</v></c>${text('C6', '来信')}`,
      `${cell('A7', '10')}${cell('B7', '99999999', 1)}${text('C7', '来信')}<c r="O7" t="e"><v>#N/A</v></c>`,
    ];
    const sheet = { rows: rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('') };
    const parts = { ...workbookParts([sheet]), 'xl/styles.xml': stylesXml(0, 'yyyy/m/d') };
    const read = await readAll(await zipped(parts), XLSX);
    expect(read.rows[0]).toMatchObject({
      case: {
        id: '370101199001011234',
        registration: { receivedOn: '2023-03-01', petitioners: { count: 3 } },
      },
    });
    expect(rejectsOf(read.rows)).toEqual([
      '3 wrong-type 编号',
      '4 impossible-date 收到日期',
      '5 formula-without-value 收到日期',
      '6 cell-error 收到日期',
      '7 impossible-date 收到日期',
    ]);
  });

  test('has its days from 1904 on where the workbook counts so, styled as dates or bare numbers', async () => {
    const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const rows = [
      ['编号', '收到日期', '信访形式', '人数'].map(text).join(''),
      `${text('C-1')}<c s="1"><v>43538</v></c>${text('来信')}<c><v>3</v></c>`,
      `${text('C-2')}<c><v>43538.5</v></c>${text('来信')}<c><v>3</v></c>`,
    ];
    const sheet = { rows: rows.map((cells) => `<row>${cells}</row>`).join('') };
    const parts = {
      ...workbookParts([sheet], { workbookPr: '<workbookPr date1904="1"/>' }),
      'xl/styles.xml': stylesXml(0, 14),
    };
    const { 'registration.channel': channel } = OFFICE_MAPPING.fields;
    const { rows: read } = await readAll(await zipped(parts), {
      format: 'xlsx',
      mapping: readMapping({
        format: 'xlsx',
        fields: {
          id: '编号',
          'registration.receivedOn': { column: '收到日期', date: ['YYYY-M-D', 'serial'] },
          'registration.channel': channel,
          'registration.petitioners.count': '人数',
        },
        constants: OFFICE_MAPPING.constants,
      }),
    });
    const registration = { receivedOn: '2023-03-15', petitioners: { count: 3 } };
    expect(read).toMatchObject([{ case: { registration } }, { case: { registration } }]);
  });

  test('has ids and counts as their formats show them', async () => {
    const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const row = (id: string, count: string) =>
      `<row>${id}<c><v>44986</v></c>${text('来信')}${count}</row>`;
    const rows = [
      `<row>${['编号', '收到日期', '信访形式', '人数'].map(text).join('')}</row>`,
      row('<c s="1"><v>7</v></c>', '<c s="3"><v>2</v></c>'),
      row('<c s="2"><v>7</v></c>', '<c s="1"><v>12</v></c>'),
      row('<c><v>7</v></c>', '<c><v>1</v></c>'),
    ];
    const parts = {
      ...workbookParts([{ rows: rows.join('') }]),
      'xl/styles.xml': stylesXml(0, '0000', '"XF2023-"0000', '0"人"'),
    };
    const { 'registration.channel': channel } = OFFICE_MAPPING.fields;
    const { rows: read } = await readAll(await zipped(parts), {
      format: 'xlsx',
      mapping: readMapping({
        format: 'xlsx',
        fields: {
          id: '编号',
          'registration.receivedOn': { column: '收到日期', date: ['serial'] },
          'registration.channel': channel,
          'registration.petitioners.count': '人数',
        },
        constants: OFFICE_MAPPING.constants,
      }),
    });
    expect(
      read.map(
        (each) => 'case' in each && [each.case.id, each.case.registration.petitioners?.count],
      ),
    ).toEqual([
      ['0007', 2],
      ['XF2023-0007', 12],
      ['7', 1],
    ]);
  });

  test('is found where the mapping says, on a sheet of some name under a header of some rows', async () => {
    const header = HEADER.map((name) => `<c t="str"><v>${name}</v></c>`).join('');
    const rows = `<row r="3">${header}</row><row r="5"><c t="str"><v>C-1</v></c><c t="str"><v>2023-3-1</v></c><c t="str"><v>来访</v></c></row>`;
    const bytes = await zipped(workbookParts([{ name: '说明' }, { name: '2023年', rows }]));
    const placed = {
      ...OFFICE_MAPPING,
      format: 'xlsx',
      sheet: '2023年',
      header: { row: 3, rows: 2 },
    };
    const { rows: read } = await readAll(bytes, { format: 'xlsx', mapping: readMapping(placed) });
    expect(read).toMatchObject([{ row: 5, case: { id: 'C-1' } }]);
  });

  test('that breaks in the middle has the cases before, and then says so', async () => {
    const texts = (r: number) =>
      [`C-${r}`, '2023-3-1', '来信'].map((cell) => `<c t="str"><v>${cell}</v></c>`).join('');
    const rows = Array.from({ length: 500 }, (_, i) => `<row r="${i + 2}">${texts(i)}</row>`);
    const header = HEADER.map((name) => `<c t="str"><v>${name}</v></c>`).join('');
    const parts = workbookParts([
      { rows: `<row r="1">${header}</row>${rows.join('')}<row r="1"/>` },
    ]);
    const register = openRegister(inPieces(await zipped(parts)), XLSX);
    await expect(collect(register.rows)).rejects.toMatchObject({ code: 'damaged-xlsx' });
    expect(register.summary().cases).toBeGreaterThan(100);
  });

  test.each<
    [string, () => Promise<Uint8Array>, Parameters<typeof readRegister>[1], string, string]
  >([
    ['read as CSV', officeXlsx, { format: 'csv', mapping: officeMapping }, 'not-text', 'xlsx'],
    ['read as JSON lines', officeXlsx, { format: 'jsonl' }, 'not-text', 'xlsx'],
    ['that is CSV', async () => new TextEncoder().encode(OFFICE_CSV), XLSX, 'not-xlsx', 'csv'],
  ])('%s is refused with what to write instead', async (_, bytes, options, code, format) => {
    const reading = collect(readRegister(inPieces(await bytes()), options));
    await expect(reading).rejects.toMatchObject({
      code,
      issues: [{ hint: { en: expect.stringContaining(format) } }],
    });
  });

  test('has date cells read whatever form the mapping names for those that are texts', async () => {
    const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const sheet = {
      rows: [
        ['编号', '收到日期', '信访形式', '人数'].map(text).join(''),
        `${text('1')}<c s="1"><v>44986</v></c>${text('来信')}<c><v>1</v></c>`,
        ['2', '2023年3月2日', '来信', '1'].map(text).join(''),
        ['3', '2023/3/3', '来信', '1'].map(text).join(''),
      ]
        .map((cells) => `<row>${cells}</row>`)
        .join(''),
    };
    const parts = {
      ...workbookParts([sheet]),
      'xl/styles.xml': stylesXml(0, 'yyyy"年"m"月"d"日"'),
    };
    const { rows } = await readAll(await zipped(parts), {
      mapping: readMapping({
        format: 'xlsx',
        fields: {
          id: '编号',
          'registration.receivedOn': { column: '收到日期', date: ['YYYY年M月D日'] },
          'registration.channel': { column: '信访形式', values: { 来信: 'letter' } },
        },
        constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
      }),
    });
    expect(
      rows.map((row) => ('case' in row ? row.case.registration.receivedOn : row.reject.code)),
    ).toEqual(['2023-03-01', '2023-03-02', 'impossible-date']);
  });

  test('names the sheets that were not read, unless the mapping names the one to read', async () => {
    const row = (...cells: string[]) =>
      `<row>${cells.map((value) => `<c t="str"><v>${value}</v></c>`).join('')}</row>`;
    const rows = TABLE.map((cells) => row(...cells)).join('');
    const bytes = await zipped(
      workbookParts([
        { name: '1月', rows },
        { name: '2月', rows },
        { name: '字典', state: 'hidden', rows },
      ]),
    );
    expect((await readAll(bytes, XLSX)).summary.unreadSheets).toEqual(['2月']);
    const named = { mapping: readMapping({ ...OFFICE_MAPPING, format: 'xlsx', sheet: '2月' }) };
    expect((await readAll(bytes, named)).summary.unreadSheets).toBeUndefined();
  });

  test('needs a mapping', () => {
    expect(() => openRegister(inPieces(''), { format: 'xlsx' })).toThrow(
      expect.objectContaining({ code: 'mapping-needed' }),
    );
  });

  test('tells nothing of what its rows hold', async () => {
    const CANARY = 'canary-张三-13800000000';
    const wrong = HEADER.map((_, column) =>
      HEADER.map((__, i) => (i === column ? CANARY : TABLE[1]?.[i])),
    );
    const beyond = [...(TABLE[1] as string[]), CANARY];
    const { rows } = await readAll(await officeXlsx(...wrong, beyond), XLSX);
    const rejects = rows.filter((row) => 'reject' in row);
    expect(rejects.length).toBeGreaterThan(8);
    expect(JSON.stringify(rejects)).not.toContain('13800000000');
    const headless = readAll(await workbookOf([[CANARY], [CANARY]]), XLSX);
    expect(JSON.stringify(await headless.catch((error: unknown) => error))).not.toContain(
      '13800000000',
    );
  });
});
