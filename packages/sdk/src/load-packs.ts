import { type Issue, XinfangError } from '@xinfang/calendar';
import { type Diagnostic, loadPack, type Pack, type PackFiles } from '@xinfang/pack';
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
  readonly extends?: Readonly<Record<string, string>>;
  readonly requires?: { readonly engine?: unknown };
}

/**
 * The folders that a list of packs comes to, lowest first: each pack after those it extends, none twice.
 *
 * @throws XinfangError `not-found`, `cyclic-extends`, `wrong-base-version`.
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
    if (below.includes(folder)) throw cyclic(name);
    if (layers.some((layer) => layer.folder === folder)) return;
    const files = readPackFolder(folder);
    const manifest = manifestOf(files);
    if (range !== undefined) checkVersion(name, files, range);
    for (const [wanted, wantedRange] of Object.entries(manifest.extends ?? {})) {
      add(wanted, folder, wantedRange, [...below, folder]);
    }
    layers.push({ folder, files });
  };
  for (const name of names) add(name, from, undefined, []);
  return layers;
};

/**
 * Loads packs from disk into one. Throws XinfangError with every diagnostic as an issue, its path `file:line:column`.
 *
 * @example
 * loadPacks(['@xinfang/pack-national'], process.cwd()).id // 'national'
 */
export const loadPacks = (names: readonly string[], from: string): Pack => {
  const layers = packFolders(names, from);
  for (const { files } of layers) checkEngine(manifestOf(files));
  const { pack, diagnostics } = loadPack(layers.map(({ files }) => files));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first, ...rest] = errors.map(issueOf);
  if (first !== undefined) throw new XinfangError([first, ...rest]);
  if (pack === undefined) throw new Error('a pack without errors did not load');
  return pack;
};

const manifestOf = (files: PackFiles): Manifest => {
  try {
    const manifest: unknown = JSON.parse(files['pack.json'] ?? '{}');
    return typeof manifest === 'object' && manifest !== null ? manifest : {};
  } catch {
    // The loader tells what is wrong with it, at its line and column.
    return {};
  }
};

const issueOf = ({ code, file, line, column, message, hint }: Diagnostic): Issue => ({
  code,
  path: `${file}:${line}:${column}`,
  message,
  ...(hint === undefined ? {} : { hint }),
});

const checkVersion = (name: string, files: PackFiles, range: string): void => {
  const { version } = { version: '', ...JSON.parse(files['pack.json'] ?? '{}') } as {
    version: string;
  };
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

const cyclic = (name: string): XinfangError =>
  new XinfangError([
    {
      code: 'cyclic-extends',
      path: `pack.json: extends.${name}`,
      message: {
        zh: `规则包的 extends 成环：${name}`,
        en: `packs extend one another in a circle: ${name}`,
      },
    },
  ]);
