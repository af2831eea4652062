import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
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

const folderFor = (env: Readonly<Record<string, string>>, cwd = import.meta.dirname): string => {
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', ASKING], {
    env: { PATH: process.env['PATH'], ...env },
    cwd,
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

test.skipIf(!IS_LINUX).each([
  ['.', 0o777],
  ['xinfang', 0o775],
  ['xinfang/compiled', 0o755],
])('nothing is kept where others could put another folder, or enter: %s', (open, mode) => {
  using home = folderWith({ 'caches/a.txt': '' });
  const caches = join(home.path, 'caches');
  mkdirSync(join(caches, 'xinfang/compiled'), { recursive: true, mode: 0o700 });
  chmodSync(join(caches, open), mode);
  expect(folderFor({ XDG_CACHE_HOME: caches })).toBe('undefined');
});

test.skipIf(!IS_LINUX)('a link to a folder of caches is followed, none below it', () => {
  using home = folderWith({ 'caches/a.txt': '', 'elsewhere/a.txt': '' });
  const [caches, link] = [join(home.path, 'caches'), join(home.path, 'link')];
  symlinkSync(caches, link);
  expect(folderFor({ XDG_CACHE_HOME: link })).toContain(join(caches, 'xinfang/compiled'));
  const elsewhere = join(home.path, 'elsewhere');
  mkdirSync(join(elsewhere, 'xinfang'), { mode: 0o700 });
  symlinkSync(join(caches, 'xinfang/compiled'), join(elsewhere, 'xinfang/compiled'));
  expect(folderFor({ XDG_CACHE_HOME: elsewhere })).toBe('undefined');
});

test.skipIf(!IS_LINUX)('nothing is left in the folder where the program was started', () => {
  using home = folderWith({ 'a.txt': '' });
  expect(folderFor({ HOME: '' }, home.path)).toBe('undefined');
  expect(folderFor({ HOME: '', XDG_CACHE_HOME: 'caches' }, home.path)).toBe('undefined');
  expect(readdirSync(home.path)).toEqual(['a.txt']);
});

test('what Node itself was told holds', () => {
  using home = folderWith({ 'a.txt': '' });
  const off = { XDG_CACHE_HOME: home.path, HOME: home.path, NODE_DISABLE_COMPILE_CACHE: '1' };
  expect(folderFor(off)).toBe('undefined');
  expect(existsSync(join(home.path, 'xinfang'))).toBe(false);
});
