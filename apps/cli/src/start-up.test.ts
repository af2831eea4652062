import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const NATIONAL = resolve(ROOT, 'packs/national');

/** Prints each module that is loaded, in place of what the program says. */
const TRACING = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const urls = new Set();
  registerHooks({ load: (url, context, next) => (urls.add(url), next(url, context)) });
  process.on('exit', () => process.stderr.write([...urls].join('\\n')));
`)}`;

const loadedBy = (argv: readonly string[]): readonly string[] => {
  const main = resolve(import.meta.dirname, 'main.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@xinfang/source', '--import', TRACING, main, ...argv],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return stderr.split('\n');
};

const READERS = ['packages/register/', 'zip.js', 'cli-progress'];
const WRITERS = ['render-run-page', 'write-excel-file', 'chokidar'];
const DECIDING = ['packages/analysis/', 'packages/rules/', 'packages/matter/', 'cli-table3'];

test.each<[string, readonly string[], readonly string[]]>([
  ['the version', ['--version'], [...DECIDING, 'node_modules/zod/', 'apps/cli/src/commands/']],
  [
    'the list of commands',
    ['--help'],
    [...DECIDING, 'node_modules/zod/', 'apps/cli/src/commands/'],
  ],
  ['a day', ['calendar', 'day', '2024-01-02'], [...DECIDING, 'apps/cli/src/init/init.ts']],
  [
    'a check',
    ['pack', 'check', NATIONAL],
    ['apps/cli/src/pack/table.ts', 'apps/cli/src/commands/'],
  ],
])('%s is told without loading what only other commands need', (_, argv, others) => {
  const loaded = loadedBy(argv);
  expect(loaded).toContainEqual(expect.stringContaining('apps/cli/src/program.ts'));
  const needless = [...READERS, ...WRITERS, ...others];
  expect(loaded.filter((url) => needless.some((each) => url.includes(each)))).toEqual([]);
});

test('a command is loaded with what it needs', () => {
  const loaded = loadedBy(['register', 'inspect', '--help']);
  expect(loaded).toContainEqual(expect.stringContaining('packages/register/'));
});
