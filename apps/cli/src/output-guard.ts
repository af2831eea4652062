import {
  type BigIntStats,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { usageFault } from './fault.ts';
import { inputIsOutput } from './folder-faults.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import { STDIN } from './read-input.ts';
import { isPartialName, MARKER, RESULTS } from './run-names.ts';

/** Whether a run that takes a folder writes over or removes a file of this name. */
const isOutputName = (name: string): boolean =>
  name === MARKER || RESULTS.includes(name) || isPartialName(name);

/** What lies in a folder that a run writes over or removes. */
export const outputsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter(isOutputName);

/** Throws a fault where a run into a folder would write over a file that it reads. */
export const refuseInputs = (inputs: readonly string[], folder: string, io: Io): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const taken = inputs.find((input) =>
    input === STDIN ? isStdin(folder, io) : isOutput(resolve(io.cwd, input), folder),
  );
  if (taken === undefined) return;
  throw inputIsOutput(taken);
};

const isOutput = (input: string, folder: string): boolean => {
  if (!existsSync(input)) return false;
  const real = realpathSync.native(input);
  return dirname(real) === realpathSync.native(folder) && isOutputName(basename(real));
};

/** A shell that redirects a file opens it: only its number tells which it is. */
const isStdin = (folder: string, io: Io): boolean => {
  const stdin = io.stdinFile();
  return (
    stdin !== undefined &&
    outputsIn(folder).some((name) =>
      isSame(stdin, lstatSync(join(folder, name), { bigint: true, throwIfNoEntry: false })),
    )
  );
};

/** Some network drives number no files: there all bear 0. */
const isSame = (one: BigIntStats, other: BigIntStats | undefined): boolean =>
  one.ino !== 0n && one.ino === other?.ino && one.dev === other.dev;

/** Throws a fault where a folder stands in the way of a file: told before anything is removed. */
export const refuseBlocked = (folder: string, dir: string): void => {
  const blocked = outputsIn(folder).find((name) => lstatSync(join(folder, name)).isDirectory());
  if (blocked === undefined) return;
  throw usageFault({
    code: 'is-a-folder',
    file: join(dir, blocked),
    message: text('error.is-a-folder'),
    hint: text('error.choose-other-folder'),
  });
};
