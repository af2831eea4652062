import { spawnSync } from 'node:child_process';

/** What git prints, or nothing where it fails: a checkout without history has released nothing that it could compare with. */
const git = (root: string, ...args: readonly string[]): string =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout ?? '';

/**
 * Schemas of the pack format that were released and are others now. Packs and editors name them by their address, so a change
 * opens the next version beside them. Compared with the tag of the last release, where the checkout has it.
 */
export const formatFaults = (root: string): readonly string[] => {
  const tags = git(root, 'tag', '--list', '--sort=-version:refname', '@xinfang/pack@*').trim();
  const [last = ''] = tags.split('\n');
  if (last === '') return [];
  const changed = git(root, 'diff', '--name-only', '--diff-filter=a', last, '--', 'schema').trim();
  return changed
    .split('\n')
    .filter((file) => file !== '')
    .map((file) => `${file} was released with ${last}; a change belongs into the next schema/vN`);
};
