import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofVariant, type RunReport } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import { caseText, SAMPLE_CASE } from '../../test/sample-case.ts';

const late = [
  ...SAMPLE_CASE.events.slice(0, 3),
  { type: 'replied', on: '2023-05-10', outcome: 'explained' },
];

/** Two good cases, one late, one that is no JSON, one that is no case, and one that the pack refuses. */
const REGISTER = [
  caseText({ id: 'C-1' }),
  '{"id": ',
  caseText({ id: 'C-2', events: late }),
  '',
  '{"id": "C-3"}',
  caseText({ id: 'C-4', facts: { ...SAMPLE_CASE.facts, remit: 'own' } }),
  caseText({ id: 'C-5' }),
].join('\r\n');

const RUN = ['run', 'register.jsonl', '--as-of', '2024-02-26'];

interface Report {
  readonly rows: unknown;
  readonly warnings: readonly { readonly code: string }[];
  readonly assumptions: readonly { readonly id: string; readonly cases: number }[];
  readonly indicators: readonly { readonly id: string; readonly variant: string }[];
}

const rateIn = (report: Report, id: string) => report.indicators.find((one) => one.id === id);

const runIn = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
  using folder = folderWith(files);
  const ran = await xinfang([...argv, '--json'], { cwd: folder.path });
  return { ...ran, report: (ran.stdout === '' ? {} : JSON.parse(ran.stdout)) as Report };
};

test('a register of cases becomes one report, with every row accounted for', async () => {
  const { code, report, stderr } = await runIn({ 'register.jsonl': REGISTER }, ...RUN);
  expect([code, stderr]).toEqual([0, '']);
  expect(Object.keys(report).toSorted()).toEqual([
    'asOf',
    'assumptions',
    'attention',
    'breakdowns',
    'calendar',
    'certainty',
    'deadlines',
    'engine',
    'indicators',
    'integrity',
    'outcomes',
    'overdue',
    'pack',
    'period',
    'rows',
    'uncertain',
    'upcoming',
    'volume',
    'warnings',
  ]);
  expect(report.rows).toEqual({ read: 6, cases: 3, rejected: 3 });
  expect(rateIn(report, 'reply-in-time')).toMatchObject({
    variant: 'due',
    numerator: 2,
    denominator: 3,
    value: 0.6667,
  });
});

test('rejected rows are named by their line, each once', async () => {
  const { report } = await runIn({ 'register.jsonl': REGISTER }, ...RUN);
  expect(report.warnings).toMatchObject([
    { code: 'rejected:malformed-json', count: 1, examples: ['2'] },
    { code: 'rejected:missing-field', count: 1, examples: ['5'] },
    { count: 1, examples: ['6'] },
  ]);
});

test('a register comes from standard input too', async () => {
  const ran = await xinfang(['run', '-', '--as-of', '2024-02-26', '--json'], { stdin: REGISTER });
  expect((JSON.parse(ran.stdout) as Report).rows).toEqual({ read: 6, cases: 3, rejected: 3 });
});

test('a script gets the variant it asks for, people get all of them', async () => {
  const files = { 'register.jsonl': REGISTER };
  const variantsOf = ({ report }: { report: Report }) => [
    ...new Set(report.indicators.map(({ variant }) => variant)),
  ];
  expect(variantsOf(await runIn(files, ...RUN))).toEqual(['due']);
  expect(variantsOf(await runIn(files, ...RUN, '--variant', 'dashboard'))).toEqual(['dashboard']);
  using folder = folderWith(files);
  const { stdout } = await xinfang(RUN, { cwd: folder.path });
  expect(stdout).toMatch(/按期答复率 +due .*\n +dashboard /u);
});

test('--period, --by and --ids reach the report', async () => {
  const { report } = await runIn(
    { 'register.jsonl': REGISTER },
    ...RUN,
    ...'--period 2023-01-01..2023-12-31 --by township,month --ids'.split(' '),
  );
  expect(report).toMatchObject({
    period: { from: '2023-01-01', to: '2023-12-31' },
    breakdowns: [
      { by: 'township', rows: [{ key: 'town-1' }] },
      { by: 'month', rows: [{ key: '2023-03' }] },
    ],
  });
  expect(rateIn(report, 'reply-in-time')).toMatchObject({
    lists: { numerator: ['C-1', 'C-5'], denominator: ['C-1', 'C-2', 'C-5'] },
  });
});

test('--strict ends with 1 after the report, and says why', async () => {
  const strict = await runIn({ 'register.jsonl': REGISTER }, ...RUN, '--strict');
  expect([strict.code, strict.report.rows]).toEqual([1, { read: 6, cases: 3, rejected: 3 }]);
  expect(errorsOf(strict)).toMatchObject([{ code: 'rejected-rows', file: 'register.jsonl' }]);
  const clean = await runIn({ 'register.jsonl': caseText() }, ...RUN, '--strict');
  expect([clean.code, clean.stderr]).toEqual([0, '']);
});

const linesOf = (path: string): readonly Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('--out writes the report, the cases, the rejects and the tables', async () => {
  using folder = folderWith({ 'register.jsonl': REGISTER });
  const ran = await xinfang([...RUN, '--json', '--by', 'unit', '--out', 'made/for/run'], {
    cwd: folder.path,
  });
  const out = join(folder.path, 'made', 'for', 'run');
  expect(readdirSync(out).toSorted()).toEqual([
    'breakdown-deadlines.csv',
    'breakdowns.csv',
    'cases.jsonl',
    'deadlines.csv',
    'indicators.csv',
    'integrity.csv',
    'overdue.csv',
    'rejects.jsonl',
    'report.html',
    'report.json',
    'volume.csv',
  ]);
  expect(JSON.parse(ran.stdout)).toEqual(
    ofVariant(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport, 'due'),
  );
  expect(linesOf(join(out, 'rejects.jsonl')).map(({ row, code }) => [row, code])).toEqual([
    [2, 'malformed-json'],
    [5, 'missing-field'],
    [6, expect.any(String)],
  ]);
  const cases = linesOf(join(out, 'cases.jsonl'));
  expect(cases.map(({ caseId }) => caseId)).toEqual(['C-1', 'C-2', 'C-5']);
});

const without = (record: Record<string, unknown>, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

test('the lines of cases are what deadlines says, without accounts and trace', async () => {
  using folder = folderWith({ 'register.jsonl': caseText() });
  await xinfang([...RUN, '--out', 'out'], { cwd: folder.path });
  const [line] = linesOf(join(folder.path, 'out', 'cases.jsonl'));
  const assessed = JSON.parse(
    (await xinfang(['deadlines', '-', '--as-of', '2024-02-26', '--json'], { stdin: caseText() }))
      .stdout,
  ) as {
    decision: Record<string, unknown>;
    deadlines: readonly Record<string, unknown>[];
  };
  expect(line).toEqual({
    caseId: 'C-2023-0001',
    asOf: '2024-02-26',
    decision: without(assessed.decision, 'trace', 'caseId'),
    deadlines: assessed.deadlines.map((each) => without(each, 'receipt', 'warnings')),
    undetermined: [],
  });
});

const MAPPED = 'run r.csv --mapping m.json --as-of 2024-02-26'.split(' ');

const MAPPING = {
  format: 'csv',
  fields: {
    id: '编号',
    'registration.receivedOn': { column: '收到日期', date: ['YYYY-M-D'] },
    'registration.channel': { column: '形式', values: { 来信: 'letter', 来访: 'visit' } },
  },
  constants: {
    'registration.receiver': { id: 'office', kind: 'petition-office' },
    facts: SAMPLE_CASE.facts,
  },
  assumptions: [
    {
      id: 'accepted-when-received',
      text: { zh: '收到即受理', en: 'accepted when received' },
      events: [{ type: 'accepted', on: { column: '收到日期', date: ['YYYY-M-D'] } }],
    },
  ],
  ignore: ['姓名'],
};

const CSV = [
  '编号,收到日期,形式,姓名,备注',
  'A-1,2023-3-1,来信,张三,x',
  'A-2,2023-2-30,来信,李四,y',
  'A-3,2023-3-5,来访,王五,z',
  '',
].join('\n');

test('a CSV register is read through its mapping, and its assumptions are counted', async () => {
  const { code, report } = await runIn(
    { 'r.csv': CSV, 'm.json': JSON.stringify(MAPPING) },
    ...MAPPED,
  );
  expect([code, report.rows]).toEqual([0, { read: 3, cases: 2, rejected: 1 }]);
  expect(report.assumptions[0]).toMatchObject({ id: 'accepted-when-received', cases: 2 });
  expect(report.warnings.map(({ code: each }) => each)).toEqual([
    'unmapped-columns',
    'rejected:impossible-date',
  ]);
});

test('a case that the pack refuses rests on no assumption', async () => {
  const mapping = {
    ...MAPPING,
    constants: { ...MAPPING.constants, facts: { ...SAMPLE_CASE.facts, remit: 'own' } },
  };
  const { report } = await runIn({ 'r.csv': CSV, 'm.json': JSON.stringify(mapping) }, ...MAPPED);
  expect(report.rows).toEqual({ read: 3, cases: 0, rejected: 3 });
  expect(report.assumptions).toMatchObject([{ id: 'accepted-when-received', cases: 0 }]);
});

test('a register on Windows line ends and paths is read', async () => {
  using folder = folderWith({ 'sub/register.jsonl': REGISTER });
  const ran = await xinfang(
    ['run', join('sub', 'register.jsonl'), '--as-of', '2024-02-26', '--json'],
    { cwd: folder.path },
  );
  expect(ran.code).toBe(0);
});

test.each([
  ['a register that is not there', ['run', 'nowhere.jsonl'], 'not-found'],
  ['a folder for a register', ['run', '.'], 'is-a-folder'],
  ['CSV without a mapping', ['run', 'r.csv'], 'mapping-needed'],
  ['a mapping that is not there', ['run', 'r.csv', '--mapping', 'no.json'], 'not-found'],
  ['a period of another form', ['run', 'register.jsonl', '--period', '2023'], 'bad-period'],
  ['an open period', ['run', 'register.jsonl', '--period', '2023-01-01..'], 'bad-period'],
  [
    'an impossible day',
    ['run', 'register.jsonl', '--period', '2023-01-01..2023-02-30'],
    'impossible-date',
  ],
  [
    'a period upside down',
    ['run', 'register.jsonl', '--period', '2023-12-31..2023-01-01'],
    'period-upside-down',
  ],
  ['an unknown field', ['run', 'register.jsonl', '--by', 'age'], 'unknown-field'],
  ['an unknown variant', ['run', 'register.jsonl', '--variant', 'kind'], 'unknown-variant'],
  ['a folder that cannot be made', ['run', 'register.jsonl', '--out', 'r.csv/x'], 'not-a-folder'],
  [
    'a file where the folder should be',
    ['run', 'register.jsonl', '--out', 'r.csv'],
    'not-a-folder',
  ],
])('%s is wrong usage', async (_, argv, code) => {
  const ran = await runIn(
    { 'register.jsonl': REGISTER, 'r.csv': CSV },
    ...argv,
    '--as-of',
    '2024-02-26',
  );
  expect([ran.code, ran.stdout, errorsOf(ran)[0]?.['code']]).toEqual([2, '', code]);
});

test.each([
  ['a mapping that is wrong', { 'm.json': '{"format":"csv","felds":{}}' }, 'm.json'],
  ['a mapping that is no JSON', { 'm.json': '{' }, 'm.json'],
  [
    'a register that lacks a column',
    { 'm.json': JSON.stringify(MAPPING), 'r.csv': '编号,形式\nA-1,来信\n' },
    'r.csv',
  ],
  [
    'a register that is no text',
    { 'm.json': JSON.stringify(MAPPING), 'r.csv': 'PK\u0003\u0004' },
    'r.csv',
  ],
])('%s is an error of the content that names the file', async (_, files, file) => {
  const ran = await runIn({ 'r.csv': CSV, ...files }, ...MAPPED);
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(errorsOf(ran)[0]).toMatchObject({ file });
});

test('a progress bar is drawn on a terminal only', async () => {
  using folder = folderWith({ 'register.jsonl': caseText() });
  const [terminal, pipe] = [
    await xinfang([...RUN, '--json'], { cwd: folder.path, isTTY: true }),
    await xinfang([...RUN, '--json'], { cwd: folder.path }),
  ];
  expect(terminal.stderr).toContain('已读 1 件');
  expect(pipe.stderr).toBe('');
  expect(terminal.stdout).toBe(pipe.stdout);
});

test('nothing is written where the options are wrong', async () => {
  using folder = folderWith({ 'register.jsonl': REGISTER });
  await xinfang([...RUN, '--by', 'age', '--out', 'out'], { cwd: folder.path });
  expect(existsSync(join(folder.path, 'out', 'report.json'))).toBe(false);
});

test.each(['cases.jsonl', 'report.json', 'rejects.jsonl'])(
  'a run never writes over %s that it reads',
  async (name) => {
    using folder = folderWith({ [name]: caseText({ id: 'C-1' }) });
    const ran = await xinfang(['run', name, '--as-of', '2024-02-26', '--out', '.', '--json'], {
      cwd: folder.path,
    });
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'input-is-output']);
    expect(readFileSync(join(folder.path, name), 'utf8')).toBe(caseText({ id: 'C-1' }));
  },
);

test('a mistyped option leaves an earlier run as it was; a new run leaves no table of an earlier one', async () => {
  using folder = folderWith({ 'register.jsonl': REGISTER });
  const run = (...more: readonly string[]) =>
    xinfang([...RUN, '--out', 'out', ...more], { cwd: folder.path });
  await run('--ids', '--by', 'unit');
  const before = readdirSync(join(folder.path, 'out')).toSorted();
  const report = readFileSync(join(folder.path, 'out/report.json'), 'utf8');
  expect(before).toContain('lists.csv');
  expect((await run('--by', 'colour')).code).toBe(2);
  expect(readdirSync(join(folder.path, 'out')).toSorted()).toEqual(before);
  expect(readFileSync(join(folder.path, 'out/report.json'), 'utf8')).toBe(report);
  await run();
  const left = readdirSync(join(folder.path, 'out'));
  expect(left).not.toContain('lists.csv');
  expect(left).not.toContain('breakdowns.csv');
});

test('nothing of a register without a header is repeated', async () => {
  const mapping = JSON.stringify({
    format: 'csv',
    fields: { id: { firstOf: ['编号'] }, 'registration.receivedOn': { firstOf: ['日期'] } },
    constants: { 'registration.receiver': { kind: 'organ' }, 'registration.channel': 'letter' },
  });
  const files = { 'r.csv': '张三,110101199001011234,13800000000\n李四,1,2\n', 'm.json': mapping };
  const ran = await runIn(files, 'run', 'r.csv', '--mapping', 'm.json', '--as-of', '2024-02-26');
  expect(ran.code).toBe(1);
  expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/张三|1101011990|13800000000/u);
});

test('a way of counting that does not exist is refused for people too', async () => {
  using folder = folderWith({ 'register.jsonl': REGISTER });
  const ran = await xinfang([...RUN, '--variant', 'foo'], { cwd: folder.path });
  expect(ran.code).toBe(2);
});
