import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Calendar, XinfangError } from '@xinfang/calendar';
import { errorOf, hasErrors, loadPack, type Pack, type PackFiles } from '@xinfang/pack';
import { ENGINE } from '@xinfang/rules';
import { satisfies, validRange } from 'semver';
import { locateFolder } from './locate.ts';
import { readPackFolder } from './read-folder.ts';

/** One layer of packs on disk. */
export interface PackFolder {
  readonly folder: string;
  readonly files: PackFiles;
}

interface Manifest {
  readonly id?: unknown;
  readonly version?: unknown;
  readonly extends?: unknown;
  readonly requires?: { readonly engine?: unknown };
}

/**
 * The folders that a list of packs comes to, lowest first: each pack after those it extends, none twice.
 *
 * @throws XinfangError `not-found`, `not-a-folder`, `cyclic-extends`, `wrong-base-version`, `engine-too-old`,
 * `unreadable-range`.
 *
 * @example
 * packFolders(['@xinfang/pack-national'], process.cwd()).length // 1
 */
export const packFolders = (names: readonly string[], from: string): readonly PackFolder[] => {
  const layers: PackFolder[] = [];
  const add = (
    name: string,
    base: string,
    range: string | undefined,
    below: readonly string[],
  ): void => {
    const folder = locateFolder(name, base);
    if (below.includes(folder)) throw cyclic([...below.slice(below.indexOf(folder)), folder]);
    if (layers.some((layer) => layer.folder === folder)) return;
    if (!statSync(folder).isDirectory()) throw notAFolder(name);
    // A folder that is no pack may hold a whole disk: nothing below it is read.
    const files = existsSync(join(folder, 'pack.json')) ? readPackFolder(folder) : {};
    const manifest = manifestOf(files);
    checkEngine(manifest);
    if (range !== undefined) checkVersion(name, manifest, range);
    for (const [wanted, wantedRange] of extendedBy(manifest)) {
      add(wanted, folder, wantedRange, [...below, folder]);
    }
    layers.push({ folder, files });
  };
  for (const name of names) add(name, from, undefined, []);
  return layers;
};

/** How packs are loaded. */
export interface LoadPacksOptions {
  /** Whether the named cases are read too; who only decides needs none of them. Default true. */
  readonly tests?: boolean;
  /** Lets the guard show example days of periods in working days. */
  readonly calendar?: Calendar;
}

/**
 * Loads packs from disk into one. Throws XinfangError with every diagnostic as an issue, its path `file:line:column`.
 *
 * @example
 * loadPacks(['@xinfang/pack-national'], process.cwd()).id // 'national'
 */
export const loadPacks = (
  names: readonly string[],
  from: string,
  { tests = true, calendar }: LoadPacksOptions = {},
): Pack => {
  const layers = packFolders(names, from);
  const { pack, diagnostics } = loadPack(
    layers.map(({ files }) => (tests ? files : withoutTests(files))),
    calendar === undefined ? {} : { calendar },
  );
  if (hasErrors(diagnostics)) throw errorOf(diagnostics);
  if (pack === undefined) throw new Error('a pack without errors did not load');
  return pack;
};

const withoutTests = (files: PackFiles): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('tests/')));

const manifestOf = (files: PackFiles): Manifest => {
  try {
    const manifest: unknown = JSON.parse(files['pack.json'] ?? '{}');
    return typeof manifest === 'object' && manifest !== null ? manifest : {};
  } catch {
    // The loader tells what is wrong with it, at its line and column.
    return {};
  }
};

const extendedBy = ({ extends: given }: Manifest): readonly (readonly [string, string])[] =>
  typeof given !== 'object' || given === null || Array.isArray(given)
    ? []
    : Object.entries(given).flatMap(([name, range]): [string, string][] =>
        typeof range === 'string' ? [[name, range]] : [],
      );

const checkVersion = (name: string, { version }: Manifest, range: string): void => {
  if (typeof version !== 'string') return;
  if (validRange(range) !== null && satisfies(version, range)) return;
  throw new XinfangError([
    {
      code: 'wrong-base-version',
      path: `pack.json: extends.${name}`,
      message: {
        zh: `已安装的 ${name} 版本 ${version} 不在要求的范围 ${range} 内`,
        en: `installed ${name} ${version} is outside the required range ${range}`,
      },
      hint: { zh: `npm install ${name}@"${range}"`, en: `npm install ${name}@"${range}"` },
    },
  ]);
};

const checkEngine = ({ id, requires }: Manifest): void => {
  const version = ENGINE.slice(ENGINE.lastIndexOf('@') + 1);
  const range = requires?.engine;
  if (typeof range !== 'string' || satisfies(version, range)) return;
  if (validRange(range) === null) throw unreadableRange(range);
  throw new XinfangError([
    {
      code: 'engine-too-old',
      path: 'pack.json: requires.engine',
      message: {
        zh: `规则包 ${String(id)} 要求引擎 ${range}，当前是 ${version}`,
        en: `pack ${String(id)} requires engine ${range}; this is ${version}`,
      },
      hint: { zh: '升级 @xinfang/sdk', en: 'upgrade @xinfang/sdk' },
    },
  ]);
};

const notAFolder = (name: string): XinfangError =>
  new XinfangError([
    {
      code: 'not-a-folder',
      path: name,
      message: { zh: `${name} 不是文件夹`, en: `${name} is no folder` },
      hint: {
        zh: '规则包是一个文件夹，里面有 pack.json',
        en: 'a pack is a folder with a pack.json',
      },
    },
  ]);

const unreadableRange = (range: string): XinfangError =>
  new XinfangError([
    {
      code: 'unreadable-range',
      path: 'pack.json: requires.engine',
      message: { zh: `不是版本范围：${range}`, en: `this is no range of versions: ${range}` },
      hint: { zh: '例如 ^1.0.0', en: 'such as ^1.0.0' },
    },
  ]);

const cyclic = (folders: readonly string[]): XinfangError => {
  const way = folders.map((folder) => basename(folder)).join(' → ');
  return new XinfangError([
    {
      code: 'cyclic-extends',
      path: 'pack.json: extends',
      message: {
        zh: `规则包的 extends 成环：${way}`,
        en: `packs extend one another in a circle: ${way}`,
      },
      hint: {
        zh: '从其中一个包的 extends 里去掉下一个',
        en: 'take the next one out of the extends of one of them',
      },
    },
  ]);
};
