import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The service as a process of its own. */
export interface ServiceProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** Seconds from its start until it took acts. */
  readonly startSeconds: number;
}

const MAIN = join(import.meta.dirname, '../../apps/api/src/main.ts');
const POLL = 50;
const READY_SECONDS = 120;
const GRACE_SECONDS = 20;

/**
 * Starts the service with these settings and waits until it takes acts. It is stopped with this process, however that ends.
 *
 * @throws Error with what it logged where it ends before it is ready.
 */
export const startService = async (
  settings: Readonly<Record<string, string>>,
  log: string,
): Promise<ServiceProcess> => {
  const out = openSync(log, 'a');
  const options: SpawnOptions = {
    stdio: ['ignore', out, out],
    env: { PATH: process.env['PATH'], XINFANG_PORT: '0', ...settings },
  };
  const program = ['--conditions=@xinfang/source', MAIN];
  // As it is done before every start of another version: a schema that is up to date stays as it is.
  if (settings['XINFANG_OWNER_STORE'] !== undefined)
    spawnSync(process.execPath, [...program, 'migrate'], options);
  const begun = performance.now();
  const child = spawn(process.execPath, [...program, 'serve'], options);
  closeSync(out);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await readyUrl(child, log, begun);
  return {
    url,
    pid: child.pid ?? 0,
    startSeconds: (performance.now() - begun) / 1000,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, setTimeout(GRACE_SECONDS * 1000, undefined, { ref: false })]);
      kill();
      process.off('exit', kill);
    },
  };
};

const readyUrl = async (child: ChildProcess, log: string, begun: number): Promise<string> => {
  let why = '';
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`the service ended:\n${readFileSync(log, 'utf8')}`);
    const url = /Started: (\S+)/u.exec(readFileSync(log, 'utf8'))?.[1];
    if (url !== undefined) why = await notReady(url);
    if (url !== undefined && why === '') return url;
    if (performance.now() - begun > READY_SECONDS * 1000) {
      child.kill('SIGKILL');
      throw new Error(`the service did not get ready: ${why}`);
    }
    await setTimeout(POLL);
  }
};

/** Empty where the service takes acts. */
const notReady = async (url: string): Promise<string> => {
  try {
    const answer = await fetch(`${url}/ready`);
    return answer.ok ? '' : await answer.text();
  } catch (error) {
    return String(error);
  }
};
