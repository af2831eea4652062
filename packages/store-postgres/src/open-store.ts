import type { AuditSeal, Store } from '@xinfang/store';
import {
  checkSchema,
  createSqlStore,
  schemaMigrations,
  storeErrorOf,
  type Tables,
} from '@xinfang/store/sql';
import { Kysely } from 'kysely';
import { postgresDialect } from './dialect.ts';
import { ServiceDialect } from './driver.ts';
import { DEFAULT_SCHEMA, plainName } from './names.ts';
import { openPool, type PoolSettings } from './pool.ts';
import { checkSafety } from './safety.ts';

/** How a store on PostgreSQL is opened. */
export interface PostgresStoreOptions {
  /** `postgres://role:password@host:port/database`, with the role that {@link migratePostgres} made. */
  readonly url: string;
  /** What chains the audit log. */
  readonly audit: AuditSeal;
  /** The schema that the tables stand in. Default `xinfang`. */
  readonly schema?: string;
  /** Connections that this node holds at most. Default 10; further questions wait for one. */
  readonly connections?: number;
  /** After which a statement is given up. Default 10,000. */
  readonly statementMillis?: number;
  /** After which waiting for a connection is given up. Default 5,000. */
  readonly connectMillis?: number;
  /** As which the server's views show this node. Default `xinfang`. */
  readonly applicationName?: string;
}

/**
 * Opens a store on PostgreSQL, whose schema {@link migratePostgres} made. What `commit` has acknowledged is on the server's disk.
 *
 * @throws StoreError `schema` where the schema is missing or another version's, where the role is a superuser, bypasses row-level
 * security or owns the tables; `unavailable` where the server cannot be reached.
 * @example
 * await using store = await openPostgresStore({ url: 'postgres://xinfang_app@db/county', audit: openAuditSeal(key) });
 */
export const openPostgresStore = async (options: PostgresStoreOptions): Promise<Store> => {
  const pool = openPool(settingsOf(options));
  const db = new Kysely<Tables>({ dialect: new ServiceDialect({ pool }) });
  const migrations = schemaMigrations(postgresDialect);
  try {
    await checkSchema(db, migrations);
    await checkSafety(db as unknown as Kysely<never>);
  } catch (error) {
    await db.destroy();
    throw storeErrorOf(postgresDialect, error);
  }
  return createSqlStore({ db, dialect: postgresDialect, audit: options.audit, migrations });
};

const settingsOf = ({
  url,
  schema = DEFAULT_SCHEMA,
  connections = 10,
  statementMillis = 10_000,
  connectMillis = 5000,
  applicationName = 'xinfang',
}: PostgresStoreOptions): PoolSettings => ({
  url,
  schema: plainName(schema),
  connections,
  statementMillis,
  connectMillis,
  applicationName,
});
