import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../test/folder.ts';

const CACHE = resolve(import.meta.dirname, '../bin/compile-cache.js');
/** Says where Node keeps what it compiles once it was asked to. */
const ASKING = `
  import { keepCompiled } from ${JSON.stringify(CACHE)};
  import { getCompileCacheDir } from 'node:module';
  keepCompiled();
  process.stdout.write(String(getCompileCacheDir()));
`;
const IS_LINUX = process.platform === 'linux';

const folderFor = (env: Readonly<Record<string, string>>): string => {
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', ASKING], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout;
};

test.skipIf(!IS_LINUX)('what was compiled is kept in a folder of the user alone', () => {
  using home = folderWith({ 'a.txt': '' });
  expect(folderFor({ XDG_CACHE_HOME: home.path })).toContain(join(home.path, 'xinfang/compiled'));
  expect(folderFor({ HOME: home.path })).toContain(join(home.path, '.cache/xinfang/compiled'));
});

test.skipIf(!IS_LINUX)('nothing is kept where others may write, or nobody can', () => {
  using home = folderWith({ 'a.txt': '' });
  const folder = join(home.path, 'xinfang/compiled');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  expect(folderFor({ XDG_CACHE_HOME: home.path })).toBe('undefined');
  expect(folderFor({ XDG_CACHE_HOME: join(home.path, 'a.txt') })).toBe('undefined');
});

test('what Node itself was told holds', () => {
  using home = folderWith({ 'a.txt': '' });
  const off = { XDG_CACHE_HOME: home.path, HOME: home.path, NODE_DISABLE_COMPILE_CACHE: '1' };
  expect(folderFor(off)).toBe('undefined');
  expect(existsSync(join(home.path, 'xinfang'))).toBe(false);
});
