import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { postgresBinary } from './postgres-binary.ts';

/** A PostgreSQL server that is there for one run only. */
export interface ScratchCluster {
  readonly port: number;
  /** A folder that the server may read. */
  readonly folder: string;
  /** Stops the server and removes everything. */
  readonly stop: () => void;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** The server refuses to run as root: there it runs as the user that its package made. */
const run = (program: string, args: readonly string[]): void => {
  const command = postgresBinary(program);
  const options: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' };
  if (isRoot()) execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], options);
  else execFileSync(command, args, options);
};

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
