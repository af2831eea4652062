import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '@xinfang/indicator-sql';
import { type Fault, usageFault } from '../fault.ts';
import { text } from '../messages.ts';

/** The folder of the tables, in the folder of a run. */
export const PARQUET = 'parquet';

/** What it is called while it is not whole: of two runs each writes its own. */
export const partialParquet = (token: string): string => `${PARQUET}.${token}.partial`;

const PARTIAL = /^parquet\.[\da-f]+\.partial$/u;

/**
 * Removes the tables of an earlier run, whole or begun, from the folder of a run: beside the results of another they would be
 * taken for its own. What was not written by a run stays.
 */
export const clearParquet = (folder: string): void => {
  for (const name of namesIn(folder))
    if (isOurs(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
};

/** Throws a fault of usage where something that no run wrote stands in the way of the tables. */
export const refuseParquet = (folder: string, dir: string): void => {
  const strange = namesIn(folder).find((name) => !isOurs(join(folder, name)));
  if (strange !== undefined) throw notOurs(join(dir, strange));
};

/** None where the folder is not there yet. */
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => name === PARQUET || PARTIAL.test(name))
    : [];

const WHOLE = ['cases', 'deadlines', 'events'] as const satisfies readonly TableName[];

/** A link would lead what is removed out of the folder. */
const isOurs = (path: string): boolean =>
  lstatSync(path).isDirectory() &&
  (!path.endsWith(PARQUET) ||
    readdirSync(path).every((name) => WHOLE.some((table) => table === name)));

const notOurs = (file: string): Fault =>
  usageFault({
    code: 'folder-not-ours',
    file,
    message: text('error.folder-not-ours'),
    hint: text('error.choose-other-folder'),
  });
