import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type CaseRows, PARTITIONED_BY, type Table, tableSql } from '@xinfang/indicator-sql';
import { type ChunkWriter, openChunkWriter } from './chunk-writer.ts';
import type { Duckdb } from './load-duckdb.ts';

/** A database on disk that takes the rows of a run and gives them back as Parquet. */
export interface Staging {
  readonly add: (rows: CaseRows) => void;
  /** Writes each table as a folder of Parquet below a folder. */
  readonly write: (folder: string) => Promise<void>;
  /** Stops what is going on and closes the database. Never throws. */
  readonly close: () => void;
}

/** So much memory is enough for any register: what is more goes to the disk. */
const MEMORY = '256MB';

/** Opens the database at a path where there is no file yet. */
export const openStaging = async (
  duckdb: Duckdb,
  path: string,
  tables: readonly Table[],
): Promise<Staging> => {
  // One thread, so that the same register gives the same files.
  const instance = await duckdb.DuckDBInstance.create(path, {
    threads: '1',
    memory_limit: MEMORY,
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const writers: [Table, ChunkWriter][] = [];
  for (const table of tables) writers.push([table, await openTable(duckdb, connection, table)]);
  return {
    add: (rows) => {
      for (const [{ name }, writer] of writers) for (const row of rows[name]) writer.add(row);
    },
    write: async (folder) => {
      for (const [table, writer] of writers) {
        writer.end();
        await writeTable(connection, table, folder);
      }
    },
    close: () => {
      try {
        connection.interrupt();
        connection.closeSync();
        instance.closeSync();
      } catch {
        // The process is about to end, or the database is closed already.
      }
    },
  };
};

const openTable = async (
  duckdb: Duckdb,
  connection: DuckDBConnection,
  table: Table,
): Promise<ChunkWriter> => {
  for (const sql of tableSql(table, 'duckdb')) await connection.run(sql);
  return openChunkWriter(duckdb, table.columns, await connection.createAppender(table.name));
};

/** In the order of the register, each part by itself: otherwise a file would be opened anew for each stretch of rows. */
const writeTable = async (
  connection: DuckDBConnection,
  { name }: Table,
  folder: string,
): Promise<void> => {
  const parts = PARTITIONED_BY.join(', ');
  const copy = (rows: string, to: string, more: string): Promise<unknown> =>
    connection.run(`COPY (${rows}) TO ${quoted(to)} (FORMAT parquet, COMPRESSION zstd${more})`);
  const whole = join(folder, name);
  mkdirSync(whole);
  const ordered = `SELECT * FROM ${name} ORDER BY ${parts}, rowid`;
  await copy(ordered, whole, `, PARTITION_BY (${parts}), WRITE_PARTITION_COLUMNS`);
  // Who reads a folder of no files is told that there is none, not that it is empty.
  if (readdirSync(whole).length === 0) await copy(`FROM ${name}`, join(whole, EMPTY), '');
};

const EMPTY = 'empty.parquet';

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
