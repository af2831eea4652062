import type { Kysely, Transaction } from 'kysely';
import type { Viewer } from '../viewer.ts';
import type { SqlDialect } from './dialect.ts';
import { asked, written } from './failures.ts';
import type { Tables } from './schema.ts';

/** A database with what is particular to it: what every part of a store asks and writes through. */
export interface Connection {
  /** Questions as this viewer, all in one state of the store. */
  ask<Result>(viewer: Viewer, ask: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** One transaction, whole or not at all; run anew where another was in its way. */
  write<Result>(write: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  readonly dialect: SqlDialect;
  readonly db: Kysely<Tables>;
}

/** A connection over a database. */
export const connect = (db: Kysely<Tables>, dialect: SqlDialect): Connection => ({
  dialect,
  db,
  ask: (viewer, ask) => asked(dialect, () => dialect.withViewer(db, viewer, ask)),
  write: (write) => written(dialect, () => dialect.transaction(db, write)),
});
