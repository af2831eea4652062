import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type CaseLine, RUN_FILES, type RunFile } from '@xinfang/report';
import { type Fault, usageFault } from './fault.ts';
import { fileFault } from './file-fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import { openLineFile, PARTIAL, writeWhole } from './partial-file.ts';
import type { RejectLine } from './run-register.ts';

/** The folder that a run is written to, while it runs. */
export interface RunFolder {
  readonly addCase: (line: CaseLine) => void;
  readonly addReject: (line: RejectLine) => void;
  /** Ends the lines, writes the files, the last of them last, and takes the mark of the unfinished away. */
  readonly finish: (files: readonly RunFile[]) => void;
  /** Keeps what was written so far, marked as a part. Never throws. */
  readonly abandon: () => void;
}

/** Stands in the folder from the first moment of a run to its last: it outlives whatever ends the run, a power cut too. */
export const MARKER = 'INCOMPLETE';
export const CASES = 'cases.jsonl';
export const REJECTS = 'rejects.jsonl';
export const REPORT = 'report.json';
export const PAGE = 'report.html';
const NAMES: readonly string[] = [CASES, REJECTS, REPORT, PAGE, ...RUN_FILES];

/** Opens the folder of a run and makes it where it is not there. Throws a fault where it cannot be written. */
export const openRunFolder = (dir: string, inputs: readonly string[], io: Io): RunFolder => {
  if (dir.trim() === '') throw noName();
  const folder = resolve(io.cwd, dir);
  refuseInputs(inputs, folder, io);
  const at = (name: string): string => join(folder, name);
  const writing = <Result>(write: () => Result): Result => {
    try {
      return write();
    } catch (error) {
      throw fileFault(error, dir, 'unwritable');
    }
  };
  writing(() => clear(folder));
  const cases = writing(() => openLineFile(at(CASES)));
  const rejects = writing(() => openLineFile(at(REJECTS)));
  return {
    addCase: (line) => writing(() => cases.add(line)),
    addReject: (line) => writing(() => rejects.add(line)),
    finish: (files) =>
      writing(() => {
        cases.finish();
        rejects.finish();
        for (const { name, content } of files) writeWhole(at(name), content);
        rmSync(at(MARKER));
      }),
    abandon: () => {
      cases.abandon();
      rejects.abandon();
    },
  };
};

/** An empty name is most likely a variable that was not set: it would be the folder where the command was given. */
const noName = (): Fault =>
  usageFault({
    code: 'no-folder-named',
    path: '--out',
    message: text('error.no-folder-named'),
    hint: text('error.choose-other-folder'),
  });

/** The mark comes first: while the files of an earlier run go, those that are left are no run's. */
const clear = (folder: string): void => {
  makeFolder(folder);
  const { zh, en } = text('run.incomplete');
  writeFileSync(join(folder, MARKER), `${zh}\n${en}\n`, { flush: true });
  for (const name of [...NAMES, ...NAMES.map((each) => `${each}${PARTIAL}`)])
    rmSync(join(folder, name), { force: true });
};

const refuseInputs = (inputs: readonly string[], folder: string, io: Io): void => {
  const taken = inputs.find((input) => isOutput(resolve(io.cwd, input), folder));
  if (taken === undefined) return;
  throw usageFault({
    code: 'input-is-output',
    file: taken,
    message: text('error.input-is-output'),
    hint: text('error.choose-other-folder'),
  });
};

const OUTPUTS: ReadonlySet<string> = new Set([
  MARKER,
  ...NAMES,
  ...NAMES.map((name) => `${name}${PARTIAL}`),
]);

/** Whether a run into a folder would write over a file that it reads. */
const isOutput = (input: string, folder: string): boolean =>
  existsSync(input) &&
  existsSync(folder) &&
  dirname(realpathSync(input)) === realpathSync(folder) &&
  OUTPUTS.has(basename(realpathSync(input)));

/** Node's own recursive way never ends where a parent exists but takes no folders, as below /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
};
