import type { WorkspacePackage } from './packages.ts';
import type { Tarball } from './tarballs.ts';

/** A package of a release: which version it has, and which it had. */
export interface Planned extends WorkspacePackage {
  readonly was: string;
}

/** The packages whose versions a release changes; all where it changes none, as then the registry says which it lacks. */
export const plannedPackages = (
  before: readonly WorkspacePackage[],
  after: readonly WorkspacePackage[],
): readonly Planned[] => {
  const versions = new Map(before.map(({ manifest }) => [manifest.name, manifest.version]));
  const all = after.map((each) => ({ ...each, was: versions.get(each.manifest.name) ?? 'new' }));
  const changed = all.filter(({ manifest, was }) => manifest.version !== was);
  return changed.length === 0 ? all : changed;
};

/**
 * Packages that leave a major version of a peer behind without a major version of their own: whoever has the old peer would be
 * given them all the same.
 */
export const peerFaults = (
  before: readonly WorkspacePackage[],
  planned: readonly Planned[],
): readonly string[] =>
  planned.flatMap(({ manifest, was }) => {
    const old = before.find(({ manifest: { name } }) => name === manifest.name)?.manifest;
    return Object.entries(manifest.peerDependencies ?? {})
      .map(([peer, range]) => ({ peer, now: majorOf(range), old: old?.peerDependencies?.[peer] }))
      .filter((each) => each.old !== undefined && majorOf(each.old) !== each.now)
      .filter(() => majorOf(manifest.version) === majorOf(was))
      .map(
        ({ peer, now }) =>
          `${manifest.name} asks for ${peer} ${now} now: its changeset must say major`,
      );
  });

const majorOf = (range: string): string => /\d+/u.exec(range)?.[0] ?? '';

/** The release as lines to read: each package with versions, bytes and files. */
export const planLines = (
  planned: readonly Planned[],
  tarballs: readonly Tarball[],
): readonly string[] =>
  planned.flatMap(({ manifest: { name, version }, was }) => {
    const tarball = tarballs.find((each) => each.name === name);
    const versions = was === version ? version : `${was} → ${version}`;
    if (tarball === undefined) return [`${name} ${versions}`];
    const { size, unpackedSize, files } = tarball;
    return [
      `${name} ${versions}: ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked, ${files.length} files`,
      `  ${groupsOf(files.map(({ path }) => path)).join(', ')}`,
    ];
  });

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

/** Files at the top by name, those of a folder by their number. */
const groupsOf = (paths: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const [top = '', ...below] = path.split('/');
    const group = below.length === 0 ? top : `${top}/`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].map(([group, count]) => (group.endsWith('/') ? `${group} ${count}` : group));
};
