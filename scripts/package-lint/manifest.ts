import type { Manifest, WorkspacePackage } from '../release/packages.ts';

/** Scripts that npm runs on the machine of whoever installs. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];
const EXACT = /^\d+\.\d+\.\d+$/u;

/** What is wrong with a manifest beside its metadata: install scripts, an entry that is no ESM, versions of our own packages. */
export const manifestFaults = (
  { folder, manifest }: WorkspacePackage,
  versions: ReadonlyMap<string, string>,
): readonly string[] =>
  [
    ...INSTALL_SCRIPTS.filter((name) => name in (manifest.scripts ?? {})).map(
      (name) => `scripts.${name} runs on the machine of whoever installs`,
    ),
    ...conditionsOf(manifest)
      .filter((condition) => condition === 'require')
      .map(() => 'exports has an entry for require; everything is ESM'),
    ...ownDependencyFaults(folder, manifest, versions),
  ].map((fault) => `${folder}/package.json: ${fault}`);

const conditionsOf = ({ exports = {} }: Manifest): readonly string[] =>
  Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : Object.keys(entry)));

/** The kernel is one version, tested together: exact. A plugin lives beside whichever kernel a county has: a range. */
const ownDependencyFaults = (
  folder: string,
  { dependencies = {} }: Manifest,
  versions: ReadonlyMap<string, string>,
): readonly string[] =>
  Object.entries(dependencies).flatMap(([name, range]) => {
    const version = versions.get(name);
    if (version === undefined) return [];
    if (folder.startsWith('plugins/')) {
      return EXACT.test(range) ? [`dependencies.${name} is ${range}; a plugin says ^${range}`] : [];
    }
    return range === version ? [] : [`dependencies.${name} is ${range}, not ${version}`];
  });
