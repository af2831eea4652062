import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Issue, XinfangError } from '@xinfang/calendar';
import {
  type Diagnostic,
  type DiagnosticData,
  diagnose,
  type PackFiles,
  type Path,
  parseJsonFile,
  type Spot,
} from '@xinfang/pack';
import { ENGINE } from '@xinfang/rules';
import { satisfies, validRange } from 'semver';
import { locateFolder } from './locate.ts';
import { readPackFolder } from './read-folder.ts';

/** One layer of packs on disk. */
export interface PackFolder {
  readonly folder: string;
  readonly files: PackFiles;
}

/** The layers that a list of packs comes to, and what keeps them from being laid over each other. */
export interface PackLayers {
  readonly layers: readonly PackFolder[];
  readonly diagnostics: readonly Diagnostic[];
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
export const packFolders = (names: readonly string[], from: string): readonly PackFolder[] =>
  walkPacks(names, from, ({ issue }) => {
    throw new XinfangError([issue]);
  });

/**
 * The same for who wants to be told of every mistake: what is wrong with a `pack.json` and those it extends comes as
 * diagnostics at their places in it, and what does not lead anywhere is left out.
 *
 * @throws XinfangError `not-found`, `not-a-folder` of the names given.
 *
 * @example
 * packLayers(['@xinfang/pack-national'], process.cwd()).diagnostics // []
 */
export const packLayers = (names: readonly string[], from: string): PackLayers => {
  const mistakes: Mistake[] = [];
  const layers = walkPacks(names, from, (mistake) => {
    mistakes.push(mistake);
  });
  return { layers, diagnostics: mistakes.map((mistake) => placed(mistake, layers)) };
};

type Code = Diagnostic['code'];

/** Something wrong with the `pack.json` of a folder, and the error that it is for those who only want the layers. */
interface Mistake {
  readonly folder: string;
  readonly at: Path;
  readonly issue: Issue;
  readonly tell: (spot: Spot) => Diagnostic;
}

const placed = ({ folder, at, tell }: Mistake, layers: readonly PackFolder[]): Diagnostic => {
  const layer = layers.findIndex((each) => each.folder === folder);
  const json = parseJsonFile(layers[layer]?.files['pack.json'] ?? '');
  return tell({ file: 'pack.json', layer, span: json.spanOf(at) });
};

/** A pack that is wanted: from the command line, or by another one that extends it in some range of versions. */
interface Wanted {
  readonly name: string;
  readonly from: string;
  readonly range?: string;
}

const walkPacks = (
  names: readonly string[],
  from: string,
  report: (mistake: Mistake) => void,
): readonly PackFolder[] => {
  const layers: PackFolder[] = [];
  const add = (wanted: Wanted, below: readonly string[]): void => {
    const folder = locate(wanted, report);
    if (folder === undefined) return;
    const at = below.indexOf(folder);
    if (at >= 0) report(cyclic(wanted, [...below.slice(at), folder]));
    else if (layers.every((layer) => layer.folder !== folder)) lay(wanted, folder, below);
  };
  const lay = (wanted: Wanted, folder: string, below: readonly string[]): void => {
    // A folder that is no pack may hold a whole disk: nothing below it is read.
    const files = existsSync(join(folder, 'pack.json')) ? readPackFolder(folder) : {};
    const manifest = manifestOf(files);
    const unfit = engineMistake(folder, manifest);
    for (const each of [unfit, versionMistake(wanted, manifest)])
      if (each !== undefined) report(each);
    // What a pack for another engine says may mean something else.
    if (unfit === undefined)
      for (const [name, range] of extendedBy(manifest))
        add({ name, from: folder, range }, [...below, folder]);
    layers.push({ folder, files });
  };
  for (const name of names) add({ name, from }, []);
  return layers;
};

/** What was given on the command line, and is not there, is no mistake of any pack. */
const locate = (wanted: Wanted, report: (mistake: Mistake) => void): string | undefined => {
  const { name, from, range } = wanted;
  try {
    const folder = locateFolder(name, from);
    if (statSync(folder).isDirectory()) return folder;
    throw notAFolder(name);
  } catch (error) {
    if (!(error instanceof XinfangError) || range === undefined) throw error;
    const code = error.code === 'not-found' ? 'not-found' : 'not-a-folder';
    report(mistake(from, ['extends', name], code, { name }, name));
    return undefined;
  }
};

const mistake = <Of extends Code>(
  folder: string,
  at: Path,
  code: Of,
  data: DiagnosticData<Of>,
  path: string,
): Mistake => {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const tell = (spot: Spot): Diagnostic => diagnose(code, data, spot);
  const { message, hint } = tell({ file: 'pack.json', layer: 0, span });
  const issue = { code, path, message, ...(hint === undefined ? {} : { hint }) };
  return { folder, at, issue, tell };
};

interface Manifest {
  readonly id?: unknown;
  readonly version?: unknown;
  readonly extends?: unknown;
  readonly requires?: { readonly engine?: unknown };
}

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

const versionMistake = (
  { name, from, range }: Wanted,
  { version }: Manifest,
): Mistake | undefined =>
  range === undefined ||
  typeof version !== 'string' ||
  (validRange(range) !== null && satisfies(version, range))
    ? undefined
    : mistake(
        from,
        ['extends', name],
        'wrong-base-version',
        { name, version, range },
        `pack.json: extends.${name}`,
      );

const engineMistake = (folder: string, { id, requires }: Manifest): Mistake | undefined => {
  const version = ENGINE.slice(ENGINE.lastIndexOf('@') + 1);
  const range = requires?.engine;
  if (typeof range !== 'string' || satisfies(version, range)) return undefined;
  const at = ['requires', 'engine'];
  const path = 'pack.json: requires.engine';
  return validRange(range) === null
    ? mistake(folder, at, 'unreadable-range', { range }, path)
    : mistake(folder, at, 'engine-too-old', { id: String(id), range, version }, path);
};

const cyclic = ({ name, from }: Wanted, folders: readonly string[]): Mistake => {
  const ids = folders.map((folder) => basename(folder));
  return mistake(from, ['extends', name], 'cyclic-extends', { ids }, 'pack.json: extends');
};

const notAFolder = (name: string): XinfangError =>
  new XinfangError([mistake('', [], 'not-a-folder', { name }, name).issue]);
