import { existsSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkChangesets } from './check-changesets.ts';
import { cloneWithModules } from './clone.ts';
import { publicPackages } from './packages.ts';
import { type Planned, peerFaults, plannedPackages } from './plan.ts';
import { run, step } from './steps.ts';
import { packAll, type Tarball } from './tarballs.ts';

/** How much of a release is done. */
export interface Rehearsing {
  /** Also the tests, which take minutes. */
  readonly tests: boolean;
  /** Only versions and changelogs: nothing is built or packed. */
  readonly quick: boolean;
}

/** A release made ready in a clone. */
export interface Rehearsal {
  readonly planned: readonly Planned[];
  readonly tarballs: readonly Tarball[];
}

/** What must hold before anything is published, as scripts of npm. */
const CHECKS = ['lint', 'typecheck', 'check:rooms', 'check:package', 'check:publish'];

/** Versions, builds, verifies and packs the commit that is checked out, all of it in a clone at `clone`. */
export const rehearse = async (
  root: string,
  clone: string,
  { tests, quick }: Rehearsing,
): Promise<Rehearsal> => {
  step('clone', () => cloneWithModules(root, clone));
  const before = publicPackages(clone);
  await refuseBadChangesets(clone);
  if (changesetsIn(clone).length > 0) step('version', () => run(clone, 'npm', 'run', 'version'));
  const planned = plannedPackages(before, publicPackages(clone));
  refuse(peerFaults(before, planned));
  if (quick) return { planned, tarballs: [] };
  step('build', () => run(clone, 'npm', 'run', 'build'));
  for (const check of CHECKS) step(check, () => run(clone, 'npm', 'run', check));
  verifyPacks(clone);
  if (tests) step('tests', () => run(clone, 'vitest', 'run', '--reporter=dot'));
  const into = join(clone, 'out/tarballs');
  mkdirSync(into, { recursive: true });
  const names = planned.map(({ manifest }) => manifest.name);
  return { planned, tarballs: step('pack', () => packAll(clone, names, { into })) };
};

/** The changesets that wait for a release. */
export const changesetsIn = (root: string): readonly string[] =>
  globSync('.changeset/*.md', { cwd: root }).filter((file) => !file.endsWith('README.md'));

const refuseBadChangesets = async (clone: string): Promise<void> => {
  refuse((await checkChangesets(clone)).map(({ zh, en }) => `${zh}\n${en}`));
};

const refuse = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(faults.join('\n'));
};

const verifyPacks = (clone: string): void => {
  for (const { folder } of publicPackages(clone)) {
    if (!existsSync(join(clone, folder, 'pack.json'))) continue;
    for (const command of ['check', 'test', 'verify']) {
      const args = ['apps/cli/bin/xinfang.js', 'pack', command, folder];
      step(`pack ${command} ${folder}`, () => run(clone, process.execPath, ...args));
    }
  }
};
