import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import { caseText, FULL_FACTS, SAMPLE_CASE } from '../../test/sample-case.ts';

const DECISION_KEYS = [
  'caseId',
  'engine',
  'flags',
  'needs',
  'on',
  'outcomes',
  'pack',
  'remedies',
  'trace',
];

const keysOf = (value: unknown): readonly string[] => Object.keys(value as object).toSorted();

test('decide prints one decision, and nothing else', async () => {
  const ran = await xinfang(['decide', '-', '--json'], { stdin: caseText() });
  const decision = JSON.parse(ran.stdout) as Record<string, unknown>;
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(keysOf(decision)).toEqual(DECISION_KEYS);
  expect(decision).toMatchObject({
    caseId: 'C-2023-0001',
    on: '2023-03-01',
    pack: [{ id: 'national', hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/u) }],
    outcomes: {
      admission: {
        value: 'accept',
        basis: [{ instrument: 'xf22', article: 22, paragraph: 1, confidence: 'H' }],
      },
      dispatch: { value: 'forward' },
      procedure: { value: 'petition' },
      simplified: { value: 'no' },
    },
    needs: [],
  });
});

test('--on decides under the law of that day', async () => {
  const ran = await xinfang(['decide', '-', '--on', '2022-04-30', '--json'], { stdin: caseText() });
  expect(JSON.parse(ran.stdout)).toMatchObject({
    on: '2022-04-30',
    outcomes: { admission: { basis: [{ instrument: 'xf05' }] } },
  });
});

test('deadlines prints one assessment, and nothing else', async () => {
  const ran = await xinfang(['deadlines', '-', '--as-of', '2023-05-01', '--json'], {
    stdin: caseText(),
  });
  const assessment = JSON.parse(ran.stdout) as { deadlines: readonly Record<string, unknown>[] };
  expect(ran.code).toBe(0);
  expect(keysOf(assessment)).toEqual([
    'asOf',
    'caseId',
    'deadlines',
    'decision',
    'remedies',
    'undetermined',
    'warnings',
  ]);
  const conclude = assessment.deadlines.find(({ id }) => id === 'xf22.conclude');
  expect(keysOf(conclude)).toEqual([
    'basis',
    'bearer',
    'beneficiary',
    'binding',
    'certainty',
    'daysLeft',
    'dueOn',
    'extendedBy',
    'id',
    'kind',
    'label',
    'metOn',
    'period',
    'receipt',
    'rolledDueOn',
    'start',
    'status',
    'suspendedDays',
    'warnings',
  ]);
  expect(conclude).toMatchObject({
    start: { event: 'accepted', on: '2023-03-10' },
    period: { amount: 60, unit: 'day' },
    dueOn: '2023-05-09',
    status: 'met',
    metOn: '2023-04-20',
    daysLeft: 19,
  });
});

test('explain answers on the day that is given', async () => {
  const { code, stdout } = await xinfang(['explain', '-', '--as-of', '2023-05-01'], {
    stdin: caseText(),
  });
  expect(code).toBe(0);
  for (const sentence of [
    '《信访工作条例》第三十一条第（六）项',
    '摘要，非法条原文：',
    '《信访事项简易办理办法》第四条（依据未读全文，引用前请核对原文）',
    '2023-05-09 到期，按期，2023-04-20 完成',
    '您反映的事项我们已于2023年3月1日收到。',
    '请求复查：您最迟可以在2023年5月22日（含当日）提出。',
  ])
    expect(stdout).toContain(sentence);
});

test('explain without a day takes today in Shanghai and says so', async () => {
  const now = Date.parse('2023-05-01T16:30:00Z');
  const { stdout } = await xinfang(['explain', '-'], { stdin: caseText(), now });
  expect(stdout).toContain('（截至 2023-05-02）');
  expect(stdout).toContain('没有给出截至日，按今天（北京时间）计算');
});

test('explain --json is the assessment with the text in both languages', async () => {
  const argv = ['explain', '-', '--as-of', '2023-05-01'];
  const json = await xinfang([...argv, '--json'], { stdin: caseText() });
  const zh = await xinfang(argv, { stdin: caseText() });
  const en = await xinfang([...argv, '--lang', 'en'], { stdin: caseText() });
  expect(JSON.parse(json.stdout)).toMatchObject({
    asOf: '2023-05-01',
    text: { zh: zh.stdout, en: en.stdout },
  });
});

test('a decision replays as the same, a forged one does not', async () => {
  const { stdout } = await xinfang(['decide', '-', '--json'], { stdin: caseText() });
  const same = await xinfang(['replay', '-', '--json'], { stdin: stdout });
  expect([same.code, JSON.parse(same.stdout)]).toEqual([0, { same: true, differences: [] }]);
  const forged = await xinfang(['replay', '-', '--json'], {
    stdin: stdout.replace('"value": "forward"', '"value": "assign"'),
  });
  expect([forged.code, JSON.parse(forged.stdout)]).toEqual([
    1,
    {
      same: false,
      differences: [{ path: 'outcomes.dispatch.value', was: 'assign', now: 'forward' }],
    },
  ]);
});

test('an assessment replays too, and the difference is shown to people', async () => {
  const { stdout } = await xinfang(['deadlines', '-', '--as-of', '2023-05-01', '--json'], {
    stdin: caseText(),
  });
  expect((await xinfang(['replay', '-'], { stdin: stdout })).stdout).toBe('结果相同\n');
  const forged = await xinfang(['replay', '-'], {
    stdin: stdout.replace('"value": "forward"', '"value": "assign"'),
  });
  expect(forged.stdout).toContain('outcomes.dispatch.value  "assign"  "forward"');
});

test.each([
  [
    'an unknown type',
    { events: [{ type: 'lost', on: '2023-03-02' }] },
    'unknown-type',
    'events[0].type',
  ],
  [
    'an impossible date',
    { events: [{ type: 'closed', on: '2023-02-30' }] },
    'impossible-date',
    'events[0].on',
  ],
  [
    'a fact out of its domain',
    { facts: { ...FULL_FACTS, purpose: 'gossip' } },
    undefined,
    undefined,
  ],
  ['an impossible combination', { facts: { ...FULL_FACTS, remit: 'own' } }, undefined, undefined],
])('%s in a case is an error of the content', async (_, parts, code, path) => {
  const stdin = JSON.stringify({ ...SAMPLE_CASE, ...parts });
  const ran = await xinfang(['decide', '-', '--json'], { stdin });
  const [error] = errorsOf(ran);
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(error).toMatchObject({
    file: '-',
    message: { zh: expect.any(String), en: expect.any(String) },
    ...(code === undefined ? {} : { code, path }),
  });
});

test('bad JSON is told with line and column, and nothing of the text', async () => {
  using folder = folderWith({ 'case.json': '{\n  "id": "C-1",\n  "text": "机密" "more"\n}' });
  const ran = await xinfang(['decide', 'case.json', '--json'], { cwd: folder.path });
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(errorsOf(ran)).toMatchObject([
    { code: 'json-syntax', file: 'case.json', line: 3, column: 16 },
  ]);
  expect(ran.stderr).not.toContain('机密');
});

test.each([
  ['with a byte order mark', Buffer.from(`\ufeff${caseText()}`)],
  ['in UTF-16, as a Windows shell writes it', Buffer.from(`\ufeff${caseText()}`, 'utf16le')],
])('a case %s is read', async (_, bytes) => {
  using folder = folderWith({ 'case.json': bytes });
  expect((await xinfang(['decide', 'case.json', '--json'], { cwd: folder.path })).code).toBe(0);
});

test('a case in another encoding is an error of the content with a hint', async () => {
  using folder = folderWith({ 'case.json': new Uint8Array([0x22, 0xd0, 0xc5, 0x22]) });
  const ran = await xinfang(['decide', 'case.json', '--json'], { cwd: folder.path });
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([1, 'wrong-encoding']);
});

test.each([
  ['a file that is not there', ['decide', 'nowhere.json'], 'not-found'],
  ['a folder', ['decide', '.'], 'is-a-folder'],
  ['a pack that is not there', ['decide', '-', '--pack', './nowhere'], 'not-found'],
  ['an impossible day', ['decide', '-', '--on', '2023-02-30'], 'impossible-date'],
  ['an impossible as-of day', ['deadlines', '-', '--as-of', 'today'], 'impossible-date'],
  ['no as-of day', ['deadlines', '-'], 'missing-option'],
  ['an impossible day to explain', ['explain', '-', '--as-of', '2023-13-01'], 'impossible-date'],
])('%s is wrong usage', async (_, argv, code) => {
  const ran = await xinfang([...argv, '--json'], { stdin: caseText() });
  expect([ran.code, ran.stdout, errorsOf(ran)[0]?.['code']]).toEqual([2, '', code]);
});

test('what is no receipt is an error of the content', async () => {
  const ran = await xinfang(['replay', '-', '--json'], { stdin: caseText() });
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([1, 'not-a-receipt']);
});
