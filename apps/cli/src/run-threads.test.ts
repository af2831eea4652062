import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXinfang } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import { folderWith, namesIn } from '../test/folder.ts';
import { errorsOf, xinfang } from '../test/in-process.ts';
import { caseText, SAMPLE_CASE } from '../test/sample-case.ts';
import type { Io } from './io.ts';
import { type LinesFile, openRegisterFile, startRows } from './register-cases.ts';
import { runRegister } from './run-register.ts';
import type { RejectLine } from './run-rejects.ts';
import { runOnThreads } from './run-threads.ts';

const COUNTY = join(import.meta.dirname, '../../../examples/county-2023');
const REGISTER = readFileSync(join(COUNTY, 'register.jsonl'), 'utf8');
const caseLine = (more: object): string => JSON.stringify({ ...SAMPLE_CASE, ...more });
const ASOF = ['--as-of', '2024-02-26'];

const MAPPING = {
  format: 'jsonl',
  exportedOn: '2023-12-31',
  fields: {
    id: '编号',
    'registration.receivedOn': { column: '收到', date: ['YYYY-M-D'] },
    'registration.channel': { column: '形式', values: { 来信: 'letter', 来访: 'visit' } },
  },
  constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
  events: [{ type: 'replied', on: { column: '答复', date: ['YYYY-M-D'] } }],
  assumptions: [
    {
      id: 'accepted-on-receipt',
      text: { zh: '没有受理日期的，收到即受理', en: 'without a day of acceptance: on receipt' },
      where: { missing: '受理' },
      events: [{ type: 'accepted', on: { column: '收到', date: ['YYYY-M-D'] } }],
    },
  ],
};
const MAPPED = Array.from({ length: 60 }, (_, i) =>
  JSON.stringify({
    编号: `甲-${i % 50}`,
    收到: i % 9 === 8 ? '2024-2-1' : `2023-${1 + (i % 12)}-3`,
    形式: i % 13 === 12 ? '来电' : '来信',
    ...(i % 2 === 0 ? { 答复: '2023-12-30' } : {}),
    杂项: '某',
  }),
).join('\r\n');

/** Rows of every kind of fault, between good ones. */
const BAD_ROWS = [
  '',
  caseText({ id: 'A-1' }),
  '{"id":',
  caseLine({ id: 'A-2', memo: 1, 备忘: 2 }),
  caseText({ id: 'Ａ-1' }),
  caseLine({ id: 'A-3', facts: { 张三: true } }),
  caseText({ id: 'A-4', registration: { ...SAMPLE_CASE.registration, receivedOn: '2023-02-30' } }),
  '  ',
  '[]',
  caseText({ id: 'A-5' }),
].join('\n');

const REGISTERS: Readonly<
  Record<string, readonly [files: Record<string, string>, argv: string[]]>
> = {
  'that is good': [{ 'r.jsonl': `\uFEFF${REGISTER}` }, []],
  'in which rows are bad and ids come again': [{ 'r.jsonl': `\n${BAD_ROWS}` }, ['--strict']],
  'of which each row is a later one of its id': [
    { 'r.jsonl': REGISTER.split('\n').slice(0, 40).join('\n').repeat(2) },
    [],
  ],
  'under a mapping': [
    { 'r.jsonl': MAPPED, 'm.json': JSON.stringify(MAPPING) },
    ['--mapping', 'm.json', '--by', 'month', '--ids'],
  ],
};

describe.each(Object.entries(REGISTERS))('a register %s', (_, [files, argv]) => {
  const run = async (...more: readonly string[]) => {
    using folder = folderWith(files);
    const ran = await xinfang(['run', 'r.jsonl', ...ASOF, ...argv, ...more, '--out', 'out'], {
      cwd: folder.path,
    });
    const out = join(folder.path, 'out');
    const written = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
    return { ...ran, stderr: ran.stderr.replaceAll(folder.path, ''), written };
  };

  test.each([[[]], [['--json']]])('comes to the same on threads as without: %j', async (mode) => {
    const alone = await run(...mode, '--workers', 'off');
    expect(alone.written.length).toBeGreaterThan(4);
    expect(await run(...mode, '--workers', '2')).toEqual(alone);
  });
});

test.each(Object.entries(REGISTERS))(
  'a register %s comes to the same in ranges of a few rows',
  async (_, [files, argv]) => {
    using folder = folderWith(files);
    const io = { cwd: folder.path, stdin: emptySource() } as unknown as Io;
    const xf = await createXinfang();
    const asked = { asOf: '2024-02-26', variant: 'all', by: ['month'], ids: true };
    const mapping = argv.includes('--mapping') ? 'm.json' : undefined;
    const opened = await openRegisterFile('r.jsonl', mapping, xf, io);
    const [alone, onThreads]: [RejectLine[], RejectLine[]] = [[], []];
    const rows = await startRows(opened.register, 'r.jsonl');
    const report = await runRegister(xf, opened, rows, asked, {
      onReject: (reject) => alone.push(reject),
      onProgress: () => {},
    });
    const lines = opened.lines as LinesFile;
    const settings = { json: false, lang: 'zh' } as const;
    const terms = { xf, lines, threads: 2, asked, settings, io, rangeBytes: 2000 };
    const listeners = {
      onReject: (reject: RejectLine) => onThreads.push(reject),
      onProgress: () => {},
    };
    expect(JSON.stringify(await runOnThreads(terms, listeners))).toBe(JSON.stringify(report));
    expect(JSON.stringify(onThreads)).toBe(JSON.stringify(alone));
  },
);

async function* emptySource() {}

const gbk = new Uint8Array([0x7b, 0x22, 0xd0, 0xc5, 0xb7, 0xc3, 0xca, 0xc2, 0xcf, 0xee, 0x0a]);

test.each<[string, string | Uint8Array, string]>([
  ['that is empty', '\n\n', 'empty-file'],
  ['that is laid out over lines', JSON.stringify(SAMPLE_CASE, null, 2), 'not-json-lines'],
  ['in another encoding', new Uint8Array([...gbk, ...gbk]), 'wrong-encoding'],
])('a register %s is refused on threads too', async (_, content, code) => {
  using folder = folderWith({ 'r.jsonl': content, 'out/report.json': '{}' });
  const argv = ['run', 'r.jsonl', ...ASOF, '--json', '--workers', '2', '--out', 'out'];
  const ran = await xinfang(argv, { cwd: folder.path });
  expect([ran.code, errorsOf(ran)]).toMatchObject([1, [{ code, file: 'r.jsonl' }]]);
  expect(namesIn(join(folder.path, 'out'))).toEqual(['report.json']);
});

test('a register that shows late to be of another encoding ends the run, and what was read is marked', async () => {
  const ascii = `${caseLine({ id: 'A-1', registration: ASCII })}\n`.repeat(3000);
  using folder = folderWith({ 'r.jsonl': Buffer.concat([Buffer.from(ascii), gbk, gbk]) });
  const argv = ['run', 'r.jsonl', ...ASOF, '--json', '--out', 'out'];
  for (const workers of ['off', '2']) {
    const ran = await xinfang([...argv, '--workers', workers], { cwd: folder.path });
    expect([ran.code, errorsOf(ran).map(({ code }) => code)]).toEqual([
      1,
      ['wrong-encoding', 'incomplete-output'],
    ]);
    expect(namesIn(join(folder.path, 'out'))).toContain('INCOMPLETE');
  }
});

const ASCII = {
  receivedOn: '2023-03-01',
  receiver: { id: 'office', kind: 'petition-office' },
  channel: 'letter',
};

test.each(['-1', '1.5', 'many', ''])('%j worker threads are wrong usage', async (workers) => {
  const ran = await xinfang(['run', '-', ...ASOF, '--workers', workers, '--json'], {
    stdin: caseText(),
  });
  expect([ran.code, errorsOf(ran)]).toMatchObject([
    2,
    [{ code: 'not-a-count', path: '--workers' }],
  ]);
});

test('standard input is read without threads, however many are wanted', async () => {
  const ran = await xinfang(['run', '-', ...ASOF, '--workers', '2', '--json'], {
    stdin: caseText(),
  });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
});
