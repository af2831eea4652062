import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tablesOf } from '@xinfang/indicator-sql';
import type { MeasuredCase, Xinfang } from '@xinfang/sdk';
import { usageFault } from '../fault.ts';
import { text } from '../messages.ts';
import { loadDuckdb } from './load-duckdb.ts';
import { PARQUET, partialParquet, refuseParquet } from './parquet-folder.ts';
import { openStaging } from './staging.ts';

/** The tables of a run while it runs. */
export interface ParquetOutput {
  readonly add: (one: MeasuredCase) => void;
  /** Writes the files; they bear no name of their own yet. Throws a fault where they cannot be written. */
  readonly write: () => Promise<void>;
  /** Gives the folder its name. */
  readonly place: () => void;
  /** Removes what was written so far. Never throws. */
  readonly abandon: () => void;
}

/** Whether tables can be written to a folder. Throws a fault of usage where they cannot. */
export const readyForParquet = async (out: string | undefined, cwd: string): Promise<void> => {
  if (out === undefined) throw needsOut();
  refuseParquet(resolve(cwd, out), out);
  await loadDuckdb();
};

const needsOut = () =>
  usageFault({
    code: 'parquet-needs-out',
    path: '--parquet',
    message: text('error.parquet-needs-out'),
  });

const TOKEN_BYTES = 6;

/**
 * Opens the tables of a run in its folder, from which `clearParquet` took those of an earlier one. Throws a fault of usage
 * where DuckDB is not installed; `readyForParquet` tells so before anything is touched.
 */
export const openParquet = async (
  folder: string,
  dir: string,
  { pack, calendar }: Pick<Xinfang, 'pack' | 'calendar'>,
): Promise<ParquetOutput> => {
  const duckdb = await loadDuckdb();
  const { tables, rowsOf } = tablesOf(pack, calendar);
  const partial = join(folder, partialParquet(randomBytes(TOKEN_BYTES).toString('hex')));
  const whole = join(partial, PARQUET);
  mkdirSync(whole, { recursive: true });
  const staging = openStaging(duckdb, partial, tables);
  let place = 0;
  const remove = (): void => rmSync(partial, { recursive: true, force: true });
  return {
    add: (one) => {
      place += 1;
      staging.add(rowsOf(one, place));
    },
    write: () => writing(join(dir, PARQUET), () => staging.write(whole)),
    place: () => {
      staging.close();
      renameSync(whole, join(folder, PARQUET));
      remove();
    },
    abandon: () => {
      staging.close();
      try {
        remove();
      } catch {
        // Its name says that it is not whole, and the next run removes it.
      }
    },
  };
};

const writing = async (file: string, write: () => Promise<void>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    throw isOfDisk(error) ? unwritable(file) : error;
  }
};

/** Its errors have no codes. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('IO Error');

const unwritable = (file: string) =>
  usageFault({
    code: 'unwritable',
    file,
    message: text('error.unwritable'),
    hint: text('error.choose-folder'),
  });
