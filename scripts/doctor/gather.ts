import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { buildsOf } from './gather-builds.ts';
import { gitOf, readOnlyIn } from './gather-folders.ts';
import { installedIn } from './gather-installed.ts';
import type { Machine } from './machine.ts';

/** What is asked of a machine. */
export interface Asked {
  /** Whether the registry is tried. */
  readonly network: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Looks at a machine and at a checkout. Changes nothing, and goes to no network unless asked. */
export const machineOf = (root: string, { network, env }: Asked): Machine => {
  const manifest = readJson(join(root, 'package.json')) as RootManifest;
  const pinned = manifest.optionalDependencies ?? {};
  const own = `node-${process.platform}-${process.arch}`;
  const path = env['PATH'] ?? '';
  const shell = versionOf('node', pathOfShell(root, env));
  const npm = versionOf('npm', path);
  const tsc = versionOf(join(root, 'node_modules/.bin/tsc'), path);
  const git = gitOf(root);
  return {
    node: {
      ...(shell === undefined ? {} : { shell }),
      pinned: Object.values(pinned)[0] ?? '',
      brought: Object.hasOwn(pinned, own),
    },
    npm: {
      ...(npm === undefined ? {} : { found: npm }),
      wanted: (manifest.packageManager ?? '').replace(/^npm@/u, ''),
    },
    installed: installedIn(root),
    ...(tsc === undefined ? {} : { tsc }),
    builds: buildsOf(root),
    room: { disk: freeAt(root), memory: memoryOf() },
    tools: toolsOf(),
    data: dataOf(root, env),
    ...(git === undefined ? {} : { git }),
    readOnly: readOnlyIn(root, tmpdir()),
    ...(network ? { network: { registry: reachesRegistry() } } : {}),
  };
};

interface RootManifest {
  readonly packageManager?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The PATH of a shell: npm puts folders of its own before it, one of each folder upward, when it runs a script. */
export const pathOfShell = (
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string => {
  const entries = (env['PATH'] ?? '').split(delimiter);
  if (env['npm_lifecycle_event'] === undefined) return entries.join(delimiter);
  const bin = join(root, 'node_modules/.bin');
  const added = entries.findIndex((entry) => entry.endsWith('node-gyp-bin'));
  const first = entries.indexOf(bin);
  return entries.slice(Math.max(added, first) + 1).join(delimiter);
};

const LONG = 20_000;

const run = (program: string, args: readonly string[], path = process.env['PATH'] ?? '') =>
  spawnSync(program, args, {
    encoding: 'utf8',
    timeout: LONG,
    env: { ...process.env, PATH: path },
    // On Windows programs of npm are scripts, which only a shell runs.
    shell: process.platform === 'win32',
  });

const versionOf = (program: string, path: string): string | undefined => {
  const { status, stdout } = run(program, ['--version'], path);
  return status === 0 ? /\d+(?:\.\d+)*/u.exec(stdout)?.[0] : undefined;
};

const freeAt = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** A container may be given less than the machine has. */
const memoryOf = (): number => {
  const given = process.constrainedMemory();
  return given > 0 ? Math.min(given, totalmem()) : totalmem();
};

const isThere = (program: string): boolean => run(program, ['--version']).status === 0;

const toolsOf = (): Machine['tools'] => ({
  chromium: ['chromium', 'chromium-browser', 'google-chrome'].some(isThere),
  cjkFonts: /noto.*cjk|pingfang|yahei|simsun|hei/iu.test(run('fc-list', [':lang=zh']).stdout ?? ''),
  postgres: isThere('initdb') || hasDebianPostgres(),
});

/** Debian keeps the programs of the server off the PATH. */
const hasDebianPostgres = (): boolean =>
  run('sh', ['-c', 'ls /usr/lib/postgresql/*/bin/initdb']).status === 0;

const DATA = ['letters', 'holidays', 'content'];

const dataOf = (root: string, env: Asked['env']): Machine['data'] => {
  const folder = env['XINFANG_DATA'] ?? resolve(root, '../shared/data');
  return { folder, missing: DATA.filter((name) => !existsSync(join(folder, name))) };
};

/** Through npm, so that its own proxy, certificate and address are what is tried. */
const reachesRegistry = (): boolean =>
  run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=8000', '--loglevel=silent']).status ===
  0;
