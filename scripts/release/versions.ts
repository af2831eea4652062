/**
 * Writes the versions that `changeset version` gave where else they stand: a pack's `pack.json`, which every receipt names, and
 * `publiccode.yml`, which catalogues of public software read. `npm run version` runs it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publicPackages } from './packages.ts';

/** The text of a `pack.json` with another version, and nothing else changed. */
export const withPackVersion = (text: string, version: string): string =>
  text.replace(/^(?<before> {2}"version": ")[^"]+(?=")/mu, `$<before>${version}`);

/** The text of `publiccode.yml` for a release of a day. */
export const withReleased = (text: string, version: string, day: string): string =>
  text
    .replace(/^softwareVersion: .*$/mu, `softwareVersion: ${version}`)
    .replace(/^releaseDate: .*$/mu, `releaseDate: "${day}"`);

/** Writes the versions of a checkout; gives the files that are others now. */
export const writeVersions = (root: string, day: string): readonly string[] => {
  const packages = publicPackages(root);
  const sdk = packages.find(({ manifest }) => manifest.name === '@xinfang/sdk')?.manifest.version;
  return [
    ...packages.flatMap(({ folder, manifest: { version } }) =>
      rewrite(root, `${folder}/pack.json`, (text) => withPackVersion(text, version)),
    ),
    ...rewrite(root, 'publiccode.yml', (text) =>
      sdk === undefined || text.includes(`\nsoftwareVersion: ${sdk}\n`)
        ? text
        : withReleased(text, sdk, day),
    ),
  ];
};

const rewrite = (root: string, file: string, change: (text: string) => string): string[] => {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) return [];
  writeFileSync(path, changed);
  return [file];
};

if (import.meta.main) {
  const day = new Date().toISOString().slice(0, 10);
  for (const file of writeVersions(resolve(import.meta.dirname, '../..'), day)) console.log(file);
}
