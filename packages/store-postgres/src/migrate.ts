import { migrateSchema, schemaMigrations, storeErrorOf, type Tables } from '@xinfang/store/sql';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { postgresDialect } from './dialect.ts';
import { DEFAULT_SCHEMA, plainName } from './names.ts';
import { policyStatements } from './policies.ts';

/** What a schema is made or brought up to date with. */
export interface PostgresMigration {
  /** With the role that owns, or will own, the schema; it must be able to make the application's role where that is not there. */
  readonly url: string;
  /** The role that the service connects with: it reads and writes, and owns nothing. */
  readonly appRole: string;
  /** Set as that role's password; left alone where it is not given. */
  readonly appPassword?: string;
  /** Default `xinfang`. */
  readonly schema?: string;
}

/**
 * Makes the schema, or brings it to this version's: tables, the application's role, what it may do, and row-level security on
 * every table. It may be run again at any time, and by several nodes at once.
 *
 * @throws StoreError `schema` where the schema is a later version's, or the role may not do this.
 * @example
 * await migratePostgres({ url: 'postgres://xinfang_owner@db/county', appRole: 'xinfang_app' });
 */
export const migratePostgres = async ({
  url,
  appRole,
  appPassword,
  schema: named = DEFAULT_SCHEMA,
}: PostgresMigration): Promise<void> => {
  const [schema, role] = [plainName(named), plainName(appRole)];
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    application_name: 'xinfang-migration',
    options: `-c search_path=${schema}`,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await alone(db, schema, () => makeSchemaAndRole(db, { schema, role, password: appPassword }));
    await migrateSchema(db, schemaMigrations(postgresDialect));
    await alone(db, schema, (trx) => run(trx, policyStatements(schema, role)));
  } catch (error) {
    throw storeErrorOf(postgresDialect, error);
  } finally {
    await db.destroy();
  }
};

/** One migration of a schema at a time, whole or not at all. */
const alone = (
  db: Kysely<Tables>,
  schema: string,
  work: (trx: Kysely<Tables>) => Promise<void>,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`xinfang migration of ${schema}`}))`.execute(
      trx,
    );
    await work(trx);
  });

const run = async (db: Kysely<Tables>, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

interface Names {
  readonly schema: string;
  readonly role: string;
  readonly password: string | undefined;
}

const makeSchemaAndRole = async (
  db: Kysely<Tables>,
  { schema, role, password }: Names,
): Promise<void> => {
  const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(db);
  const secret = password === undefined ? '' : ` password ${pg.escapeLiteral(password)}`;
  await run(db, [
    `create schema if not exists ${schema}`,
    ...(rows.length === 0
      ? [`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole${secret}`]
      : password === undefined
        ? []
        : [`alter role ${role}${secret}`]),
  ]);
};
