import type { Writable } from 'node:stream';
import { createXinfang } from '@xinfang/sdk';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean };

/** Everything outside of the program that a command touches, apart from files: tests put their own in its place. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Milliseconds since 1970: only `explain` without a day asks. */
  readonly now: () => number;
  readonly open: typeof createXinfang;
}

/** The process itself. A reader that stops reading (`xinfang … | head`) is no error. */
export const processIo = (): Io => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: Date.now,
    open: createXinfang,
  };
};

const ignoreBrokenPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};
