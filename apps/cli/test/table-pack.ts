import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Folder, folderWith } from './folder.ts';

/** The folder of the national pack. */
export const NATIONAL = resolve(import.meta.dirname, '../../../packs/national');

/** A copy of the national pack to be changed, with some of its files changed first. */
export const nationalCopy = (
  edits: Readonly<Record<string, (text: string) => string>> = {},
): Folder => {
  const folder = folderWith();
  cpSync(NATIONAL, folder.path, {
    recursive: true,
    filter: (path) => !/node_modules|scripts|dist|\.ts$/u.test(path.slice(NATIONAL.length)),
  });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder.path, file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
  return folder;
};

/** Every file of a folder with its bytes as text, and what lies there beside them. */
export const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .toSorted()
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]),
  );
