import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { git } from './git.ts';
import { canProve, commitVersions } from './publish.ts';
import { hindrance } from './release.ts';

let folder: string;
let root: string;
let clone: string;

const RELEASING = { publish: true, tests: false, quick: false, keep: false };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  [root, clone] = [join(folder, 'root'), join(folder, 'clone')];
  git(folder, 'init', '--quiet', '--initial-branch=main', root);
  for (const [key, value] of [
    ['user.name', 't'],
    ['user.email', 't@t.invalid'],
  ] as const)
    git(root, 'config', key, value);
  writeFileSync(join(root, 'version'), '1.0.0');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'first');
  git(folder, 'clone', '--quiet', root, clone);
  for (const key of ['user.name', 'user.email']) git(clone, 'config', key, 't@t.invalid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const subjectOf = (place: string): string => git(place, 'log', '-1', '--format=%s').trim();

describe('a release', () => {
  it('starts only from what is committed, on a branch, and built', () => {
    expect(hindrance(root, RELEASING)).toBeUndefined();
    expect(hindrance(root, { ...RELEASING, quick: true })).toMatch(/--quick/u);
    writeFileSync(join(root, 'version'), '1.0.1');
    expect(hindrance(root, RELEASING)).toMatch(/these files are not:\n M version$/u);
    git(root, 'checkout', '--quiet', '--force', '--detach');
    expect(hindrance(root, RELEASING)).toMatch(/git switch main/u);
  });

  it('moves the checkout to the commit of the versions before anything is published', () => {
    writeFileSync(join(clone, 'version'), '1.1.0');
    commitVersions(root, clone, 'Release');
    expect(subjectOf(root)).toBe('Release');
    expect(git(root, 'show', 'HEAD:version')).toBe('1.1.0');
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('that goes on after it broke off commits nothing', () => {
    commitVersions(root, clone, 'Release');
    expect(subjectOf(root)).toBe('first');
  });
});

test.each([
  [{}, false],
  [{ GITHUB_ACTIONS: 'true' }, false],
  [{ GITHUB_ACTIONS: 'true', ACTIONS_ID_TOKEN_REQUEST_URL: 'https://ci.example' }, true],
  [{ GITLAB_CI: 'true', SIGSTORE_ID_TOKEN: 'x' }, true],
])('with %j where a package was built can be proved: %j', (env, proved) => {
  expect(canProve(env)).toBe(proved);
});
