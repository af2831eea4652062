import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackFiles } from '@xinfang/pack';

const SKIPPED = new Set(['node_modules', 'dist', 'scripts', '.git']);

/**
 * The JSON files of a pack's folder by their path with `/`; whatever else lies there is not part of the pack.
 *
 * @example
 * 'pack.json' in readPackFolder('packs/national') // true
 */
export const readPackFolder = (folder: string): PackFiles => {
  const files: Record<string, string> = {};
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(path);
      } else if (entry.name.endsWith('.json')) {
        files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
      }
    }
  };
  walk(folder);
  return files;
};
