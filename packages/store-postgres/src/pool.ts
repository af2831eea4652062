import { Socket } from 'node:net';
import pg from 'pg';

/** How the server is reached. */
export interface PoolSettings {
  readonly url: string;
  readonly schema: string;
  readonly connections: number;
  readonly statementMillis: number;
  readonly connectMillis: number;
  readonly applicationName: string;
}

/** Counts and positions are whole numbers below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
};

/** What holds for every statement of a connection: an acknowledged act is on the disk, and none waits for ever. */
const optionsOf = ({ schema, statementMillis }: PoolSettings): string =>
  Object.entries({
    search_path: schema,
    synchronous_commit: 'on',
    // Compiling a plan takes longer than any page of a list does.
    jit: 'off',
    statement_timeout: statementMillis,
    idle_in_transaction_session_timeout: statementMillis * 2,
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** Connections to the server. One that breaks is told by the statement that meets it, and never ends the process. */
export const openPool = (settings: PoolSettings): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.connections,
    connectionTimeoutMillis: settings.connectMillis,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: settings.applicationName,
    options: optionsOf(settings),
    types,
  });
  const ignore = (): void => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  endSilence(pool, settings.statementMillis * 2);
  return pool;
};

/**
 * The server ends statements that take too long. Where it is the server that went silent, or the network between that forgot the
 * connection without a word, nobody else would: a connection that is in use and carries nothing is cut, and the next one is new.
 */
const endSilence = (pool: pg.Pool, silentMillis: number): void => {
  const used = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => used.add(client));
  pool.on('release', (_error, client) => used.delete(client));
  pool.on('connect', (client) => {
    const stream = streamOf(client);
    stream?.setTimeout(silentMillis, () => {
      if (used.has(client)) stream.destroy(new Error('Query read timeout'));
    });
  });
};

/** The socket, or what encrypts over it; `pg` does not tell of it in its types. */
const streamOf = (client: object): Socket | undefined => {
  const connection: unknown = Reflect.get(client, 'connection');
  const isOne = typeof connection === 'object' && connection !== null && 'stream' in connection;
  return isOne && connection.stream instanceof Socket ? connection.stream : undefined;
};
