import { type BigIntStats, fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { openXinfang } from '@xinfang/sdk/start';
import { type EndSignal, SIGNAL_EXIT } from './fault.ts';
import { outputFault } from './file-fault.ts';
import { ownOutput } from './own-output.ts';
import { printFailure } from './print-failure.ts';
import { earlySettings } from './settings.ts';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean };

/** Everything outside of the program that a command touches, apart from files: tests put their own in its place. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The file, pipe or terminal that standard input is read from; undefined where that cannot be told. */
  readonly stdinFile: () => BigIntStats | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Milliseconds since 1970: only `explain` without a day asks. */
  readonly now: () => number;
  readonly open: typeof openXinfang;
  /**
   * Is told the first signal that asks the program to end, which then ends with the code of that signal; a second signal
   * ends it at once. Gives what stops the listening.
   */
  readonly onEnd: (listener: (signal: EndSignal) => void) => () => void;
  /** From now on what others write to standard output goes to standard error: said before their code is loaded. */
  readonly keepOutput: () => void;
}

/** The process itself. A reader that stops reading (`xinfang … | head`) is no error; output that cannot be written is. */
export const processIo = (): Io => {
  let stdout: Output = process.stdout;
  const io: Io = {
    stdin: process.stdin,
    stdinFile,
    get stdout() {
      return stdout;
    },
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: Date.now,
    open: openXinfang,
    onEnd,
    keepOutput: () => {
      if (stdout === process.stdout) stdout = ownOutput(process.stdout, process.stderr);
    },
  };
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return;
      process.exit(printFailure(outputFault(code), earlySettings(process.argv.slice(2), io), io));
    });
  return io;
};

const stdinFile: Io['stdinFile'] = () => {
  try {
    return fstatSync(0, { bigint: true });
  } catch {
    // It may be closed.
    return undefined;
  }
};

const onEnd: Io['onEnd'] = (listener) => {
  const signals = Object.keys(SIGNAL_EXIT) as EndSignal[];
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: EndSignal): void => {
    stop();
    listener(signal);
    process.exit(SIGNAL_EXIT[signal]);
  };
  for (const signal of signals) process.on(signal, end);
  return stop;
};
