import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { prepareQueue } from '../../apps/api/src/watch/prepare-queue.ts';
import { migratePostgres } from '../../packages/store-postgres/src/index.ts';
import { freePort } from '../analytics/free-port.ts';
import { postgresBinary } from '../analytics/postgres-binary.ts';

/** A server of this run's own that may be killed and started again on what it left. */
export interface KillablePostgres extends AsyncDisposable {
  readonly port: number;
  /** Where a role of the county's database connects; another port stands between. */
  readonly urlOf: (role: 'postgres' | 'xinfang_app' | 'xinfang_owner', port?: number) => string;
  readonly start: () => Promise<void>;
  /** SIGKILL to the server and to everything it started, as when the power goes. */
  readonly kill: () => Promise<void>;
  /** Statements by the superuser in the county's database; the rows of the last. */
  readonly run: (...statements: readonly string[]) => Promise<readonly Record<string, unknown>[]>;
  /** Locks a table against everybody until it is let go. */
  readonly lock: (table: string) => Promise<() => Promise<void>>;
  readonly version: () => Promise<string>;
}

const PATIENCE_MILLIS = 60_000;

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** The server refuses to run as root: there it runs as the user that its package made. */
const ownerOf = (): Owner => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

/** A folder in which the server may write. */
export const folderFor = (path: string): string => {
  mkdirSync(path, { recursive: true });
  const { uid, gid } = ownerOf();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  return path;
};

/** Makes a server in a folder, starts it, and makes the service's schema in it. */
export const openPostgres = async (
  folder: string,
  settings: readonly string[] = ['fsync=on', 'synchronous_commit=on'],
  tablespace?: string,
): Promise<KillablePostgres> => {
  const owner = ownerOf();
  const data = join(folderFor(folder), 'data');
  const options = ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(postgresBinary('initdb'), options, { ...owner, cwd: '/', stdio: 'ignore' });
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const given = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings];
  const flags = ['-D', data, '-p', String(port), ...given.flatMap((each) => ['-c', each])];
  let server: ChildProcess | undefined;
  const urlOf: KillablePostgres['urlOf'] = (role, through = port) =>
    `postgres://${role}@127.0.0.1:${through}/county`;
  const start = async (): Promise<void> => {
    server = spawn(postgresBinary('postgres'), flags, {
      ...owner,
      cwd: '/',
      stdio: ['ignore', log, log],
    });
    await untilAnswering(`postgres://postgres@127.0.0.1:${port}/postgres`);
  };
  const end = async (stop: (pid: number) => void): Promise<void> => {
    const { pid, exitCode, signalCode } = server ?? {};
    if (server === undefined || pid === undefined || exitCode !== null || signalCode !== null)
      return;
    const ended = once(server, 'exit');
    stop(pid);
    await ended;
  };
  const killNow = (): void => {
    if (server?.pid !== undefined && server.exitCode === null) killAll(server.pid);
  };
  process.prependOnceListener('exit', killNow);
  await start();
  await prepare(urlOf, tablespace);
  return {
    port,
    urlOf,
    start,
    kill: () => end(killAll),
    run: (...statements) => runAt(urlOf('postgres'), statements),
    lock: async (table) => {
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`begin; lock table ${table} in access exclusive mode`);
      return () => client.end();
    },
    version: async () => {
      const [row] = await runAt(urlOf('postgres'), ['show server_version']);
      return String(row?.['server_version']).split(' ')[0] ?? '';
    },
    [Symbol.asyncDispose]: async () => {
      await end((pid) => process.kill(pid, 'SIGQUIT'));
      process.off('exit', killNow);
    },
  };
};

const killAll = (pid: number): void => {
  const children = childrenOf(pid);
  for (const each of [pid, ...children]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
};

const childrenOf = (pid: number): readonly number[] => {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

const prepare = async (
  urlOf: KillablePostgres['urlOf'],
  tablespace: string | undefined,
): Promise<void> => {
  const admin = urlOf('postgres').replace('/county', '/postgres');
  await runAt(admin, [
    'create role xinfang_owner login createrole',
    ...(tablespace === undefined ? [] : [`create tablespace small location '${tablespace}'`]),
    `create database county owner xinfang_owner${tablespace === undefined ? '' : ' tablespace small'}`,
  ]);
  await migratePostgres({ url: urlOf('xinfang_owner'), appRole: 'xinfang_app' });
  await prepareQueue({ url: urlOf('xinfang_owner'), appRole: 'xinfang_app' });
};

const runAt = async (
  connectionString: string,
  statements: readonly string[],
): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows: readonly Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
};

/** Also through the recovery after a kill, while the server takes nobody. */
const untilAnswering = async (url: string): Promise<void> => {
  const end = performance.now() + PATIENCE_MILLIS;
  for (;;) {
    try {
      await runAt(url, ['select 1']);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await setTimeout(50);
  }
};
