import type { Writable } from 'node:stream';
import { createXinfang } from '@xinfang/sdk';
import { EXIT } from './fault.ts';
import { text } from './messages.ts';

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

/** The process itself. A reader that stops reading (`xinfang … | head`) is no error; output that cannot be written is. */
export const processIo = (): Io => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onWriteError);
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

const onWriteError = ({ code }: NodeJS.ErrnoException): void => {
  if (code === 'EPIPE') return;
  const { zh, en } = text('error.unwritable');
  process.stderr.write(`${zh} · ${en} [${code ?? ''}]\n`);
  process.exit(EXIT.usage);
};
