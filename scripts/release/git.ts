import { spawnSync } from 'node:child_process';

/** What git prints in a folder. Throws with git's own words where it fails. */
export const git = (folder: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`git ${args.join(' ')} ended with ${status}\n${stderr}`);
};
