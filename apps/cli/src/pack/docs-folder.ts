import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PackPage } from '@xinfang/analysis/pages';
import { type Fault, usageFault } from '../fault.ts';
import { fileFault } from '../file-fault.ts';
import { noFolderNamed } from '../folder-faults.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';

/** Lists the files that the pages were written as: by it a folder is known as one of an earlier time. */
const MANIFEST = 'xinfang-pages.json';
const KIND = 'xinfang pack docs';
/** What may be a page of ours: a list that somebody changed must not make us remove anything else. */
const PAGE = /^(?:index\.html|(?:zh|en)\/(?:[a-z]+\/)?[A-Za-z0-9.-]+\.html)$/u;

/**
 * Writes pages into an empty folder, or in the place of those of an earlier time; what else lies there stays. Throws a
 * fault of usage, before anything is changed, where the folder holds what this command did not write.
 */
export const writePages = (dir: string, pages: readonly PackPage[], io: Io): void => {
  if (dir.trim() === '') throw noFolderNamed();
  const folder = resolve(io.cwd, dir);
  try {
    const before = ownFilesIn(folder, dir);
    refuseStrange(folder, pages, before, dir);
    mkdirSync(folder, { recursive: true });
    const paths = pages.map(({ path }) => path);
    // Whatever ends the writing, the folder is known as ours and every page in it is listed.
    writeManifest(folder, [...new Set([...before, ...paths])]);
    for (const path of before) rmSync(join(folder, path), { force: true });
    for (const { path, text: page } of pages) writePage(join(folder, path), page);
    writeManifest(folder, paths);
  } catch (error) {
    throw fileFault(error, dir, 'unwritable');
  }
};

const writePage = (file: string, page: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page, { flag: 'wx' });
};

const writeManifest = (folder: string, files: readonly string[]): void => {
  const manifest = join(folder, MANIFEST);
  rmSync(manifest, { force: true });
  const content = `${JSON.stringify({ kind: KIND, files: files.toSorted() }, null, 2)}\n`;
  writeFileSync(manifest, content, { flag: 'wx' });
};

/** The pages of an earlier time; none in a new folder. Throws a fault where the folder is somebody else's. */
const ownFilesIn = (folder: string, dir: string): readonly string[] => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return [];
  const names = readdirSync(folder);
  if (names.length === 0) return [];
  const files = names.includes(MANIFEST) ? listedIn(join(folder, MANIFEST)) : undefined;
  if (files === undefined) throw notOurs(dir);
  return files;
};

const listedIn = (manifest: string): readonly string[] | undefined => {
  if (!lstatSync(manifest).isFile()) return undefined;
  const { kind, files } = parsed(readFileSync(manifest, 'utf8'));
  if (kind !== KIND || !Array.isArray(files)) return undefined;
  return files.every((file): file is string => typeof file === 'string' && PAGE.test(file))
    ? files
    : undefined;
};

const parsed = (written: string): { readonly kind?: unknown; readonly files?: unknown } => {
  try {
    return (JSON.parse(written) as object | null) ?? {};
  } catch {
    return {};
  }
};

/** A link would lead what is written or removed out of the folder; a file that is not listed is not ours. */
const refuseStrange = (
  folder: string,
  pages: readonly PackPage[],
  before: readonly string[],
  dir: string,
): void => {
  const paths = new Set([...before, ...pages.map(({ path }) => path)]);
  const folders = new Set([...paths].flatMap(foldersAbove));
  const isOther = (path: string, isRight: 'isFile' | 'isDirectory'): boolean => {
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
    return found !== undefined && !found[isRight]();
  };
  const known = new Set(before);
  const strange =
    [...folders].find((path) => isOther(path, 'isDirectory')) ??
    [...paths].find(
      (path) =>
        isOther(path, 'isFile') ||
        (!known.has(path) &&
          lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined),
    );
  if (strange !== undefined) throw notOurs(join(dir, strange));
};

const foldersAbove = (path: string): readonly string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
};

const notOurs = (file: string): Fault =>
  usageFault({
    code: 'folder-not-ours',
    file,
    message: text('error.folder-not-ours'),
    hint: text('error.choose-other-folder'),
  });
