import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const PERSON = ['钱塘柒', '44010119900307123X', '13912345678', '金丝雀路七号', '金丝雀路积水'];
const [name, idNumber, phone, address, words] = PERSON;

const REGISTER = `某县信访登记簿（${name}制表）
编号,收到日期,信访形式,信访人,身份证号,电话,住址,反映内容,责任单位,受理日期,满意度
C-1,2023年3月1日,来信,${name},${idNumber},${phone},${address},${words},县住建局,2023/3/6,满意
C-2,2023年3月2日,来访,,,,,,县水利局,,不满意
`;

const HEADERLESS = REGISTER.split('\n').slice(2).join('\n');

const inspect = (file: string, ...more: readonly string[]) =>
  xinfang(['register', 'inspect', file, ...more]);

test('a script gets the inspection as one document', async () => {
  using folder = folderWith({ 'register.csv': REGISTER });
  const ran = await inspect(join(folder.path, 'register.csv'), '--json');
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    format: 'csv',
    encoding: { name: 'utf-8', bom: false, sure: 'high' },
    header: { row: 2, rows: 1, sure: 'high' },
    rows: { sampled: 2, hasMore: false },
    missing: [],
    mapping: { format: 'csv', header: { row: 2 }, fields: { id: '编号' } },
  });
});

test('people get the columns, what to check, the draft and the next command, in their language', async () => {
  using folder = folderWith({ 'register.csv': REGISTER });
  const file = join(folder.path, 'register.csv');
  const zh = (await inspect(file)).stdout;
  for (const part of [
    /收到日期 {2}收到日期 registration\.receivedOn +高 +100% +YYYY年M月D日 100%/u,
    /信访人 +身份信息，不映射/u,
    /信访形式：来信 → letter/u,
    /请核对/u,
    /accepted-when-received/u,
    /"registration\.channel"/u,
  ])
    expect(zh).toMatch(part);
  expect(zh.trimEnd().split('\n').at(-1)).toMatch(
    /xinfang run .* --mapping mapping\.json --as-of/u,
  );
  const en = (await inspect(file, '--lang', 'en')).stdout;
  expect(en).toContain('day of receipt');
  expect(en).toContain('identity, not mapped');
});

describe('the draft', () => {
  test('is written where it is wanted, and a run takes it', async () => {
    using folder = folderWith({ 'register.csv': REGISTER });
    const [file, out] = ['register.csv', 'my.mapping.json'].map((each) => join(folder.path, each));
    const ran = await inspect(file as string, '--out', out as string);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`--mapping ${out}`);
    expect(JSON.parse(readFileSync(out as string, 'utf8'))).toMatchObject({ format: 'csv' });
    const run = await xinfang([
      'run',
      file as string,
      '--mapping',
      out as string,
      '--as-of',
      '2023-12-31',
      '--json',
    ]);
    expect(JSON.parse(run.stdout)).toMatchObject({ rows: { read: 2, cases: 2, rejected: 0 } });
  });

  test('is never written over a file that is there', async () => {
    using folder = folderWith({ 'register.csv': REGISTER, 'mine.json': 'mine' });
    const out = join(folder.path, 'mine.json');
    const ran = await inspect(join(folder.path, 'register.csv'), '--out', out, '--json');
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(errorsOf(ran)).toMatchObject([{ code: 'file-exists', file: out }]);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test('that cannot be written is a fault of usage', async () => {
    using folder = folderWith({ 'register.csv': REGISTER });
    const out = join(folder.path, 'nowhere/draft.json');
    const ran = await inspect(join(folder.path, 'register.csv'), '--out', out, '--json');
    expect([ran.code, existsSync(out)]).toEqual([2, false]);
    expect(errorsOf(ran)).toMatchObject([{ file: out }]);
  });
});

test('standard input is read for -', async () => {
  const ran = await xinfang(['register', 'inspect', '-', '--json'], { stdin: REGISTER });
  expect(JSON.parse(ran.stdout)).toMatchObject({ mapping: { fields: { id: '编号' } } });
});

const COUNTY = join(import.meta.dirname, '../../../../examples/county-2023');

test('a run with the draft counts what one with the mapping that a person wrote does', async () => {
  using folder = folderWith();
  const register = join(COUNTY, 'register.xlsx');
  const draft = join(folder.path, 'draft.json');
  expect((await inspect(register, '--out', draft)).code).toBe(0);
  const ratesBy = async (mapping: string) => {
    const days = ['--as-of', '2024-02-26', '--period', '2023-01-01..2023-12-31'];
    const ran = await xinfang(['run', register, '--mapping', mapping, ...days, '--json']);
    const { rows, indicators } = JSON.parse(ran.stdout);
    return { rows, indicators };
  };
  const drafted = await ratesBy(draft);
  expect(drafted).toEqual(await ratesBy(`${register}.mapping.json`));
  expect(drafted.rows).toEqual({ read: 349, cases: 349, rejected: 0 });
});

test('the facts of the pack are known by their labels', async () => {
  const csv = '编号,收到日期,信访形式,涉法涉诉且尚未依法终结\nC-1,2023-3-1,来信,是\n';
  const ran = await xinfang(['register', 'inspect', '-', '--json'], { stdin: csv });
  expect(JSON.parse(ran.stdout).columns[3].guess).toMatchObject({ fact: 'judicialMatter' });
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', '', 'empty-file'],
    ['no workbook', 'PK\u0003\u0004', 'damaged-xlsx'],
    ['zeros', '\0'.repeat(3000), 'unreadable-header'],
    ['no lines of objects', '[{"a": 1}]', 'no-readable-line'],
  ])('is a fault of the content: %s', async (_, content, code) => {
    using folder = folderWith({ register: content });
    const file = join(folder.path, 'register');
    const ran = await inspect(file, '--json');
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(errorsOf(ran)).toMatchObject([{ code, file }]);
  });

  test('is a fault of usage where there is no such file', async () => {
    const ran = await inspect('/nowhere/register.csv', '--json');
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(errorsOf(ran)).toMatchObject([{ code: 'not-found' }]);
  });
});

test.each([
  ['with a header', REGISTER],
  ['without one', HEADERLESS],
])('nothing of a petitioner is said of a register %s', async (_, content) => {
  using folder = folderWith();
  const file = join(folder.path, 'register.csv');
  writeFileSync(file, content);
  for (const mode of [[], ['--json'], ['--lang', 'en']]) {
    const { code, stdout, stderr } = await inspect(file, ...mode);
    expect(code).toBe(0);
    expect(PERSON.filter((each) => (stdout + stderr).includes(each))).toEqual([]);
  }
});
