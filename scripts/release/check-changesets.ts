/**
 * Whether every change of a pack says of which kind it is, which period it concerns and which files: law that changes answers
 * must say whose. The form of the changesets that are there is checked always; with `--since REF` also that one of them names
 * each file changed since then, which needs the history up to there.
 *
 *     npm run check:changesets -- --since origin/main
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readChangesets } from '@changesets/read';
import type { NewChangeset } from '@changesets/types';
import { readShipping, type Shipping } from '../package-lint/shipped-files.ts';
import {
  changesetFaults,
  type PackOnDisk,
  TEMPLATE,
  type Told,
  uncoveredFaults,
} from './pack-changeset.ts';
import { type Manifest, publicPackages } from './packages.ts';

interface PackFolder extends PackOnDisk {
  readonly folder: string;
  readonly version: string;
  /** Globs of the files that are law, also of those that are no longer there. */
  readonly law: readonly string[];
}

/** The packs of a checkout, with their files that are law. */
export const packsOf = (root: string, { folders, always }: Shipping): readonly PackFolder[] =>
  publicPackages(root)
    .filter(({ folder }) => folder.startsWith('packs/'))
    .map(({ folder, manifest: { name, version } }) => {
      const law = folders[folder] ?? [];
      const found = globSync([...law], { cwd: join(root, folder) });
      const files = found.map((file) => file.replaceAll('\\', '/'));
      return { name, version, folder, law, files: files.filter((file) => !always.includes(file)) };
    });

/** What git prints, or undefined where it fails: no repository, or a clone without the history asked for. */
const git = (root: string, ...args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
};

/** The law of a pack that changed since a commit; none where it was released since, as its changesets are used up. */
const changedLaw = (root: string, base: string, { folder, version, law }: PackFolder): string[] => {
  const before = git(root, 'show', `${base}:${folder}/package.json`);
  if (before !== undefined && (JSON.parse(before) as Manifest).version !== version) return [];
  const changed = git(root, 'diff', '--name-only', '--no-renames', '-z', base, '--', folder) ?? '';
  return changed
    .split('\0')
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => path !== 'package.json' && law.some((glob) => matchesGlob(path, glob)));
};

/** Everything wrong with the changesets of packs in a checkout; `since` is a commit to compare with. */
export const checkChangesets = async (root: string, since?: string): Promise<readonly Told[]> => {
  const packs = packsOf(root, readShipping());
  const changesets: readonly NewChangeset[] = await readChangesets(root);
  if (since === undefined) return changesets.flatMap((each) => changesetFaults(each, packs));
  const base =
    git(root, 'merge-base', since, 'HEAD')?.trim() ?? git(root, 'rev-parse', since)?.trim();
  if (base === undefined) return [noHistory(since)];
  const changed = new Map(packs.map((pack) => [pack.name, changedLaw(root, base, pack)]));
  return [
    // A file that was deleted may be named too.
    ...changesets.flatMap((each) =>
      changesetFaults(
        each,
        packs.map((pack) => ({
          ...pack,
          files: [...pack.files, ...(changed.get(pack.name) ?? [])],
        })),
      ),
    ),
    ...packs.flatMap((pack) => uncoveredFaults(pack, changed.get(pack.name) ?? [], changesets)),
  ];
};

const noHistory = (since: string): Told => ({
  zh: `此处的历史中没有 ${since}；先执行 git fetch --depth=200 origin ${since}，或不带 --since 运行`,
  en: `the history here does not hold ${since}; git fetch --depth=200 origin ${since} first, or run without --since`,
});

if (import.meta.main) {
  const { since } = parseArgs({ options: { since: { type: 'string' } } }).values;
  const faults = await checkChangesets(resolve(import.meta.dirname, '../..'), since);
  for (const { zh, en } of faults) console.error(`${zh}\n${en}\n`);
  if (faults.length > 0)
    console.error(`规则包变更说明的写法 · A changeset of a pack:\n\n${TEMPLATE}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
