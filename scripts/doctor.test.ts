import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './doctor/findings.ts';
import { machineOf, pathOfShell } from './doctor/gather.ts';
import { crlfIn } from './doctor/gather-folders.ts';
import { asks, differentIn, missingFor } from './doctor/gather-installed.ts';
import type { Machine } from './doctor/machine.ts';
import { WORDS } from './doctor/words.ts';
import { textOf } from './doctor.ts';

const GB = 1024 ** 3;

const healthy: Machine = {
  node: { shell: '24.21.0', pinned: '24.21.0', brought: true },
  npm: { found: '11.19.1', wanted: '11.19.1' },
  installed: { atAll: true, outOfStep: [], different: [], forSystem: [], copies: [] },
  tsc: '7.0.2',
  builds: { missing: [], stale: [] },
  room: { disk: 50 * GB, memory: 16 * GB },
  tools: { chromium: true, cjkFonts: true, postgres: true },
  data: { folder: '/data', missing: [] },
  git: { crlf: [] },
  readOnly: [],
};

const { installed, tools } = healthy;
const withoutTsc = (): Machine => {
  const { tsc: _, ...rest } = healthy;
  return rest;
};

const codesOf = (machine: Machine): readonly string[] =>
  findingsOf(machine).map(({ code }) => code);

describe('a machine', () => {
  it('with which nothing is wrong is told so', () => {
    expect(codesOf(healthy)).toEqual([]);
    expect(textOf([])).toBe('没有发现问题 · nothing is wrong');
  });

  const faults: readonly (readonly [string, Machine, readonly string[]])[] = [
    ['no node', { ...healthy, node: { pinned: '24.21.0', brought: true } }, ['node-missing']],
    ['node 20', { ...healthy, node: { ...healthy.node, shell: '20.20.2' } }, ['node-too-old']],
    ['node 22.17', { ...healthy, node: { ...healthy.node, shell: '22.17.0' } }, ['node-too-old']],
    [
      'node 22.18',
      { ...healthy, node: { ...healthy.node, shell: '22.18.0' } },
      ['node-not-pinned'],
    ],
    ['node 26', { ...healthy, node: { ...healthy.node, shell: '26.0.0' } }, ['node-not-pinned']],
    ['another node 24', { ...healthy, node: { ...healthy.node, shell: '24.3.0' } }, []],
    ['no npm', { ...healthy, npm: { wanted: '11.19.1' } }, ['npm-missing']],
    ['npm 10', { ...healthy, npm: { found: '10.9.0', wanted: '11.19.1' } }, ['npm-older']],
    ['npm 12', { ...healthy, npm: { found: '12.0.0', wanted: '11.19.1' } }, []],
    [
      'nothing installed',
      { ...withoutTsc(), installed: { ...installed, atAll: false } },
      ['not-installed'],
    ],
    [
      'a package.json that the lock file does not follow',
      { ...healthy, installed: { ...installed, outOfStep: ['packages/sdk/package.json'] } },
      ['lock-out-of-step'],
    ],
    [
      'other versions than locked',
      { ...healthy, installed: { ...installed, different: ['node_modules/effect'] } },
      ['install-differs'],
    ],
    [
      'no compiler for this system',
      { ...healthy, installed: { ...installed, forSystem: ['@typescript/x-linux-x64'] } },
      ['system-packages-missing'],
    ],
    [
      'two copies of a package',
      { ...healthy, installed: { ...installed, copies: ['apps/cli/node_modules/@xinfang/sdk'] } },
      ['two-copies'],
    ],
    ['no tsc', withoutTsc(), ['tsc-missing']],
    ['tsc 6', { ...healthy, tsc: '6.0.3' }, ['tsc-not-7']],
    ['no build', { ...healthy, builds: { missing: ['@xinfang/sdk'], stale: [] } }, ['not-built']],
    ['an old build', { ...healthy, builds: { missing: [], stale: ['xinfang'] } }, ['build-stale']],
    ['a full disk', { ...healthy, room: { ...healthy.room, disk: GB } }, ['disk-full']],
    ['little memory', { ...healthy, room: { ...healthy.room, memory: 2 * GB } }, ['memory-low']],
    ['no browser', { ...healthy, tools: { ...tools, chromium: false } }, ['no-chromium']],
    ['no Chinese fonts', { ...healthy, tools: { ...tools, cjkFonts: false } }, ['no-cjk-fonts']],
    ['no database', { ...healthy, tools: { ...tools, postgres: false } }, ['no-postgres']],
    ['no data', { ...healthy, data: { folder: '/data', missing: ['letters'] } }, ['no-data']],
    ['other line ends', { ...healthy, git: { crlf: ['a.json', 'b.json'] } }, ['line-ends']],
    ['lost hooks', { ...healthy, git: { crlf: [], lostHooks: '.husky' } }, ['hooks-lost']],
    ['a read-only folder', { ...healthy, readOnly: ['/work'] }, ['read-only']],
    ['no registry', { ...healthy, network: { registry: false } }, ['no-registry']],
    ['a registry', { ...healthy, network: { registry: true } }, []],
  ];

  it.each(faults)('with %s', (_, machine, codes) => {
    expect(codesOf(machine)).toEqual(codes);
    for (const { message, mend } of findingsOf(machine)) {
      expect(mend).not.toBe('');
      expect([message.zh, message.en, mend].join()).not.toMatch(/\{|\}|undefined/u);
    }
  });

  it('is told of everything at once, what is needed first', () => {
    const levels = findingsOf({
      ...healthy,
      tools: { chromium: false, cjkFonts: false, postgres: false },
      tsc: '6.0.3',
      readOnly: ['/work'],
    }).map(({ level }) => level);
    expect(levels).toEqual(['error', 'error', 'warning', 'warning', 'warning']);
  });

  it('for which no node is brought is told to install one', () => {
    const node = { shell: '20.0.0', pinned: '24.21.0', brought: false };
    expect(findingsOf({ ...healthy, node })[0]?.mend).toContain('nvm install 24');
  });

  it('has every kind of finding tried here', () => {
    const tried = new Set(faults.flatMap(([, , codes]) => codes));
    expect(Object.keys(WORDS).filter((code) => !tried.has(code))).toEqual([]);
  });
});

describe('what is said', () => {
  it.each(Object.entries(WORDS))('of %s stands in both languages, with a command', (_, words) => {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
    expect(words.mend).not.toBe('');
  });

  it('names the command below the words', () => {
    expect(textOf(findingsOf({ ...healthy, tsc: '6.0.3' }))).toBe(
      '错误 error [tsc-not-7]\n  tsc 是 6.0.3，要 7\n  tsc is 6.0.3; 7 is needed\n    npm ci\n\n错误 1 处，警告 0 处 · 1 errors, 0 warnings',
    );
  });
});

describe('the lock file', () => {
  it.each([
    [{ dependencies: { a: '1' } }, { dependencies: { a: '1' } }, false],
    [{ dependencies: { a: '2' } }, { dependencies: { a: '1' } }, true],
    [{ dependencies: { a: '1' } }, {}, true],
    [{}, { devDependencies: { a: '1' } }, true],
  ])('of %j against %j is out of step: %s', (manifest, said, differs) => {
    expect(asks(manifest, said)).toBe(differs);
  });

  it('is held against what lies there, but for what is optional', () => {
    const locked = {
      '': {},
      'packages/sdk': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0', optional: true },
      'node_modules/d': { link: true },
    };
    const lying = { 'node_modules/a': { version: '1.0.1' }, 'node_modules/d': { link: true } };
    expect(differentIn(locked, lying)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it.each([
    [{ os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, true],
    [{ os: ['linux'], cpu: ['x64'], libc: ['musl'] }, false],
    [{ os: ['linux'], cpu: ['arm64'] }, false],
    [{ os: 'linux', cpu: 'x64' }, true],
    [{ os: ['!win32'] }, true],
    [{ os: ['!linux'] }, false],
    [{}, false],
  ])('%j is for linux on x64: %s', (locked, isFor) => {
    const system = { os: 'linux', cpu: 'x64', libc: 'glibc' };
    const missing = missingFor(system, { 'node_modules/a-b': locked }, () => false);
    expect(missing).toEqual(isFor ? ['a-b'] : []);
    expect(missingFor(system, { 'node_modules/a-b': locked }, () => true)).toEqual([]);
  });
});

describe('what is gathered', () => {
  it('of the PATH is what a shell has, without what npm puts before it', () => {
    const root = resolve('/work/main');
    const own = join(root, 'node_modules/.bin');
    const shell = ['/usr/bin', '/bin'].join(delimiter);
    const byNpm = [own, '/work/node_modules/.bin', '/npm/run-script/lib/node-gyp-bin', shell];
    const env = { PATH: byNpm.join(delimiter), npm_lifecycle_event: 'doctor' };
    expect(pathOfShell(root, env)).toBe(shell);
    expect(pathOfShell(root, { PATH: shell })).toBe(shell);
  });

  it('of git are the files that are CRLF here alone', () => {
    const listed = [
      'i/lf    w/lf    attr/text=auto eol=lf \ta.json',
      'i/lf    w/crlf  attr/text=auto eol=lf \tb c.json',
      'i/crlf  w/crlf  attr/-text            \tfixtures/d.json',
      'i/lf    w/mixed attr/                 \te.json',
      '',
    ].join('\n');
    expect(crlfIn(listed)).toEqual(['b c.json', 'e.json']);
  });

  it('of a checkout where nothing was installed says so, and nothing that follows from it', () => {
    const root = mkdtempSync(join(tmpdir(), 'xinfang-doctor-'));
    try {
      mkdirSync(join(root, 'packages/sdk/src'), { recursive: true });
      const manifest = { packageManager: 'npm@11.19.1', optionalDependencies: {} };
      writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
      writeFileSync(join(root, 'packages/sdk/package.json'), '{"scripts":{"build":"tsup"}}');
      const env = { PATH: process.env['PATH'], XINFANG_DATA: join(root, 'data') };
      const codes = codesOf(machineOf(root, { network: false, env }));
      expect(codes).toEqual(expect.arrayContaining(['not-installed', 'no-data']));
      expect(codes).not.toContain('not-built');
      expect(codes).not.toContain('tsc-missing');
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('of this repository is whole', () => {
    const machine = machineOf(resolve(import.meta.dirname, '..'), {
      network: false,
      env: process.env,
    });
    expect(machine.node.pinned).toMatch(/^24\./u);
    expect(machine.npm.wanted).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(machine.installed).toMatchObject({ atAll: true, forSystem: [], copies: [] });
    expect(machine.tsc).toMatch(/^7\./u);
    expect(machine.network).toBeUndefined();
  });
});
