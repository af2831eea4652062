import { spawnSync } from 'node:child_process';
import type { Io } from '../io.ts';

/** How long npm may take to find the versions, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Lets npm write `package-lock.json`, without which `npm ci` installs nothing. Gives whether it did: without a network, or
 * without npm, it cannot.
 */
export const writeLockFile = (folder: string, { env }: Io): boolean => {
  const asked = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', [...asked, '--fetch-retries=0', '--loglevel=silent'], {
    cwd: folder,
    env: { ...env },
    stdio: 'ignore',
    timeout: PATIENCE,
    // On Windows npm is a script, which only a shell runs.
    shell: process.platform === 'win32',
  });
  return status === 0;
};
