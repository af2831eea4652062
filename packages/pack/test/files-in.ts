import { readdirSync, readFileSync } from 'node:fs';
import type { PackFiles } from '../src/index.ts';

/** The files of a folder by path inside it. */
export const filesIn = (folder: URL, path = ''): PackFiles =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== 'node_modules')
      .flatMap((entry): [string, string][] => {
        const here = `${path}${entry.name}`;
        return entry.isDirectory()
          ? Object.entries(filesIn(new URL(`${entry.name}/`, folder), `${here}/`))
          : [[here, readFileSync(new URL(entry.name, folder), 'utf8')]];
      }),
  );
