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
  return pool;
};
