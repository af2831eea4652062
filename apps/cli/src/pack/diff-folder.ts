import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CaseImpact } from '@xinfang/analysis';
import { renderCsv } from '@xinfang/report';
import { fileFault } from '../file-fault.ts';
import { inputIsOutput, noFolderNamed } from '../folder-faults.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';
import { STDIN } from '../read-input.ts';
import type { RejectLine } from '../run-register.ts';
import { openTextFile, type TextFile } from './diff-file.ts';

/** The page of a comparison. */
export const DIFF_PAGE = 'diff.html';
const DOCUMENT = 'diff.json';
const CHANGES = 'changes.jsonl';
const TABLE = 'changes.csv';
const REJECTS = 'rejects.jsonl';
const RESULTS: readonly string[] = [CHANGES, TABLE, REJECTS, DOCUMENT, DIFF_PAGE];

/** The folder that a comparison is written to; its files get their names once all of them are whole. */
export interface DiffFolder {
  readonly addCase: (impact: CaseImpact) => void;
  readonly addReject: (reject: RejectLine) => void;
  readonly finish: (files: { readonly document: unknown; readonly page: string }) => void;
  /** Takes away what was begun. Never throws. */
  readonly abandon: () => void;
}

/** How the table of changes is written: its heading, and the rows of a case. */
export interface ChangeTable {
  readonly heading: readonly string[];
  readonly rowsOf: (impact: CaseImpact) => readonly (readonly string[])[];
}

/** Opens the folder of a comparison and makes it where it is not there. Throws a fault where it cannot be written, or what is read lies where something is to be written. */
export const openDiffFolder = (
  dir: string,
  inputs: readonly string[],
  table: ChangeTable,
  io: Io,
): DiffFolder => {
  if (dir.trim() === '') throw noFolderNamed();
  const folder = resolve(io.cwd, dir);
  const writing = <Result>(write: () => Result): Result => {
    try {
      return write();
    } catch (error) {
      throw fileFault(error, dir, 'unwritable');
    }
  };
  return writing(() => {
    makeFolder(folder);
    refuseInputs(inputs, folder, io);
    const files = new Map<string, TextFile>();
    const open = (name: string): TextFile => {
      const file = openTextFile(join(folder, `${name}.partial`));
      files.set(name, file);
      return file;
    };
    const lists = inputs.length > 0 ? [CHANGES, TABLE, REJECTS].map(open) : [];
    const [changes, rows, rejects] = lists;
    rows?.add(renderCsv(table.heading, []));
    return {
      addCase: ({ caseId, changes: found }) =>
        writing(() => {
          changes?.add(`${JSON.stringify({ caseId, changes: found })}\n`);
          for (const row of table.rowsOf({ caseId, changes: found })) rows?.add(csvRow(row));
        }),
      addReject: (reject) => writing(() => rejects?.add(`${JSON.stringify(reject)}\n`)),
      finish: ({ document, page }) =>
        writing(() => {
          open(DOCUMENT).add(`${JSON.stringify(document, null, 2)}\n`);
          open(DIFF_PAGE).add(page);
          for (const file of files.values()) file.end();
          for (const [name, { path }] of files) renameSync(path, join(folder, name));
          // A list of an earlier comparison is none of this one.
          for (const name of RESULTS)
            if (!files.has(name)) rmSync(join(folder, name), { force: true });
        }),
      abandon: () => {
        for (const file of files.values()) file.drop();
      },
    };
  });
};

const BYTE_ORDER_MARK = 1;

/** A line of its own, without the mark that a file begins with. */
const csvRow = (row: readonly string[]): string => renderCsv(row, []).slice(BYTE_ORDER_MARK);

/** Throws a fault where a comparison would write over what it reads. */
const refuseInputs = (inputs: readonly string[], folder: string, io: Io): void => {
  const real = realpathSync(folder);
  const taken = inputs.find((input) => {
    const path = resolve(io.cwd, input);
    if (input === STDIN || !existsSync(path) || !statSync(path).isFile()) return false;
    const own = realpathSync(path);
    return dirname(own) === real && RESULTS.includes(basename(own));
  });
  if (taken === undefined) return;
  throw inputIsOutput(taken);
};
