import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package.json says, as far as publishing asks. */
export interface Manifest {
  readonly [field: string]: unknown;
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package of the workspace. */
export interface WorkspacePackage {
  /** From the root, with `/`: `packages/calendar`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads a package.json of a folder. */
export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folders of all workspaces of a checkout, from its root, with `/`, in their order. */
export const workspaceFolders = (root: string): readonly string[] => {
  const { workspaces } = readManifest(root) as Manifest & { readonly workspaces: string[] };
  return globSync(workspaces, { cwd: root })
    .map((folder) => folder.replaceAll('\\', '/'))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .toSorted((a, b) => (a < b ? -1 : 1));
};

/** The packages of a checkout that are published, in the order of their folders. */
export const publicPackages = (root: string): readonly WorkspacePackage[] =>
  workspaceFolders(root)
    .map((folder) => ({ folder, manifest: readManifest(join(root, folder)) }))
    .filter(({ manifest }) => manifest.private !== true);
