import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CaseLine, RunFile } from '@xinfang/report';
import { type Complaint, Fault } from './fault.ts';
import { fileFault } from './file-fault.ts';
import { noFolderNamed } from './folder-faults.ts';
import type { Io } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { text } from './messages.ts';
import { outputsIn, refuseBlocked, refuseInputs } from './output-guard.ts';
import { clearParquet } from './parquet/parquet-folder.ts';
import { type LineFile, openLineFile } from './partial-file.ts';
import { faultOf } from './print-failure.ts';
import { type Hold, holdFolder } from './run-marker.ts';
import { CASES, MARKER, partialName, REJECTS } from './run-names.ts';
import type { RejectLine } from './run-rejects.ts';

/** The folder that a run is written to, while it runs. */
export interface RunFolder {
  readonly addCase: (line: CaseLine) => void;
  /** Adds lines of cases as they are written, in UTF-8. */
  readonly addCaseLines: (lines: Uint8Array) => void;
  readonly addReject: (line: RejectLine) => void;
  /** Writes the files, gives all of them their names, the last one last, and takes the mark of the unfinished away. */
  readonly finish: (files: readonly RunFile[]) => void;
  /** Keeps what was written so far, marked as a part, and says so. Never throws. */
  readonly abandon: () => Complaint;
}

/** Opens the folder of a run and makes it where it is not there. Throws a fault where it cannot be written, or another run writes to it. */
export const openRunFolder = (dir: string, inputs: readonly string[], io: Io): RunFolder => {
  if (dir.trim() === '') throw noFolderNamed();
  const folder = resolve(io.cwd, dir);
  const hold = writing(dir, () => {
    refuseInputs(inputs, folder, io);
    makeFolder(folder);
    refuseBlocked(folder, dir);
    return holdFolder(folder, dir);
  });
  try {
    clear(folder, dir);
    return startWriting(folder, dir, hold);
  } catch (error) {
    hold.leave();
    const { exitCode, complaints } = faultOf(error, io);
    throw new Fault(exitCode, [...complaints, incomplete(dir)]);
  }
};

const startWriting = (folder: string, dir: string, hold: Hold): RunFolder => {
  const partial = (name: string): string => join(folder, partialName(name, hold.token));
  const open = (name: string): LineFile => writing(dir, () => openLineFile(partial(name)));
  const [cases, rejects] = [open(CASES), open(REJECTS)];
  return {
    addCase: (line) => writing(dir, () => cases.add(line)),
    addCaseLines: (lines) => writing(dir, () => cases.addWritten(lines)),
    addReject: (line) => writing(dir, () => rejects.add(line)),
    finish: (files) =>
      writing(dir, () => {
        for (const lines of [cases, rejects]) lines.end();
        for (const { name, content } of files)
          writeFileSync(partial(name), content, { flag: 'wx', flush: true });
        for (const name of [CASES, REJECTS, ...files.map((each) => each.name)]) {
          hold.insist();
          renameSync(partial(name), join(folder, name));
        }
        hold.end();
      }),
    abandon: () => {
      for (const lines of [cases, rejects]) lines.abandon();
      hold.leave();
      return incomplete(dir);
    },
  };
};

const incomplete = (dir: string): Complaint => ({
  code: 'incomplete-output',
  file: dir,
  message: text('error.incomplete-output'),
  hint: text('error.run-again'),
});

/** What the system says against it is a fault that names what was to be written. */
const writing = <Result>(shown: string, write: () => Result): Result => {
  try {
    return write();
  } catch (error) {
    throw fileFault(error, shown, 'unwritable');
  }
};

/** The mark stands already: while the files of an earlier run go, those that are left are no run's. */
const clear = (folder: string, dir: string): void => {
  writing(dir, () => clearParquet(folder));
  for (const name of outputsIn(folder).filter((each) => each !== MARKER))
    writing(join(dir, name), () => rmSync(join(folder, name), { force: true }));
};
