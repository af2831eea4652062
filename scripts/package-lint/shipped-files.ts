import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import type { WorkspacePackage } from '../release/packages.ts';
import type { Tarball } from '../release/tarballs.ts';

/** Which files may be shipped: globs by the folders of packages. */
export interface Shipping {
  /** Must be in every tarball. */
  readonly always: readonly string[];
  readonly everywhere: readonly string[];
  readonly folders: Readonly<Record<string, readonly string[]>>;
  readonly never: readonly string[];
  readonly neverBut: readonly string[];
}

/** The table of this repository. */
export const readShipping = (): Shipping =>
  JSON.parse(readFileSync(new URL('shipped-files.json', import.meta.url), 'utf8')) as Shipping;

/** What is in a tarball and should not be, and what is missing. */
export const shippedFaults = (
  { folder }: WorkspacePackage,
  { files }: Tarball,
  shipping: Shipping,
): readonly string[] => {
  const allowed = [...shipping.always, ...shipping.everywhere, ...patternsOf(folder, shipping)];
  const paths = files.map(({ path }) => path);
  return [
    ...shipping.always
      .filter((path) => !paths.includes(path))
      .map((path) => `${folder}: ${path} is not in the tarball`),
    ...paths
      .filter((path) => !matches(path, allowed) || isBarred(path, shipping))
      .map((path) => `${folder}: ${path} would be published; see shipped-files.json`),
    ...(folder.startsWith('packs/') || paths.some((path) => path.startsWith('dist/'))
      ? []
      : [`${folder}: dist/ is missing; run npm run build first`]),
  ];
};

const patternsOf = (folder: string, { folders }: Shipping): readonly string[] =>
  Object.entries(folders).flatMap(([glob, patterns]) =>
    matchesGlob(folder, glob) ? patterns : [],
  );

const matches = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => matchesGlob(path, glob));

const isBarred = (path: string, { never, neverBut }: Shipping): boolean =>
  matches(path, never) && !matches(path, neverBut);

const TEXT = /\.(?:js|map|json|ts)$/u;

/** Files that name the folder they were built in: where someone works is nobody's business, and no build is like another. */
export const builtPlaceFaults = (
  root: string,
  { folder }: WorkspacePackage,
  { files }: Tarball,
): readonly string[] =>
  files
    .filter(({ path }) => TEXT.test(path))
    .filter(({ path }) => readFileSync(join(root, folder, path), 'utf8').includes(`${root}/`))
    .map(({ path }) => `${folder}: ${path} names the folder that it was built in`);
