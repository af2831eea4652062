import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Which packages that are built have no build, or one from before their last change. */
export const buildsOf = (root: string): Machine['builds'] => {
  const missing: string[] = [];
  const stale: string[] = [];
  for (const path of globSync('{packages,plugins,apps}/*/package.json', { cwd: root }).toSorted()) {
    const folder = join(root, path, '..');
    const { name, scripts } = JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
    if (scripts?.['build'] === undefined) continue;
    if (!existsSync(join(folder, 'dist'))) missing.push(name);
    else if (newestIn(folder, 'src/**/*.ts') > newestIn(folder, 'dist/**/*.js')) stale.push(name);
  }
  return { missing, stale };
};

const newestIn = (folder: string, pattern: string): number =>
  globSync(pattern, { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts'))
    .reduce((newest, file) => Math.max(newest, statSync(join(folder, file)).mtimeMs), 0);
