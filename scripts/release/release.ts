/**
 * A release from the commit that is checked out. Everything happens in a clone: versions and changelogs from the changesets,
 * build, checks, tarballs; then it says what would be published, and leaves the checkout as it was. With `--publish` the
 * checkout is moved to the release's commit, the packages that the registry lacks are published, and each gets its tag.
 * A release that broke off is gone on with by the same command.
 *
 *     npm run release                       # rehearsal
 *     npm run release -- --quick            # only versions and changelogs
 *     npm run release -- --tests --publish
 *     npm run release -- --keep             # leaves the clone to look at
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { git } from './git.ts';
import { planLines } from './plan.ts';
import { commitVersions, publish } from './publish.ts';
import { type Rehearsing, rehearse } from './rehearse.ts';

interface Releasing extends Rehearsing {
  readonly publish: boolean;
  readonly keep: boolean;
}

/** Why a release cannot start; undefined where it can. */
export const hindrance = (
  root: string,
  { publish: forReal, quick }: Releasing,
): string | undefined => {
  if (forReal && quick) return '--quick builds nothing that could be published';
  if (forReal && git(root, 'branch', '--show-current').trim() === '')
    return 'no branch is checked out; git switch main first';
  const changed = git(root, 'status', '--porcelain').trimEnd();
  if (changed === '') return undefined;
  if (forReal) return `what is published must be committed; these files are not:\n${changed}`;
  console.warn('Only what is committed is rehearsed; this checkout has changes beside it.');
  return undefined;
};

const release = async (root: string, options: Releasing): Promise<void> => {
  const reason = hindrance(root, options);
  if (reason !== undefined) throw new Error(reason);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xinfang-release-')));
  const clone = join(folder, 'clone');
  try {
    const { planned, tarballs } = await rehearse(root, clone, options);
    for (const line of planLines(planned, tarballs)) console.log(line);
    if (!options.publish) {
      console.log('Nothing was published. npm run release -- --publish does it.');
      return;
    }
    const names = planned.map(({ manifest }) => `${manifest.name}@${manifest.version}`);
    commitVersions(root, clone, `Release ${names.length} packages\n\n${names.join('\n')}\n`);
    publish(root, clone);
    console.log('Published. git push --follow-tags takes the commit and the tags along.');
  } finally {
    if (options.keep) console.log(`The clone is at ${clone}`);
    else rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      publish: { type: 'boolean', default: false },
      tests: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  try {
    await release(resolve(import.meta.dirname, '../..'), values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
