import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { folderWith } from '../test/folder.ts';
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

const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))('output that cannot be written ends with 2', async () => {
  const full = openSync(FULL, 'w');
  const child = spawn(process.execPath, [BIN, 'calendar', 'day', '2026-02-14'], {
    stdio: ['ignore', full, 'pipe'],
  });
  const code = await new Promise((done) => child.once('close', done));
  closeSync(full);
  expect(code).toBe(2);
});

test('where it is not built it says what to do', async () => {
  using folder = folderWith({ 'package.json': '{"type":"module"}' });
  mkdirSync(join(folder.path, 'bin'));
  const bin = join(folder.path, 'bin', 'xinfang.js');
  cpSync(BIN, bin);
  const { code, stderr } = await run([], '', bin);
  expect(code).toBe(3);
  expect(stderr).toContain('npm run build');
});
