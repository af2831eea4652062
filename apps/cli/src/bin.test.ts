import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderWith, namesIn, partialIn } from '../test/folder.ts';
import { caseText } from '../test/sample-case.ts';

const BIN = resolve(import.meta.dirname, '../bin/xinfang.js');

const start = (argv: readonly string[], bin = BIN): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [bin, ...argv]);

const ended = async (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((done) => child.once('close', (code) => done(code)));

/** Runs the program as it is installed: built, in a process of its own. */
const run = async (argv: readonly string[], stdin = '', bin = BIN) => {
  const child = start(argv, bin);
  child.stdin.end(stdin);
  const [code, stdout, stderr] = await Promise.all([
    ended(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
};

test('the program says where its pages lie', async () => {
  const { stdout } = await run(['pack', 'check', '--explain', 'bad-value']);
  expect(stdout).toContain('https://xinfang.example/docs/diagnostics/bad-value.md');
});

test('the program answers', async () => {
  const { code, stdout, stderr } = await run(['calendar', 'day', '2026-02-14', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'makeup-workday' });
});

test('it reads a case from standard input', async () => {
  const { code, stdout } = await run(['decide', '-', '--json'], caseText());
  expect([code, (JSON.parse(stdout) as { caseId: string }).caseId]).toEqual([0, 'C-2023-0001']);
});

test.each([
  [1, ['decide', '-', '--json']],
  [2, ['decide']],
])('it ends with %i: %j', async (code, argv) => {
  expect((await run(argv)).code).toBe(code);
});

const LONG = ['calendar', 'due', '--from', '2010-01-01', '--amount', '4000', '--unit', 'workday'];

test('a long answer gets out whole', async () => {
  const { stdout } = await run([...LONG, '--json']);
  expect(stdout.length).toBeGreaterThan(200_000);
  expect(JSON.parse(stdout)).toMatchObject({ amount: 4000 });
});

test('a reader that stops reading is no error', async () => {
  const child = start([...LONG, '--json']);
  child.stdout.once('data', () => child.stdout.destroy());
  const [code, stderr] = await Promise.all([ended(child), text(child.stderr)]);
  expect([code, stderr]).toEqual([0, '']);
});

test('a reader that stops reading a run is no error', async () => {
  const child = start(['run', '-', '--as-of', '2024-02-26', '--json', '--ids']);
  child.stdout.destroy();
  child.stdin.end(registerOf(300));
  const [code, stderr] = await Promise.all([ended(child), text(child.stderr)]);
  expect([code, stderr]).toEqual([0, '']);
});

const registerOf = (cases: number): string =>
  Array.from({ length: cases }, (_, i) => `${caseText({ id: `C-${i}` })}\n`).join('');

const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))('output that cannot be written ends with 2', async () => {
  const full = openSync(FULL, 'w');
  const child = spawn(process.execPath, [BIN, 'calendar', 'day', '2026-02-14'], {
    stdio: ['ignore', full, 'pipe'],
  });
  const [code, stderr] = await Promise.all([
    new Promise((done) => child.once('close', done)),
    text(child.stderr as NodeJS.ReadableStream),
  ]);
  closeSync(full);
  expect([code, stderr]).toEqual([2, expect.stringContaining('[disk-full]')]);
});

/** Signals and limits are those of POSIX. */
const IS_WINDOWS = process.platform === 'win32';
const PARTS = ['INCOMPLETE', 'cases.jsonl.*.partial', 'rejects.jsonl.*.partial'];
const MANY = 100;

/** A run that has read some cases from standard input and waits for more. */
const startRun = async (out: string) => {
  const child = start(['run', '-', '--as-of', '2024-02-26', '--json', '--out', out]);
  child.stdin.write(registerOf(MANY));
  const hasWritten = () =>
    existsSync(out) &&
    namesIn(out).includes('cases.jsonl.*.partial') &&
    statSync(partialIn(out, 'cases.jsonl')).size > 0;
  while (child.exitCode === null && !hasWritten()) await setTimeout(10);
  return child;
};

test.skipIf(IS_WINDOWS).each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s leaves what was read, marked as a part, and ends with %i', async (signal, code) => {
  using folder = folderWith({ 'out/report.json': '{}' });
  const out = join(folder.path, 'out');
  const child = await startRun(out);
  child.kill(signal);
  const [ended_, stdout, stderr] = await Promise.all([
    ended(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  expect([ended_, stdout]).toEqual([code, '']);
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([{ error: { code: 'interrupted' } }, { error: { code: 'incomplete-output' } }]);
  expect(namesIn(out)).toEqual(PARTS);
  const lines = readFileSync(partialIn(out, 'cases.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { caseId: string }).caseId)).toEqual(
    lines.map((_, i) => `C-${i}`),
  );
});

test.skipIf(IS_WINDOWS)(
  'a run that is killed leaves the mark; a run is refused before, and takes the folder after',
  async () => {
    using folder = folderWith({ 'r.jsonl': registerOf(1) });
    const [register, out] = [join(folder.path, 'r.jsonl'), join(folder.path, 'out')];
    const again = ['run', register, '--as-of', '2024-02-26', '--json', '--out', out];
    const child = await startRun(out);
    const refused = await run(again);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('folder-in-use')]);
    child.kill('SIGKILL');
    await ended(child);
    expect(namesIn(out)).toEqual(PARTS);
    expect((await run(again)).code).toBe(0);
    expect(namesIn(out)).toEqual(expect.not.arrayContaining(PARTS));
  },
);

test.skipIf(IS_WINDOWS)('a run never takes away what a shell redirects to it', async () => {
  using folder = folderWith({ 'out/cases.jsonl': registerOf(1) });
  const out = join(folder.path, 'out');
  const register = openSync(join(out, 'cases.jsonl'), 'r');
  const argv = ['run', '-', '--as-of', '2024-02-26', '--json', '--out', out];
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: [register, 'ignore', 'pipe'] });
  const [code, stderr] = await Promise.all([
    new Promise((done) => child.once('close', done)),
    text(child.stderr as NodeJS.ReadableStream),
  ]);
  closeSync(register);
  expect([code, stderr]).toEqual([2, expect.stringContaining('input-is-output')]);
  expect(readdirSync(out)).toEqual(['cases.jsonl']);
});

test.skipIf(IS_WINDOWS)(
  'a disk that takes no more ends a run with 2, and what was written is marked',
  async () => {
    using folder = folderWith({ 'r.jsonl': registerOf(2 * MANY) });
    const [register, out] = [join(folder.path, 'r.jsonl'), join(folder.path, 'out')];
    const limited = 'ulimit -f 100; exec "$0" "$@"';
    const child = spawn('sh', [
      ...['-c', limited, process.execPath, BIN],
      ...['run', register, '--as-of', '2024-02-26', '--json', '--out', out],
    ]);
    const [code, stdout, stderr] = await Promise.all([
      ended(child),
      text(child.stdout),
      text(child.stderr),
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/"disk-full".*\n.*"incomplete-output"/u);
    expect(namesIn(out)).toEqual(PARTS);
  },
);

test('where it is not built it says what to do', async () => {
  using folder = folderWith({ 'package.json': '{"type":"module"}' });
  mkdirSync(join(folder.path, 'bin'));
  const bin = join(folder.path, 'bin', 'xinfang.js');
  cpSync(BIN, bin);
  const { code, stderr } = await run([], '', bin);
  expect(code).toBe(3);
  expect(stderr).toContain('npm run build');
});

test('a plugin in a package that is called CommonJS is told how to be a module', async () => {
  using folder = folderWith({
    'package.json': '{ "type": "commonjs" }',
    'xinfang.config.json': '{ "plugins": ["./plugin.js"], "lang": "en" }',
    'plugin.js': "import 'node:fs';\nexport default {};\n",
  });
  const child = spawn(process.execPath, [BIN, 'plugins'], { cwd: folder.path });
  const [code, stderr] = await Promise.all([ended(child), text(child.stderr)]);
  expect(code).toBe(1);
  expect(stderr).toContain('write "type": "module" in package.json');
});
