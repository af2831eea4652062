import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../test/folder.ts';
import { xinfang } from '../test/in-process.ts';
import { FULL_FACTS, SAMPLE_CASE } from '../test/sample-case.ts';

/** One for each field that is nobody's business: what a person is, wrote, or decided. */
const CANARY = {
  name: '金丝雀甲名',
  idNumber: '440101199001019999',
  phone: '13900009999',
  address: '金丝雀乙路七号',
  title: '金丝雀丙题',
  text: '金丝雀丁文',
  reason: '金丝雀戊由',
  approvedBy: '金丝雀己批',
};

const person = {
  name: CANARY.name,
  idNumber: CANARY.idNumber,
  phone: CANARY.phone,
  address: CANARY.address,
};

const registration = {
  ...SAMPLE_CASE.registration,
  petitioners: { count: 1, people: [person] },
  title: CANARY.title,
  text: CANARY.text,
};

const { reason, approvedBy } = CANARY;

const NOTICES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../packs/calendar-cn/calendar.json'), 'utf8'),
) as { readonly notices: readonly { readonly year: number }[] };

/** A case with a canary in each of those fields, in every event that carries a reason, and in a field of no meaning. */
const loaded = {
  ...SAMPLE_CASE,
  memo: CANARY.text,
  registration,
  events: [
    ...SAMPLE_CASE.events.slice(0, 2),
    { type: 'objected', on: '2023-03-08', reason },
    { type: 'objection-agreed', on: '2023-03-09', reason },
    SAMPLE_CASE.events[2],
    { type: 'extended', on: '2023-04-01', days: 40, approvedBy, reason, notifiedOn: '2023-04-01' },
    { type: 'extended', on: '2023-04-02', days: 10, approvedBy, reason, notifiedOn: '2023-04-02' },
    { type: 'supervised', on: '2023-04-03', reason },
    { type: 'corrected', on: '2023-04-04', event: 5, field: 'reason', to: reason, reason },
    { type: 'corrected', on: '2023-04-04', event: 6, field: 'approvedBy', to: approvedBy, reason },
    { type: 'not-accepted', on: '2023-04-05', reason },
    { type: 'no-longer-accepted', on: '2023-04-06', reason },
  ],
};

const withEvents = (...events: readonly Record<string, unknown>[]) => ({ ...loaded, events });

/** The same canaries where something is wrong: what is wrong is told, what was given is not. */
const SPOILED: Readonly<Record<string, unknown>> = {
  'a name where a list should be': {
    ...loaded,
    registration: { ...registration, petitioners: { people: CANARY.name } },
  },
  'a person that is a text': {
    ...loaded,
    registration: { ...registration, petitioners: { people: [CANARY.phone] } },
  },
  'a text for a date': { ...loaded, registration: { ...registration, receivedOn: CANARY.text } },
  'a title for a channel': { ...loaded, registration: { ...registration, channel: CANARY.title } },
  'a text for a receiver': { ...loaded, registration: { ...registration, receiver: CANARY.text } },
  'a text for a case': CANARY.text,
  'a list of texts': [CANARY.text],
  'a reason for a day': withEvents({ type: 'extended', on: reason, reason, approvedBy }),
  'a reason for a type': withEvents({ type: reason, on: '2023-03-02', reason }),
  'a reason for a number': withEvents({ type: 'extended', on: '2023-03-02', days: reason, reason }),
  'an approver for a notice': withEvents({
    type: 'extended',
    on: '2023-03-02',
    days: 3,
    notifiedOn: approvedBy,
  }),
  'a correction of nothing': withEvents({
    type: 'corrected',
    on: '2023-03-02',
    event: 99,
    field: 'reason',
    to: reason,
    reason,
  }),
  'a correction to no day': withEvents(
    { type: 'accepted', on: '2023-03-02' },
    { type: 'corrected', on: '2023-03-03', event: 0, field: 'on', to: reason, reason },
  ),
  'a text for a fact': { ...loaded, facts: { ...FULL_FACTS, purpose: CANARY.text } },
  'a text for a boolean fact': { ...loaded, facts: { ...FULL_FACTS, arbitrable: CANARY.text } },
  'a text for an undeclared fact': { ...loaded, facts: { ...FULL_FACTS, mood: CANARY.text } },
  'a text for the name of a fact': { ...loaded, facts: { ...FULL_FACTS, [CANARY.text]: true } },
  'a number for the name of a fact': { ...loaded, facts: { [CANARY.idNumber]: true } },
  'an impossible combination': { ...loaded, facts: { ...FULL_FACTS, remit: 'own' } },
};

const found = (output: string): readonly string[] =>
  Object.entries(CANARY)
    .filter(
      ([, value]) => output.includes(value) || output.includes(JSON.stringify(value).slice(1, -1)),
    )
    .map(([field]) => field);

const MODES = [[], ['--json'], ['--lang', 'en']];
const DEBUG = { XINFANG_DEBUG: '1' };

/** Everything that a command says in every mode; `code` is what it must end with, so that no defect passes for silence. */
const outputsOf = async (
  argv: readonly string[],
  stdin: string,
  exitCode: number,
): Promise<string> => {
  const outputs = await Promise.all(
    MODES.map(async (mode) => {
      const { code, stdout, stderr } = await xinfang([...argv, ...mode], { stdin, env: DEBUG });
      expect([argv[0], code]).toEqual([argv[0], exitCode]);
      expect(stdout + stderr).not.toBe('');
      return stdout + stderr;
    }),
  );
  return outputs.join('\n');
};

const ONE_CASE = [
  ['decide', '-'],
  ['deadlines', '-', '--as-of', '2023-06-30'],
  ['explain', '-', '--as-of', '2023-06-30'],
  ['replay', '-'],
];

test('the canaries would be found where they are printed', () => {
  expect(found(JSON.stringify(loaded))).toEqual(Object.keys(CANARY));
});

test.each(ONE_CASE.map((argv) => [argv]))('%j prints none of them', async (argv) => {
  const exitCode = argv[0] === 'replay' ? 1 : 0;
  expect(found(await outputsOf(argv, JSON.stringify(loaded), exitCode))).toEqual([]);
});

test('a decision replayed, and a forged one, print none of them', async () => {
  const { stdout } = await xinfang(['deadlines', '-', '--as-of', '2023-06-30', '--json'], {
    stdin: JSON.stringify(loaded),
  });
  const forged = stdout.replace('"value": "forward"', '"value": "assign"');
  expect(found(await outputsOf(['replay', '-'], forged, 1))).toEqual([]);
});

test.each(Object.entries(SPOILED))('%s prints none of them', async (_, spoiled) => {
  for (const argv of ONE_CASE)
    expect(found(await outputsOf(argv, JSON.stringify(spoiled), 1))).toEqual([]);
});

test.each([
  ['cut off', (text: string) => text.slice(0, text.indexOf(CANARY.text) + 3)],
  ['with a quote too many', (text: string) => text.replace(CANARY.text, `${CANARY.text}"`)],
  ['with a control character', (text: string) => text.replace(CANARY.name, `${CANARY.name}\u0001`)],
  ['without braces', (text: string) => text.slice(1)],
  ['that is only a text', () => CANARY.text],
])('JSON %s prints none of them', async (_, spoil) => {
  for (const argv of ONE_CASE)
    expect(found(await outputsOf(argv, spoil(JSON.stringify(loaded)), 1))).toEqual([]);
});

const everythingIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

test('a run prints and writes none of them, rejects included', async () => {
  const cut = JSON.stringify(loaded).slice(0, -40);
  const lines = [loaded, ...Object.values(SPOILED)].map((each, i) =>
    JSON.stringify(
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? { ...each, id: `C-${i}` }
        : each,
    ),
  );
  using folder = folderWith({ 'register.jsonl': [...lines, cut, CANARY.text].join('\n') });
  for (const mode of MODES) {
    const { code, stdout, stderr } = await xinfang(
      [
        ...'run register.jsonl --as-of 2023-06-30 --ids --strict --out out'.split(' '),
        ...'--by unit,township,content'.split(' '),
        ...mode,
      ],
      { cwd: folder.path, env: DEBUG, isTTY: true },
    );
    expect(code).toBe(1);
    const written = everythingIn(join(folder.path, 'out'));
    expect(written).toContain('C-0');
    expect(found(stdout + stderr + written)).toEqual([]);
  }
});

test('the cases that another calendar moves are told without any of them', async () => {
  const lines = [loaded, ...Object.values(SPOILED)].map((each) => JSON.stringify(each));
  using folder = folderWith({
    'register.jsonl': [...lines, CANARY.text].join('\n'),
    'old/calendar.json': JSON.stringify({
      ...NOTICES,
      notices: NOTICES.notices.filter(({ year }) => year < 2023),
    }),
  });
  for (const mode of MODES) {
    const { code, stdout, stderr } = await xinfang(
      [
        ...'calendar impact register.jsonl --from old --as-of 2023-04-22 --strict'.split(' '),
        ...mode,
      ],
      { cwd: folder.path, env: DEBUG, isTTY: true },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('2023-04-22');
    expect(found(stdout + stderr)).toEqual([]);
  }
});

test('a run that breaks off, and one of a case laid out over lines, print and write none of them', async () => {
  using folder = folderWith({ 'laid-out.jsonl': JSON.stringify(loaded, null, 2) });
  async function* breaking() {
    yield [...Object.values(SPOILED), loaded].map((each) => `${JSON.stringify(each)}\n`).join('');
    throw Object.assign(new Error(CANARY.text), { code: 'EIO', syscall: 'read' });
  }
  for (const mode of MODES)
    for (const register of ['-', 'laid-out.jsonl']) {
      const { code, stdout, stderr } = await xinfang(
        ['run', register, '--as-of', '2023-06-30', '--out', 'out', ...mode],
        { cwd: folder.path, env: DEBUG, stdin: breaking() },
      );
      expect(code).toBe(register === '-' ? 2 : 1);
      const written = everythingIn(join(folder.path, 'out'));
      expect(written).not.toBe('');
      expect(found(stdout + stderr + written)).toEqual([]);
    }
});

const MAPPING = {
  format: 'csv',
  fields: {
    id: '编号',
    'registration.receivedOn': '收到',
    'registration.title': '标题',
    'registration.text': '正文',
    'registration.channel': { column: '形式', values: { 来信: 'letter' } },
    'registration.petitioners.people.0.name': '姓名',
  },
  constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
  ignore: ['电话'],
};

test('a run through a mapping prints and writes none of them', async () => {
  const { name, phone, title, text } = CANARY;
  const csv = [
    '编号,收到,标题,正文,形式,姓名,电话',
    `A-1,2023-03-01,${title},${text},来信,${name},${phone}`,
    `A-2,${text},${title},${text},来信,${name},${phone}`,
    `A-3,2023-03-01,${title},${text},${title},${name},${phone}`,
    `A-4,2023-03-01,${title},${text},来信,${name},${phone},${text}`,
    `A-5,2023-03-01,"${title}"x,${text},来信,${name},${phone}`,
    `A-6,2023-03-01,${title},"${text},来信,${name},${phone}`,
  ].join('\n');
  const { 'registration.petitioners.people.0.name': _, ...fields } = MAPPING.fields;
  using folder = folderWith({
    'r.csv': csv,
    'm.json': JSON.stringify({ ...MAPPING, fields, ignore: ['电话', '姓名'] }),
  });
  for (const mode of MODES) {
    const { code, stdout, stderr } = await xinfang(
      [...'run r.csv --mapping m.json --as-of 2023-06-30 --out out'.split(' '), ...mode],
      { cwd: folder.path, env: DEBUG },
    );
    expect(code).toBe(0);
    const written = everythingIn(join(folder.path, 'out'));
    expect(written).toContain('A-1');
    expect(found(stdout + stderr + written)).toEqual([]);
  }
});
