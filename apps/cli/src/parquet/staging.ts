import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CaseRows, Table } from '@xinfang/indicator-sql';
import { csvSql, quoted } from './csv-row.ts';
import type { Duckdb } from './load-duckdb.ts';
import { openSlices, type Slice } from './slices.ts';
import { openSpool, type Spool } from './spool.ts';

/** Takes the rows of a run and gives them back as Parquet. */
export interface Staging {
  readonly add: (rows: CaseRows) => void;
  /** Writes each table as a folder of Parquet below a folder. */
  readonly write: (folder: string) => Promise<void>;
  /** Stops what is going on. Never throws. */
  readonly close: () => void;
}

/**
 * Opens the tables in a folder of their own. Rows wait there as text, which takes no memory and less time than to hand them to
 * a database one by one.
 */
export const openStaging = (duckdb: Duckdb, folder: string, tables: readonly Table[]): Staging => {
  const slices = openSlices(folder, tables);
  let database: Database | undefined;
  return {
    add: slices.add,
    write: async (to) => {
      const all = slices.end();
      // One for each table: what a database took, it gives back only when it is closed.
      for (const table of tables) {
        database = await openDatabase(duckdb, join(folder, 'spilled'));
        await writeTable(database.connection, table, all, to);
        database.close();
        database = undefined;
      }
    },
    close: () => {
      try {
        database?.close();
      } catch {
        // The process is about to end, or it is closed already.
      }
    },
  };
};

interface Database {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** Rows pass through, so much is enough for any register. */
const MEMORY = '256MB';

const openDatabase = async (duckdb: Duckdb, spilled: string): Promise<Database> => {
  // One thread, so that the same register gives the same files.
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: spilled,
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.interrupt();
      connection.closeSync();
      instance.closeSync();
    },
  };
};

/** Rows of a file that are held together: half as many as by default. */
const GROUP_ROWS = 61_440;

const writeTable = async (
  connection: DuckDBConnection,
  { name, columns }: Table,
  slices: readonly Slice[],
  folder: string,
): Promise<void> => {
  const copy = async (spool: Spool, to: string): Promise<void> => {
    mkdirSync(dirname(to), { recursive: true });
    const rows = csvSql(spool.path, columns, spool.longest());
    await connection.run(
      `COPY (${rows}) TO ${quoted(to)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${GROUP_ROWS})`,
    );
    spool.remove();
  };
  const filled = slices.filter(({ spools }) => spools[name].longest() > 0);
  // Where a system of files takes two names for one, the files still differ.
  for (const { path, place, spools } of filled)
    await copy(spools[name], join(folder, name, path, `data_${place}.parquet`));
  // Who reads a folder of no files is told that there is none, not that it is empty.
  if (filled.length === 0)
    await copy(emptySpool(join(folder, `${name}.csv`)), join(folder, name, 'empty.parquet'));
};

const emptySpool = (path: string): Spool => {
  writeFileSync(path, '');
  return openSpool(path);
};
