import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of a given size, of this run's own. */
export interface SmallDisk extends Disposable {
  readonly path: string;
  /** Leaves not a byte. */
  readonly fill: () => void;
  readonly free: () => void;
}

const PIECE = 1024 * 1024;

/**
 * Mounts a small file system in memory.
 *
 * @throws Error where this process may not mount.
 */
export const mountDisk = (path: string, megabytes: number): SmallDisk => {
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', path]);
  const ballast = join(path, 'ballast');
  let isMounted = true;
  const unmount = (): void => {
    if (!isMounted) return;
    isMounted = false;
    execFileSync('umount', ['--lazy', path]);
  };
  process.prependOnceListener('exit', unmount);
  return {
    path,
    fill: () => {
      for (let size = PIECE; size >= 1; size = Math.floor(size / 2)) append(ballast, size);
    },
    free: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]: () => {
      unmount();
      process.off('exit', unmount);
    },
  };
};

/** Appends pieces of a size until no more goes in. */
const append = (file: string, size: number): void => {
  const piece = Buffer.alloc(size);
  try {
    for (;;) writeFileSync(file, piece, { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
};
