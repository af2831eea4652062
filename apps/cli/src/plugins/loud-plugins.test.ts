import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { caseText } from '../../test/sample-case.ts';

const MAIN = resolve(import.meta.dirname, '../main.ts');

/** Runs the program in a process of its own: a plugin shares its standard output there. */
const run = async (argv: readonly string[], cwd: string) => {
  const source = '--conditions=@xinfang/source';
  const child = spawn(process.execPath, [source, '--no-warnings', MAIN, ...argv], { cwd });
  child.stdin.end();
  const [code, stdout, stderr] = await Promise.all([
    new Promise((done) => child.once('close', done)),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
};

const unstated = (): string => {
  const { facts: _, ...rest } = JSON.parse(caseText()) as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...rest, facts: {} });
};

const project = (derive: string, atLoad = '') =>
  folderWith({
    'package.json': '{}',
    'xinfang.config.json': JSON.stringify({ plugins: ['./loud.mjs'] }),
    'c.json': unstated(),
    'loud.mjs': `${atLoad}
export default {
  name: 'county-x/loud', version: '1.0.0', apiVersion: 1,
  facts: { filedToSuperior: { derive: () => { ${derive} } } },
};`,
  });

test('what plugins print goes to standard error: standard output holds the answer alone', async () => {
  using folder = project(
    "console.log('told'); console.table([1]);",
    "console.info('loading'); process.stdout.write('written');",
  );
  for (const argv of [
    ['decide', 'c.json', '--json'],
    ['plugins', '--json'],
  ]) {
    const { code, stdout, stderr } = await run(argv, folder.path);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(stderr).toContain('loading');
    expect(stderr).toContain('written');
  }
});

test.each<readonly [why: string, derive: string, atLoad: string]>([
  ['ends the program while it loads', '', 'process.exit(0);'],
  ['ends the program while it is asked', 'process.exit(0);', ''],
  ['waits for what never comes', '', 'await new Promise(() => {});'],
])('a plugin that %s is no success', async (_, derive, atLoad) => {
  using folder = project(derive, atLoad);
  const { code, stdout, stderr } = await run(['decide', 'c.json', '--json'], folder.path);
  expect([code, stdout]).toEqual([1, '']);
  const errors = stderr.split('\n').filter((line) => line.startsWith('{'));
  expect(errors.map((line) => (JSON.parse(line) as { error: object }).error)).toMatchObject([
    { code: 'ended-early', hint: { en: expect.stringContaining('plugin') } },
  ]);
});
