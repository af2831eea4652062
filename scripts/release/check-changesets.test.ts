import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkChangesets } from './check-changesets.ts';
import { git } from './git.ts';
import { TEMPLATE } from './pack-changeset.ts';

let root: string;

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

const manifest = (version: string): string =>
  JSON.stringify({ name: '@xinfang/pack-national', version });

const commit = (message: string): void => {
  git(root, 'add', '--all');
  git(root, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'commit', '-qm', message);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'changesets-'));
  git(root, 'init', '--quiet', '--initial-branch=main');
  write({
    'package.json': '{ "name": "all", "private": true, "workspaces": ["packs/*"] }',
    '.changeset/config.json': '{}',
    'packs/national/package.json': manifest('1.0.0'),
    'packs/national/pack.json': '{}',
    'packs/national/README.md': 'words',
    'packs/national/deadlines/example.json': '{}',
    'packs/national/tests/example.json': '[]',
  });
  commit('law');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the changesets of a checkout', () => {
  it('are asked for law that changed, not for words about it', async () => {
    write({
      'packs/national/README.md': 'other words',
      'packs/national/deadlines/example.json': '{ "changed": true }',
    });
    expect(await checkChangesets(root)).toEqual([]);
    expect((await checkChangesets(root, 'HEAD')).map(({ en }) => en)).toEqual([
      '@xinfang/pack-national: deadlines/example.json changed, and no changeset names it',
    ]);
  });

  it('are enough as the template has them', async () => {
    write({ '.changeset/days.md': TEMPLATE });
    expect(await checkChangesets(root, 'HEAD')).toEqual([]);
  });

  it('may name a file that was deleted', async () => {
    rmSync(join(root, 'packs/national/tests/example.json'));
    expect((await checkChangesets(root)).map(({ en }) => en)).toEqual([
      '.changeset/days.md: @xinfang/pack-national has no tests/example.json',
    ]);
    expect(await checkChangesets(root, 'HEAD')).toEqual([]);
  });

  it('are used up by a release', async () => {
    rmSync(join(root, '.changeset/days.md'));
    write({ 'packs/national/package.json': manifest('1.0.1') });
    expect(await checkChangesets(root, 'HEAD')).toEqual([]);
  });

  it('say so where the history does not reach', async () => {
    expect((await checkChangesets(root, 'origin/main')).map(({ en }) => en)).toEqual([
      expect.stringMatching(/the history here does not hold origin\/main; git fetch/u),
    ]);
  });
});

it('the guide to releases shows the template', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../docs/release.md'), 'utf8');
  expect(guide).toContain(TEMPLATE);
});
