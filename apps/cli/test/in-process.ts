import { statSync } from 'node:fs';
import { Writable } from 'node:stream';
import { createXinfang, type Xinfang } from '@xinfang/sdk';
import type { Io } from '../src/io.ts';
import { runCli } from '../src/run-cli.ts';

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test puts in place of the outside. */
export interface Outside {
  readonly stdin?: string | AsyncIterable<string>;
  /** The file that standard input is redirected from. */
  readonly stdinFile?: string;
  readonly env?: Io['env'];
  readonly cwd?: string;
  readonly now?: number | (() => number);
  readonly isTTY?: boolean;
}

class Kept extends Writable {
  readonly isTTY: boolean;
  text = '';

  constructor(isTTY: boolean) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string | Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

let national: Promise<Xinfang> | undefined;

/** The national pack is loaded once for all tests of a file: nothing that a command does can change it. */
const open: Io['open'] = async (options) => {
  const { packs, calendars, plugins } = options ?? {};
  if ([packs, calendars, plugins].some((each) => each !== undefined)) return createXinfang(options);
  national ??= createXinfang();
  return { ...(await national), [Symbol.asyncDispose]: async () => {} };
};

async function* onePiece(text: string) {
  yield text;
}

/** Runs the program in this process. */
export const xinfang = async (argv: readonly string[], outside: Outside = {}): Promise<Ran> => {
  const {
    stdin = '',
    stdinFile,
    env = {},
    cwd = import.meta.dirname,
    now = 0,
    isTTY = false,
  } = outside;
  const [stdout, stderr] = [new Kept(isTTY), new Kept(isTTY)];
  const io: Io = {
    stdin: typeof stdin === 'string' ? onePiece(stdin) : stdin,
    stdinFile: () => (stdinFile === undefined ? undefined : statSync(stdinFile, { bigint: true })),
    stdout,
    stderr,
    env,
    cwd,
    now: typeof now === 'number' ? () => now : now,
    open,
    onEnd: () => () => {},
    keepOutput: () => {},
  };
  const code = await runCli(argv, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
};

/** The errors that a run printed under `--json`. */
export const errorsOf = ({ stderr }: Ran): readonly Record<string, unknown>[] =>
  stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { error: Record<string, unknown> }).error);
