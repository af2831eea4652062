import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
