import pg from 'pg';
import { startCluster } from '../../../benchmarks/analytics/scratch-cluster.ts';
import { migratePostgres } from '../src/index.ts';

const OWNER = 'xinfang_owner';
const APP = 'xinfang_app';

/** A server of the tests' own, with an owner, an application's role, and a migrated database that others are copied from. */
export interface TestServer {
  readonly port: number;
  /** A migrated database that holds nothing yet. */
  makeDatabase(): Promise<TestDatabase>;
  stop(): void;
}

/** One database, reached by each of the roles. */
export interface TestDatabase {
  readonly name: string;
  readonly url: Readonly<Record<'admin' | 'owner' | 'app', string>>;
  /** Statements past the store, as one of the roles. */
  run(role: 'admin' | 'owner' | 'app', ...statements: readonly string[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

type Row = Readonly<Record<string, unknown>>;

const urlOf = (port: number, role: string, database: string): string =>
  `postgres://${role}@127.0.0.1:${port}/${database}`;

/** Statements on one connection; the rows of the last. */
export const runAt = async (
  connectionString: string,
  statements: readonly string[],
): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString, options: '-c search_path=xinfang' });
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};

/** Starts the server and makes the roles. */
export const startServer = async (): Promise<TestServer> => {
  const { port, stop } = await startCluster();
  const admin = (database: string): string => urlOf(port, 'postgres', database);
  await runAt(admin('postgres'), [
    `create role ${OWNER} login createrole`,
    `create database template_of_tests owner ${OWNER}`,
  ]);
  await migratePostgres({ url: urlOf(port, OWNER, 'template_of_tests'), appRole: APP });
  let made = 0;
  const makeDatabase = async (): Promise<TestDatabase> => {
    const name = `test_${process.pid}_${++made}`;
    const copied = `create database ${name} template template_of_tests owner ${OWNER}`;
    await runAt(admin('postgres'), [copied]);
    const url = {
      admin: admin(name),
      owner: urlOf(port, OWNER, name),
      app: urlOf(port, APP, name),
    };
    return {
      name,
      url,
      run: (role, ...statements) => runAt(url[role], statements),
      drop: async () => {
        await runAt(admin('postgres'), [`drop database ${name} with (force)`]);
      },
    };
  };
  return { port, makeDatabase, stop };
};
