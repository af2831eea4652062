/**
 * What the manifests of all packages say alike (who made it, where it is at home, where its source lies) stands once, in the
 * root package.json. `--write` fills it into every package that is published; without it the differences are told.
 *
 *     node scripts/release/metadata.ts --write
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Manifest, publicPackages, readManifest, type WorkspacePackage } from './packages.ts';

/** What a package of a folder is looked for by, beside the words of the project. */
const KEYWORDS_OF: Readonly<Record<string, readonly string[]>> = {
  packs: ['xinfang-pack'],
  plugins: ['xinfang-plugin'],
};

/** Which Node a package asks for where it needs a younger one than the others, and for what. */
const NODE_OF: Readonly<Record<string, string>> = {
  // `columns` of a statement and `backup` in node:sqlite.
  'packages/store-sqlite': '>=22.16',
};

const enginesOf = (root: Manifest, folder: string): unknown => {
  const node = NODE_OF[folder];
  return node === undefined ? root['engines'] : { node };
};

/** What every package says alike, in the order of a manifest. */
export const commonFields = (
  root: Manifest,
  { folder, manifest }: WorkspacePackage,
): Readonly<Record<string, unknown>> => {
  const [kind = ''] = folder.split('/');
  return {
    keywords: [...(root['keywords'] as readonly string[]), ...(KEYWORDS_OF[kind] ?? [])],
    homepage: root['homepage'],
    bugs: root['bugs'],
    repository: { ...(root['repository'] as object), directory: folder },
    license: root['license'],
    author: root['author'],
    type: 'module',
    // A program is started for its effects; nobody imports it.
    ...('bin' in manifest ? {} : { sideEffects: false }),
    engines: enginesOf(root, folder),
    publishConfig: { access: 'public' },
  };
};

/** Fields that stand where they are, as most manifests have them below `exports`. */
const IN_PLACE = ['type', 'sideEffects', 'engines', 'publishConfig'];

/** The manifest with the common fields filled in; those that are new stand behind the description. */
export const withCommonFields = (
  manifest: Manifest,
  common: Readonly<Record<string, unknown>>,
): Manifest => {
  const { name, version, description, ...others } = manifest;
  const heads = Object.entries(common).filter(([key]) => !IN_PLACE.includes(key));
  const rest = Object.entries(others).filter(([key]) => !heads.some(([head]) => head === key));
  const kept = rest.map(([key, value]) => [key, common[key] ?? value]);
  const missing = IN_PLACE.filter((key) => key in common && !(key in others));
  return {
    name,
    version,
    description,
    ...Object.fromEntries([...heads, ...kept, ...missing.map((key) => [key, common[key]])]),
  };
};

/** What a manifest says otherwise than the root package.json. */
export const metadataFaults = (
  { folder, manifest }: WorkspacePackage,
  root: Manifest,
): readonly string[] => [
  ...Object.entries(commonFields(root, { folder, manifest }))
    .filter(([key, value]) => JSON.stringify(manifest[key]) !== JSON.stringify(value))
    .map(
      ([key, value]) =>
        `${folder}/package.json: ${key} is ${JSON.stringify(manifest[key])}, not ${JSON.stringify(value)}; run npm run metadata`,
    ),
  ...(typeof manifest['description'] === 'string' && manifest['description'] !== ''
    ? []
    : [`${folder}/package.json: description is missing`]),
];

const write = (root: string): void => {
  const manifest = readManifest(root);
  for (const each of publicPackages(root)) {
    const changed = withCommonFields(each.manifest, commonFields(manifest, each));
    writeFileSync(join(root, each.folder, 'package.json'), `${JSON.stringify(changed, null, 2)}\n`);
  }
};

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  if (process.argv.includes('--write')) write(root);
  const faults = publicPackages(root).flatMap((each) => metadataFaults(each, readManifest(root)));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
