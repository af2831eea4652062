import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneWithModules } from './clone.ts';
import { git } from './git.ts';

let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'clone-')));
  const files = {
    'package.json': '{ "name": "all", "workspaces": ["packages/*", "tool"] }',
    '.gitignore': 'node_modules/',
    'packages/days/package.json': '{ "name": "@x/days" }',
    'tool/package.json': '{ "name": "tool" }',
    'tool/node_modules/zod/package.json': '{ "version": "3" }',
    'node_modules/zod/package.json': '{ "version": "4" }',
    'node_modules/@y/other/package.json': '{}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, 'a', dirname(path)), { recursive: true });
    writeFileSync(join(root, 'a', path), text);
  }
  mkdirSync(join(root, 'a/node_modules/@x'));
  symlinkSync('../../packages/days', join(root, 'a/node_modules/@x/days'));
  symlinkSync('../tool', join(root, 'a/node_modules/tool'));
  git(join(root, 'a'), 'init', '--quiet');
  git(join(root, 'a'), 'add', '--all');
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid'];
  git(join(root, 'a'), ...who, 'commit', '--quiet', '--message', 'x');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a clone sees its own packages and the dependencies of the checkout', () => {
  cloneWithModules(join(root, 'a'), join(root, 'b'));
  const leadsTo = (path: string): string => realpathSync(join(root, 'b', path));
  expect(leadsTo('node_modules/@x/days')).toBe(join(root, 'b/packages/days'));
  expect(leadsTo('node_modules/tool')).toBe(join(root, 'b/tool'));
  expect(leadsTo('node_modules/zod')).toBe(join(root, 'a/node_modules/zod'));
  expect(leadsTo('node_modules/@y/other')).toBe(join(root, 'a/node_modules/@y/other'));
  expect(leadsTo('tool/node_modules/zod')).toBe(join(root, 'a/tool/node_modules/zod'));
  expect(git(join(root, 'b'), 'status', '--porcelain')).toBe('');
});
