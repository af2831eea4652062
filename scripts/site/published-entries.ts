import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = '@xinfang/source';
const FLOORS = ['packages', 'plugins'];

/** An entry of a published package: what is imported, and the file that is read for it. */
export interface Entry {
  readonly name: string;
  readonly file: string;
  /** The package's folder from the root, and what its package.json says of it. */
  readonly folder: string;
  readonly description: string;
}

interface Manifest {
  readonly name: string;
  readonly description?: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Every entry in TypeScript of every package that is published, by name. */
export const publishedEntries = (root: string): readonly Entry[] =>
  FLOORS.flatMap((floor) => readdirSync(join(root, floor)).map((name) => `${floor}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .flatMap((folder) => {
      const manifest: Manifest = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      );
      return manifest.private === true ? [] : entriesOf(manifest, folder, root);
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const entriesOf = (
  { name, description = '', exports = {} }: Manifest,
  folder: string,
  root: string,
): readonly Entry[] =>
  Object.entries(exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : target[SOURCE];
    return file?.endsWith('.ts') === true
      ? [{ name: `${name}${path.slice(1)}`, file: join(root, folder, file), folder, description }]
      : [];
  });
