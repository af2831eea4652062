import { DatabaseSync } from 'node:sqlite';
import type { AuditSeal } from '@xinfang/store';
import { storeErrorOf } from '@xinfang/store/sql';
import { SQLITE } from './dialect.ts';
import { patiently } from './patience.ts';
import { type SqliteStore, storeOver } from './store-over.ts';

/** How long a single statement waits within SQLite, in milliseconds: transactions wait outside of it, and longer. */
const BUSY_TIMEOUT = 250;

const SETTINGS = [
  'journal_mode = wal',
  // What makes a write-ahead log outlive a power cut, and not only the process.
  'synchronous = full',
  'trusted_schema = off',
  // What is erased is written over, and not only marked as free.
  'secure_delete = on',
  // 64 MB of pages stay at hand: lists of a large register leap through it.
  'cache_size = -65536',
];

/** What a store on SQLite is opened with. */
export interface SqliteStoreOptions {
  /** A file, made where there is none, or `:memory:` for a store that goes with the process. */
  readonly file: string;
  /** What chains the audit log. */
  readonly audit: AuditSeal;
}

/**
 * Opens a store on an SQLite file and brings its schema to this version's. What `commit` has acknowledged is on the disk: it
 * outlives the process and a power cut.
 *
 * @throws StoreError `schema` where the file was written by a later version, `damaged` where it is no database, `unavailable`
 * where it cannot be opened.
 * @example
 * await using store = await openSqliteStore({ file: 'cases.sqlite', audit: openAuditSeal(key) });
 */
export const openSqliteStore = async ({
  file,
  audit,
}: SqliteStoreOptions): Promise<SqliteStore> => {
  try {
    const database = await patiently(async () => openDatabase(file));
    return await storeOver(database, audit);
  } catch (error) {
    throw storeErrorOf(SQLITE, error);
  }
};

const openDatabase = (file: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    for (const setting of SETTINGS) database.exec(`pragma ${setting}`);
    return database;
  } catch (error) {
    database?.close();
    throw error;
  }
};
