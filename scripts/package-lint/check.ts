/**
 * Everything about publishing that needs no release: what manifests say, what tarballs hold, what comes with them, what nobody
 * uses, and whether the public surface is the one that was reviewed. Needs a build. Prints each part with its seconds.
 *
 *     npm run check:publish
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { metadataFaults } from '../release/metadata.ts';
import { publicPackages, readManifest } from '../release/packages.ts';
import { packAll, type Tarball } from '../release/tarballs.ts';
import { apiFaults } from './api-reports.ts';
import { dependencyFaults, readLicences, shippedDependencies } from './dependencies.ts';
import { formatFaults } from './formats.ts';
import { manifestFaults } from './manifest.ts';
import { billFaults, billOf } from './sbom.ts';
import { builtPlaceFaults, readShipping, shippedFaults } from './shipped-files.ts';

const root = resolve(import.meta.dirname, '../..');
const packages = publicPackages(root);
const names = packages.map(({ manifest }) => manifest.name);

const manifests = (): readonly string[] => {
  const versions = new Map(packages.map(({ manifest }) => [manifest.name, manifest.version]));
  return packages.flatMap((each) => [
    ...metadataFaults(each, readManifest(root)),
    ...manifestFaults(each, versions),
  ]);
};

const tarballs = (): readonly string[] => {
  const packed = new Map(packAll(root, names).map((each): [string, Tarball] => [each.name, each]));
  return packages.flatMap((each) => {
    const tarball = packed.get(each.manifest.name);
    if (tarball === undefined) return [`${each.folder}: npm packs nothing`];
    return [
      ...shippedFaults(each, tarball, readShipping()),
      ...builtPlaceFaults(root, each, tarball),
    ];
  });
};

const unused = (): readonly string[] => {
  const { status, stdout, stderr } = spawnSync('knip', ['--no-progress', '--no-config-hints'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`${stdout}${stderr}`.trimEnd()];
};

const parts: Readonly<Record<string, () => readonly string[]>> = {
  manifests,
  tarballs,
  'licences and install scripts': () => dependencyFaults(shippedDependencies(root), readLicences()),
  'released formats': () => formatFaults(root),
  'bill of materials': () => billFaults(billOf(root, packages), packages),
  'unused files, names and dependencies': unused,
  'public surface': () => apiFaults(root),
};

/** A tool that breaks off is a fault like others, told in its own words. */
const faultsOrError = (faultsOf: () => readonly string[]): readonly string[] => {
  try {
    return faultsOf();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

let count = 0;
for (const [name, faultsOf] of Object.entries(parts)) {
  const started = performance.now();
  const faults = faultsOrError(faultsOf);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(40)} ${seconds} s`);
  for (const fault of faults) console.error(fault.replaceAll(/^/gmu, '  '));
  count += faults.length;
}
process.exitCode = count === 0 ? 0 : 1;
