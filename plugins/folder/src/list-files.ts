import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Issue } from '@xinfang/sdk';
import { folderIssue } from './folder-issue.ts';

/** A file of the folder. */
export interface FoundFile {
  /** Its path within the folder, with `/`. */
  readonly name: string;
  readonly path: string;
}

/** What a folder holds. */
export interface Listing {
  /** In the order in which they are read: by `name`, code unit by code unit. */
  readonly files: readonly FoundFile[];
  /** Paths of mappings by their names. */
  readonly mappings: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** How the folder is walked. */
export interface Walk {
  /** The folder without links. */
  readonly root: string;
  readonly recursive: boolean | undefined;
  readonly isWanted: (fileName: string) => boolean;
}

/** Locks, hidden files, what is not yet whole, and what systems leave behind. */
const PASSED_OVER = /^\.|^~\$|\.(?:partial|part|crdownload|tmp)$|^(?:thumbs\.db|desktop\.ini)$/iu;
const MAPPING = /(?:^|\.)mapping\.json$/iu;

/** Lists a folder; what cannot be told to be no register is an issue, so that no export is missed. */
export const listFiles = async (walk: Walk): Promise<Listing> => {
  const found = { files: [], links: [], mappings: new Map(), issues: [] };
  await listFolder('', walk, found);
  return {
    files: eachOnce(found.files, found.links),
    mappings: found.mappings,
    issues: found.issues,
  };
};

interface Found {
  readonly files: FoundFile[];
  /** Files by way of a link; `path` is where it leads. */
  readonly links: FoundFile[];
  readonly mappings: Map<string, string>;
  readonly issues: Issue[];
}

const listFolder = async (within: string, walk: Walk, found: Found): Promise<void> => {
  for (const entry of await readdir(join(walk.root, within), { withFileTypes: true })) {
    if (PASSED_OVER.test(entry.name)) continue;
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) await stepInto(name, walk, found);
    else if (MAPPING.test(entry.name)) await takeMapping(name, entry, walk, found);
    else if (walk.isWanted(entry.name)) await takeFile(name, entry, walk, found);
  }
};

/** Its ending may be written in capitals, as some systems do; what stands before it is the name of a file. */
const takeMapping = async (
  name: string,
  entry: Dirent,
  walk: Walk,
  { mappings, issues }: Found,
): Promise<void> => {
  const taken: Found = { files: [], links: [], mappings, issues };
  await takeFile(name, entry, walk, taken);
  const known = name.replace(MAPPING, (ending) => ending.toLowerCase());
  for (const { path } of [...taken.files, ...taken.links]) {
    if (mappings.has(known)) issues.push(folderIssue('mapping-twice', name));
    mappings.set(known, path);
  }
};

const stepInto = async (name: string, walk: Walk, found: Found): Promise<void> => {
  if (walk.recursive === undefined) found.issues.push(folderIssue('folder-within', name));
  else if (walk.recursive) await listFolder(name, walk, found);
};

const takeFile = async (name: string, entry: Dirent, walk: Walk, found: Found): Promise<void> => {
  const path = join(walk.root, name);
  if (entry.isFile()) found.files.push({ name, path });
  else if (entry.isSymbolicLink()) await takeLink({ name, path }, walk, found);
  else found.issues.push(folderIssue('not-a-file', name));
};

/** A folder that a link leads to is read under its own name, if it is read at all. */
const takeLink = async ({ name, path }: FoundFile, walk: Walk, found: Found): Promise<void> => {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) found.issues.push(folderIssue('unreadable-file', name));
  else if (!isInside(target, walk.root)) found.issues.push(folderIssue('link-outside', name));
  else if ((await stat(target)).isFile()) found.links.push({ name, path: target });
};

const isInside = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** What a link leads to is read once: under its own name where it has one among the files, else under the first link's. */
const eachOnce = (
  files: readonly FoundFile[],
  links: readonly FoundFile[],
): readonly FoundFile[] => {
  const byPath = new Map<string, FoundFile>();
  for (const each of [...files, ...links.toSorted(byName)])
    if (!byPath.has(each.path)) byPath.set(each.path, each);
  return [...byPath.values()].sort(byName);
};

/** The same on every machine, whatever its language. */
const byName = (a: FoundFile, b: FoundFile): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
