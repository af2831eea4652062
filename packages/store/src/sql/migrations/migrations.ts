import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';
import { StoreError } from '../../store.ts';
import type { SqlDialect } from '../dialect.ts';
import type { Tables } from '../schema.ts';
import { createTables } from './0001-tables.ts';
import { createIndexes } from './0002-indexes.ts';

/** Migrations by name; they run in the order of their names. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * The migrations that all media share; a driver adds its own with names that come after.
 *
 * @example
 * const migrations = { ...schemaMigrations(dialect), '9001-comments': { up: async () => undefined } };
 */
export const schemaMigrations = (dialect: SqlDialect): Migrations => ({
  '0001-tables': { up: (db) => createTables(db, dialect) },
  '0002-indexes': { up: (db) => createIndexes(db) },
});

/**
 * Brings the schema to this version's. A schema that knows more than these migrations is refused and left as it is.
 *
 * @throws StoreError `schema` where it knows more.
 * @example
 * await migrateSchema(db, schemaMigrations(dialect));
 */
export const migrateSchema = async (db: Kysely<Tables>, migrations: Migrations): Promise<void> => {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) {
    throw error instanceof Error && /corrupted migrations/u.test(error.message)
      ? new StoreError('schema', { retry: false, cause: error })
      : error;
  }
};

/**
 * Looks whether the schema is this version's.
 *
 * @throws StoreError `schema` where it lacks a migration, or has one that is not known here.
 * @example
 * await checkSchema(db, schemaMigrations(dialect));
 */
export const checkSchema = async (db: Kysely<Tables>, migrations: Migrations): Promise<void> => {
  const { rows } = await sql<{ readonly name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  const stored = rows.map(({ name }) => name).sort();
  const known = Object.keys(migrations).sort();
  if (stored.join('\n') !== known.join('\n')) throw new StoreError('schema', { retry: false });
};
