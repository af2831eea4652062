import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type CaseLine, type Lang, RUN_FILES, type RunLabels, runFiles } from '@xinfang/report';
import type { RunReport } from '@xinfang/sdk';
import { usageFault } from './fault.ts';
import { fileFault } from './file-fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import type { RejectLine } from './run-register.ts';

/** The folder that a run is written to, while it runs. */
export interface RunFolder {
  readonly addCase: (line: CaseLine) => void;
  readonly addReject: (line: RejectLine) => void;
  /** Writes the report and its tables, and ends the files. */
  readonly finish: (report: RunReport, lang: Lang, labels: RunLabels) => void;
}

/** Opens the folder of a run and makes it where it is not there. Throws a fault where it cannot be written. */
export const openRunFolder = (dir: string, inputs: readonly string[], io: Io): RunFolder => {
  const folder = resolve(io.cwd, dir);
  const taken = inputs.find((input) => isOutput(resolve(io.cwd, input), folder));
  if (taken !== undefined)
    throw usageFault({
      code: 'input-is-output',
      file: taken,
      message: text('error.input-is-output'),
    });
  const writing = <Result>(write: () => Result): Result => {
    try {
      return write();
    } catch (error) {
      throw fileFault(error, dir, 'unwritable');
    }
  };
  writing(() => makeFolder(folder));
  // A table that this run does not write must not stand beside its report from an earlier one.
  for (const name of ['report.json', ...RUN_FILES])
    writing(() => rmSync(join(folder, name), { force: true }));
  const [cases, rejects] = writing(() => [
    lineFile(join(folder, 'cases.jsonl')),
    lineFile(join(folder, 'rejects.jsonl')),
  ]);
  return {
    addCase: (line) => writing(() => cases.add(line)),
    addReject: (line) => writing(() => rejects.add(line)),
    finish: (report, lang, labels) =>
      writing(() => {
        cases.end();
        rejects.end();
        writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
        for (const { name, content } of runFiles(report, { lang, labels }))
          writeFileSync(join(folder, name), content);
      }),
  };
};

const NAMES: ReadonlySet<string> = new Set([
  'cases.jsonl',
  'rejects.jsonl',
  'report.json',
  ...RUN_FILES,
]);

/** Whether a run into a folder would write over a file that it reads. */
const isOutput = (input: string, folder: string): boolean =>
  existsSync(input) &&
  existsSync(folder) &&
  dirname(realpathSync(input)) === realpathSync(folder) &&
  NAMES.has(basename(realpathSync(input)));

/** Node's own recursive way never ends where a parent exists but takes no folders, as below /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
};

const BLOCK = 64 * 1024;

/** A file of JSON lines, written in blocks as they fill: the run does not wait, and memory does not grow. */
const lineFile = (path: string) => {
  const file = openSync(path, 'w');
  let block = '';
  const flush = (): void => {
    writeSync(file, block);
    block = '';
  };
  return {
    add: (line: unknown): void => {
      block += `${JSON.stringify(line)}\n`;
      if (block.length >= BLOCK) flush();
    },
    end: (): void => {
      flush();
      closeSync(file);
    },
  };
};
