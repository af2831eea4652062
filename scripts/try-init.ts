/**
 * Walks the way of a new county with the packages as they would be published: packs them, installs the command line from
 * them, runs `xinfang init`, and in the new project `npm install`, `npm ci`, `npm test`, `npm start`
 * and its other scripts. Needs a build. Prints each step with its seconds; ends with 1 where one of them fails.
 *
 *     npm run build && node scripts/try-init.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const INSTALL = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Runs a program and gives what it printed. Throws where it fails. */
const run = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${[command, ...args].join(' ')} ended with ${status}\n${stdout}${stderr}`);
};

const step = <Result>(name: string, walk: () => Result): Result => {
  const started = performance.now();
  const result = walk();
  console.log(`${name.padEnd(32)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
};

/** Packs every public package; gives the tarballs by the names of the packages. */
const packAll = (folder: string): ReadonlyMap<string, string> => {
  const workspaces = JSON.parse(run('npm', ['query', '.workspace'], ROOT)) as readonly {
    readonly name: string;
    readonly private?: boolean;
  }[];
  const names = workspaces.filter((each) => each.private !== true).map(({ name }) => name);
  const chosen = names.flatMap((name) => ['-w', name]);
  const asked = ['pack', '--json', '--pack-destination', folder, ...chosen];
  const printed = run('npm', asked, ROOT);
  return new Map(tarballsIn(printed).map(({ name, filename }) => [name, join(folder, filename)]));
};

interface Tarball {
  readonly name: string;
  readonly filename: string;
}

/** npm gives a list, or from version 12 on an object by name; scripts of the packages may print before it. */
const tarballsIn = (printed: string): readonly Tarball[] => {
  const start = printed.search(/^[[{]$/mu);
  const packed: unknown = JSON.parse(printed.slice(start));
  return Object.values(packed as Readonly<Record<string, Tarball>>);
};

/** Puts the tarballs in the place of the registry's packages. */
const useTarballs = (project: string, tarballs: ReadonlyMap<string, string>): void => {
  const manifest = readManifest(project);
  const direct = Object.keys(manifest.dependencies ?? {});
  const files = [...tarballs].map(([name, file]): [string, string] => [name, `file:${file}`]);
  const changed = {
    ...manifest,
    dependencies: Object.fromEntries(files.filter(([name]) => direct.includes(name))),
    overrides: Object.fromEntries(files.filter(([name]) => !direct.includes(name))),
  };
  writeFileSync(join(project, 'package.json'), `${JSON.stringify(changed, null, 2)}\n`);
};

const walk = (folder: string): void => {
  const [tarballFolder, tool, project] = ['tarballs', 'tool', 'wangshu'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  for (const each of [tarballFolder, tool]) mkdirSync(each);
  const tarballs = step('npm pack', () => packAll(tarballFolder));
  writeFileSync(join(tool, 'package.json'), '{ "private": true }');
  step('npm install the command line', () =>
    run('npm', ['install', ...INSTALL, ...tarballs.values()], tool),
  );
  const xinfang = join(tool, 'node_modules/.bin/xinfang');
  step('xinfang init', () =>
    run(xinfang, ['init', project, '--name', '望舒县', '--no-install'], folder),
  );
  useTarballs(project, tarballs);
  step('npm install', () => run('npm', ['install', ...INSTALL], project));
  step('npm ci', () => run('npm', ['ci', ...INSTALL], project));
  step('npm test', () => run('npm', ['test'], project));
  step('npm start', () => run('npm', ['start'], project));
  for (const script of ['plugins', 'docs', 'schema', 'types'])
    step(`npm run ${script}`, () => run('npm', ['run', script], project));
  for (const file of [
    '.gitignore',
    'out/report.html',
    'schema/rule.desk.json',
    'node_modules/@xinfang/pack/schema/v1/rule.json',
  ])
    if (!existsSync(join(project, file))) throw new Error(`${file} is missing`);
};

const folder = mkdtempSync(join(tmpdir(), 'xinfang-init-'));
try {
  step('in all', () => walk(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
