import pg from 'pg';
import { prepareQueue } from '../../apps/api/src/watch/prepare-queue.ts';
import { migratePostgres } from '../../packages/store-postgres/src/index.ts';
import { startCluster } from '../analytics/scratch-cluster.ts';

const OWNER = 'xinfang_owner';
const APP = 'xinfang_app';
const NAME = 'county';

/** A server of this run's own with the service's schema. */
export interface Database extends Disposable {
  readonly url: Readonly<Record<'admin' | 'owner' | 'app', string>>;
  /** A folder that the server may read. */
  readonly folder: string;
  readonly version: string;
}

/** What is acknowledged is on the disk: the server's own defaults, said aloud. */
export const DURABLE: readonly string[] = ['fsync=on', 'synchronous_commit=on'];

/** Starts a server with settings as `postgresql.conf` names them, and makes the service's schema in it. */
export const openDatabase = async (settings: readonly string[]): Promise<Database> => {
  const { port, folder, stop } = await startCluster(settings);
  const urlOf = (role: string, database = NAME): string =>
    `postgres://${role}@127.0.0.1:${port}/${database}`;
  const url = { admin: urlOf('postgres'), owner: urlOf(OWNER), app: urlOf(APP) };
  await runAt(urlOf('postgres', 'postgres'), [
    `create role ${OWNER} login createrole`,
    `create database ${NAME} owner ${OWNER}`,
  ]);
  await migratePostgres({ url: url.owner, appRole: APP });
  await prepareQueue({ url: url.owner, appRole: APP });
  const [row] = await runAt(url.admin, ['show server_version']);
  const version = String(row?.['server_version']).split(' ')[0] ?? '';
  return { url, folder, version, [Symbol.dispose]: stop };
};

type Row = Readonly<Record<string, unknown>>;

/** A connection that finds the service's tables; who asks ends it. */
export const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString, options: '-c search_path=xinfang' });
  await client.connect();
  return client;
};

/** Statements on one connection, one after the other; the rows of the last. */
export const runAt = async (
  connectionString: string,
  statements: readonly string[],
): Promise<readonly Row[]> => {
  const client = await connect(connectionString);
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};
