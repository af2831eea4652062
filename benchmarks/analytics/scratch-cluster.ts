import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server that is there for one run only. */
export interface ScratchCluster {
  readonly port: number;
  /** A folder that the server may read. */
  readonly folder: string;
  /** Stops the server and removes everything. */
  readonly stop: () => void;
}

/** Debian keeps each version in a folder of its own, and none of it on the path. */
const DEBIAN = '/usr/lib/postgresql';

/** Where `initdb` and `pg_ctl` lie; empty where they are on the path. */
const binaries = (): string => {
  if (!existsSync(DEBIAN)) return '';
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? '' : join(DEBIAN, newest, 'bin');
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** The server refuses to run as root: there it runs as the user that its package made. */
const run = (program: string, args: readonly string[]): void => {
  const command = join(binaries(), program);
  const options: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' };
  if (isRoot()) execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], options);
  else execFileSync(command, args, options);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-postgres-'));
  chmodSync(folder, 0o755);
  if (isRoot()) execFileSync('chown', ['postgres', folder]);
  return folder;
};

/** Does something once: when it is asked for, or however else the process ends. */
const onceAtEnd = (work: () => void): (() => void) => {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    work();
  };
  process.once('exit', once);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return once;
};

/** What is not waited for where nothing has to outlive the run. */
const FLEETING: readonly string[] = ['fsync=off'];

/** Starts a server of its own on a free port of this machine, with settings as `postgresql.conf` names them. */
export const startCluster = async (
  given: readonly string[] = FLEETING,
): Promise<ScratchCluster> => {
  const folder = makeFolder();
  const data = join(folder, 'data');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const port = await freePort();
    run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8']);
    const settings = [
      'listen_addresses=127.0.0.1',
      `port=${port}`,
      `unix_socket_directories=${folder}`,
      ...given,
    ]
      .map((setting) => `-c ${setting}`)
      .join(' ');
    run('pg_ctl', ['-D', data, '-w', '-o', settings, '-l', join(folder, 'log'), 'start']);
    const stop = onceAtEnd(() => {
      try {
        run('pg_ctl', ['-D', data, '-w', '-m', 'fast', 'stop']);
      } finally {
        remove();
      }
    });
    return { port, folder, stop };
  } catch (error) {
    remove();
    throw error;
  }
};
