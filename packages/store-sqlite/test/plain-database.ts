import { DatabaseSync } from 'node:sqlite';
import type { SqlDialect, Tables } from '@xinfang/store/sql';
import { Kysely } from 'kysely';
import { SQLITE } from '../src/dialect.ts';
import { kyselyDatabase } from '../src/node-sqlite.ts';
import { EmbeddedDialect } from '../src/sqlite-kysely.ts';

/** A database in memory without a schema, and the dialect that speaks to it: what a driver starts from. */
export const openPlainDatabase = (): {
  readonly db: Kysely<Tables>;
  readonly dialect: SqlDialect;
} => {
  const database = kyselyDatabase(new DatabaseSync(':memory:'));
  return { db: new Kysely<Tables>({ dialect: new EmbeddedDialect(database) }), dialect: SQLITE };
};
