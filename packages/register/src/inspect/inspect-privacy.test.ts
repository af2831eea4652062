import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces } from '../../test/sources.ts';
import { workbookOf, workbookParts, zipped } from '../../test/workbook.ts';
import { inspectRegister } from './inspect-register.ts';

/** A petitioner, whose name, numbers and words stand in no other text. */
const PERSON = {
  name: '钱塘柒',
  idNumber: '44010119900307123X',
  phone: '13912345678',
  mail: 'qiantangqi@example.com',
  address: '金丝雀路七号',
  text: '反映金丝雀路积水问题',
};

const P = PERSON;
const HEAD = '编号,收到日期,信访形式,信访人,身份证号,联系电话,住址,主要内容,责任单位,内容分类,备注';
const ROW = `C-1,2023-03-01,来信,${P.name},${P.idNumber},${P.phone},${P.address},${P.text},县住建局,土地征收,${P.mail}`;
const OTHER = 'C-2,2023-03-02,来访,周某某,,,,,县水利局,土地征收,';

const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`;

const FILES: Readonly<Record<string, string>> = {
  'a register as it should be': lines(HEAD, ROW, OTHER),
  'a person in every row': lines(HEAD, ROW, ROW, ROW, ROW),
  'no header': lines(ROW, OTHER, OTHER),
  'no header, and words of categories that are names of columns too': lines(
    `${P.name},电话,受理,${P.phone},属地,评价,${P.text}`,
    OTHER,
  ),
  'a person in the title': lines(`${P.name}登记，电话 ${P.phone}`, HEAD, OTHER),
  'a person in the title, filled up with delimiters': lines(
    `${P.name},${P.phone},,,,,,,,,`,
    HEAD,
    OTHER,
  ),
  'a person in a name of a column': lines(`${HEAD},${P.phone}`, `${OTHER},x`),
  'a person in a remark on a name of a column': lines(
    HEAD.replace('信访形式', `信访形式（问 ${P.name} ${P.phone}）`),
    OTHER,
  ),
  'a person under names that nobody knows': lines(
    '编号,收到日期,信访形式,甲,乙,丙',
    `C-1,2023-03-01,来信,${P.name},${P.phone},${P.text}`,
    `C-2,2023-03-01,来信,${P.name},${P.phone},${P.text}`,
  ),
  'a person slipped under the channel, twice': lines(
    HEAD,
    `C-1,2023-03-01,${P.name},来信,,,,,县住建局,土地征收,`,
    `C-2,2023-03-01,${P.name},来信,,,,,县住建局,土地征收,`,
    OTHER,
    OTHER,
    OTHER,
  ),
  'a person beside the channel': lines(
    HEAD,
    `C-1,2023-03-01,来访（${P.name}）,,,,,,县住建局,土地征收,`,
    `C-2,2023-03-01,${P.phone}来电,,,,,,县住建局,土地征收,`,
    OTHER,
  ),
  'a person slipped under the unit and the content': lines(
    HEAD,
    `C-1,2023-03-01,来信,,,,,,${P.name},${P.address},`,
    `C-2,2023-03-01,来信,,,,,,${P.text},${P.name},`,
    OTHER,
  ),
  'a person slipped under the grade': lines(
    '编号,收到日期,信访形式,满意度,评价日期',
    `C-1,2023-03-01,来信,${P.name},2023-03-05`,
    'C-2,2023-03-01,来信,满意,2023-03-05',
  ),
  'a cell with a delimiter, so that the row is too long': lines(
    HEAD,
    ROW.replace('来信', `来,${P.name}`),
    OTHER,
  ),
  'a person as the id': lines('姓名编号,收到日期,信访形式', `${P.name},2023-03-01,来信`),
  'JSON lines': lines(
    JSON.stringify({ id: '1', 信访形式: '来信', 收到日期: '2023-03-01', person: PERSON }),
    JSON.stringify({ id: '2', [P.phone]: P.name, 其他: P.text }),
  ),
};

const found = (output: unknown): readonly string[] =>
  Object.entries(PERSON)
    .filter(([, value]) => JSON.stringify(output).includes(value))
    .map(([field]) => field);

describe('an inspection tells nothing of a petitioner', () => {
  test.each(Object.entries(FILES))('of %s', async (_, content) => {
    expect(found(await inspectRegister(inPieces(content)))).toEqual([]);
  });

  test('of a workbook', async () => {
    const table = [`${P.name}的登记簿`, HEAD, ROW, OTHER].map((row) => row.split(','));
    const bytes = await workbookOf(table);
    const inspection = await inspectRegister(inPieces(bytes));
    expect(inspection.header?.row).toBe(2);
    expect(found(inspection)).toEqual([]);
  });

  const HEADER = HEAD.split(',');
  const { name, address, text } = PERSON;
  const secrets = [...Object.values(PERSON), '欧阳钱塘', `${name}举报住建局`, `${name}家`];
  const repeated = HEADER.flatMap((column, i) =>
    secrets.map((secret) => [secret, column, i] as const),
  );

  test.each(repeated)('however often %j stands under %s', async (secret, _, column) => {
    for (let times = 1; times <= 12; times += 1) {
      const rows = Array.from({ length: 12 }, (_unused, i) =>
        OTHER.split(',').with(column, i < times ? secret : (OTHER.split(',')[column] ?? '')),
      );
      const csv = lines(HEAD, ...rows.map((row) => row.join(',')));
      expect(JSON.stringify(await inspectRegister(inPieces(csv)))).not.toContain(secret);
    }
  });

  test('wherever in a register of any columns it stands, several times', async () => {
    const place = fc.tuple(
      fc.nat({ max: HEADER.length - 1 }),
      fc.constantFrom(...secrets),
      fc.integer({ min: 2, max: 10 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 3 }), async (places) => {
        const rows = Array.from({ length: 12 }, () => OTHER.split(','));
        for (const [column, secret, times] of places)
          for (const row of rows.slice(0, times)) row[column] = secret;
        const csv = lines(HEAD, ...rows.map((row) => row.join(',')));
        const told = JSON.stringify(await inspectRegister(inPieces(csv)));
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['问题发生地', '属地'],
    ['交办至', '转送单位'],
    ['受理/单位', '登记单位'],
    ['满意度', '办理结果'],
    ['信访目的', '来件方式'],
    ['被反映单位', '标题'],
  ])('under %s and %s', async (...columns) => {
    for (const secret of [name, address, text, '张建国', '东街1号院3单元501']) {
      const csv = lines(
        `编号,收到日期,信访形式,${columns.join(',')}`,
        ...Array.from({ length: 10 }, (_, i) => `C-${i},2023-03-01,来信,${secret},${secret}`),
      );
      expect(JSON.stringify(await inspectRegister(inPieces(csv)))).not.toContain(secret);
    }
  });

  test('of the name of a sheet', async () => {
    const rows = [HEAD, OTHER].map(
      (line, r) =>
        `<row r="${r + 1}">${line
          .split(',')
          .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
          .join('')}</row>`,
    );
    const sheets = [
      { name: '说明' },
      { name: `${P.name}${P.idNumber}`, rows: rows.join('') },
      { name: `台账 ${P.phone}`, rows: '' },
    ];
    const inspection = await inspectRegister(inPieces(await zipped(workbookParts(sheets))));
    expect(found(inspection)).toEqual([]);
    expect(inspection.sheets?.map((sheet) => sheet.name)).toEqual(['说明', '…', '…']);
    expect(inspection.warnings.map(({ code }) => code)).toContain('check-sheet');
  });

  test.each([
    ['张三,实名,上级交办,初信初访,城关镇', '李四,匿名,是,否,东镇'],
    ['1,张三,积案,上级交办,集体访,3月5日', '2,李四,非积案,上级转送,个访,3月6日'],
    ['张三,是否积案,编号,李四,王五,赵六', '李四,否,1,a,b,c'],
    ['{"id":"1","张三":"x","registration.receivedOn":"2023-01-01","李四":1}'],
  ])('in a file whose header is none: %s', async (...file) => {
    const { header, ...told } = await inspectRegister(inPieces(lines(...file)));
    expect(header?.sure).not.toBe('high');
    expect(JSON.stringify(told)).not.toMatch(/张三|李四|王五/u);
  });
});

test('values that are named like bodies, townships and contents are shown', async () => {
  const csv = lines(
    '编号,收到日期,信访形式,责任单位,属地,内容分类,转送单位',
    'C-1,2023-03-01,来信,县住建局,城关镇,土地征收,县局',
    'C-2,2023-03-01,来信,县人力资源和社会保障局,东街街道,农民工工资,城关镇人民政府',
  );
  const { columns } = await inspectRegister(inPieces(csv));
  expect(columns.slice(3).map(({ values }) => values?.map(({ value }) => value))).toEqual([
    ['县住建局', '县人力资源和社会保障局'],
    ['城关镇', '东街街道'],
    ['土地征收', '农民工工资'],
    ['县局', '城关镇人民政府'],
  ]);
});
