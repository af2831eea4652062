import { backup, DatabaseSync } from 'node:sqlite';
import type { AuditSeal, Store } from '@xinfang/store';
import {
  createSqlStore,
  migrateSchema,
  schemaMigrations,
  storeErrorOf,
  type Tables,
} from '@xinfang/store/sql';
import { Kysely } from 'kysely';
import { SQLITE } from './dialect.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import { patiently } from './patience.ts';
import { EmbeddedDialect } from './sqlite-kysely.ts';

/** More pages than a database can have at the usual size of one. */
const ALL_PAGES = 2 ** 31 - 1;

/** A store on SQLite. */
export interface SqliteStore extends Store {
  /** Copies the store as it is at one moment into a file, while it is in use. A file that is there already is written over. */
  backup(to: string): Promise<void>;
}

/** The store in an open database, which it closes; its schema is brought to this version's first. */
export const storeOver = async (database: DatabaseSync, audit: AuditSeal): Promise<SqliteStore> => {
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(kyselyDatabase(database)) });
  const migrations = schemaMigrations(SQLITE);
  try {
    await patiently(() => migrateSchema(db, migrations));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const store = createSqlStore({ db, dialect: SQLITE, audit, migrations });
  return { ...store, backup: (to) => copyTo(database, db, to) };
};

/**
 * A file is read through a connection of its own, so that acts go on meanwhile; what lies in memory is this connection's alone,
 * which then does nothing else. All pages go in one step, for whatever is written between two steps makes a copy begin anew.
 */
const copyTo = async (database: DatabaseSync, db: Kysely<Tables>, to: string): Promise<void> => {
  const file = database.location();
  try {
    if (file === null)
      await db.connection().execute(() => backup(database, to, { rate: ALL_PAGES }));
    else {
      using source = new DatabaseSync(file, { readOnly: true });
      await backup(source, to, { rate: ALL_PAGES });
    }
  } catch (error) {
    throw storeErrorOf(SQLITE, error);
  }
};
