import { existsSync, globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** What a lock file says of one place. */
interface Locked {
  readonly version?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[] | string;
  readonly cpu?: readonly string[] | string;
  readonly libc?: readonly string[] | string;
  readonly dependencies?: Ranges;
  readonly devDependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
  readonly peerDependencies?: Ranges;
}

type Ranges = Readonly<Record<string, string>>;
type Packages = Readonly<Record<string, Locked>>;

/** A system that packages are for. */
export interface System {
  readonly os: string;
  readonly cpu: string;
  readonly libc: string;
}

const packagesOf = (path: string): Packages =>
  existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly packages: Packages }).packages
    : {};

/** How what lies in `node_modules` stands to the lock file, and the lock file to each package.json. */
export const installedIn = (root: string): Machine['installed'] => {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const lying = packagesOf(join(root, 'node_modules/.package-lock.json'));
  const atAll = Object.keys(lying).length > 0;
  return {
    atAll,
    outOfStep: outOfStepIn(root, locked),
    different: atAll ? differentIn(locked, lying) : [],
    forSystem: atAll ? missingFor(THIS_SYSTEM, locked, (path) => existsSync(join(root, path))) : [],
    copies: copiesIn(root),
  };
};

const KINDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
] as const;

const outOfStepIn = (root: string, locked: Packages): readonly string[] => {
  const folders = Object.keys(locked).filter((path) => !path.includes('node_modules'));
  return folders
    .filter((folder) => {
      const file = join(root, folder, 'package.json');
      const { [folder]: said = {} } = locked;
      return existsSync(file) && asks(JSON.parse(readFileSync(file, 'utf8')) as Locked, said);
    })
    .map((folder) => (folder === '' ? 'package.json' : `${folder}/package.json`));
};

/** Whether a package.json asks for other than what is locked for it. */
export const asks = (manifest: Locked, said: Locked): boolean =>
  KINDS.some((kind) => {
    const [wanted, held] = [manifest[kind] ?? {}, said[kind] ?? {}];
    const names = new Set([...Object.keys(wanted), ...Object.keys(held)]);
    return [...names].some((name) => wanted[name] !== held[name]);
  });

/** Places whose version is not the locked one; what is optional may be missing, and is judged by {@link missingFor}. */
export const differentIn = (locked: Packages, lying: Packages): readonly string[] =>
  Object.entries(locked)
    .filter(([path, { optional, version }]) => {
      if (!path.includes('node_modules/')) return false;
      const there = lying[path];
      return there === undefined ? optional !== true : there.version !== version;
    })
    .map(([path]) => path);

const isGlibc = (): boolean => {
  const report = process.report.getReport() as {
    readonly header?: { readonly glibcVersionRuntime?: string };
  };
  return report.header?.glibcVersionRuntime !== undefined;
};

const THIS_SYSTEM: System = {
  os: process.platform,
  cpu: process.arch,
  libc: process.platform === 'linux' && isGlibc() ? 'glibc' : 'musl',
};

/** Packages for one system alone that do not lie there, although it is this one. */
export const missingFor = (
  system: System,
  locked: Packages,
  isThere: (path: string) => boolean,
): readonly string[] =>
  Object.entries(locked)
    .filter(([path, { os, cpu, libc }]) => {
      if (os === undefined && cpu === undefined) return false;
      const fits = serves(os, system.os) && serves(cpu, system.cpu) && serves(libc, system.libc);
      return fits && !isThere(path);
    })
    .map(([path]) => path.slice('node_modules/'.length));

/** npm writes what is served as a list, or as one word; `!` leaves a word out. */
const serves = (said: readonly string[] | string | undefined, is: string): boolean => {
  const words = said === undefined ? [] : [said].flat();
  if (words.includes(`!${is}`)) return false;
  const named = words.filter((word) => !word.startsWith('!'));
  return named.length === 0 || named.includes(is);
};

const OURS = '{packages,packs,plugins,apps,examples}/*/node_modules/{@xinfang/*,xinfang}';

/** Packages of ours that are no link to their workspace, or lie a second time below another. */
const copiesIn = (root: string): readonly string[] => {
  const above = globSync('node_modules/{@xinfang/*,xinfang}', { cwd: root });
  const below = globSync(OURS, { cwd: root });
  return [...above.filter((path) => !lstatSync(join(root, path)).isSymbolicLink()), ...below];
};
