import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces } from '../../test/sources.ts';
import { workbookOf } from '../../test/workbook.ts';
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

  test('wherever in a register of any columns the person stands, a few times', async () => {
    const names = HEAD.split(',');
    const cell = fc.constantFrom(...Object.values(PERSON));
    const place = fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: names.length - 1 }), cell);
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 2 }), async (places) => {
        const rows = Array.from({ length: 12 }, () => OTHER.split(','));
        for (const [row, column, value] of places) (rows[row] as string[])[column] = value;
        const csv = lines(HEAD, ...rows.map((row) => row.join(',')));
        expect(found(await inspectRegister(inPieces(csv)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
