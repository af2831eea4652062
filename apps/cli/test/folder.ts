import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test, with files in it; it goes when the test ends. */
export interface Folder extends Disposable {
  readonly path: string;
}

/** Makes a folder with files by their paths. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>> = {}): Folder => {
  const path = mkdtempSync(join(tmpdir(), 'xinfang-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
};

/** The names of the files in a folder, sorted; what was begun has `*` in the place of what tells one run from another. */
export const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((name) => name.replace(/\.[\da-f]+\.partial$/u, '.*.partial'))
    .toSorted();

/** The path of a file that a run began. */
export const partialIn = (folder: string, name: string): string => {
  const found = readdirSync(folder).filter(
    (each) => each.startsWith(`${name}.`) && each.endsWith('.partial'),
  );
  if (found.length !== 1) throw new Error(`there are ${found.length} parts of ${name}`);
  return join(folder, found[0] as string);
};
