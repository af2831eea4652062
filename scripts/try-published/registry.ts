import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A registry of npm packages on this machine alone. */
export interface Registry {
  readonly url: string;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/** What a registry is started with. */
export interface Starting {
  /** Where it keeps its files. */
  readonly folder: string;
  /** The registry that all other packages come from. */
  readonly upstream: string;
}

/** Starts verdaccio on a free port of loopback: our packages only as they are published here, all others from upstream. */
export const startRegistry = async ({ folder, upstream }: Starting): Promise<Registry> => {
  const port = await freePort();
  const config = join(folder, 'verdaccio.json');
  writeFileSync(config, JSON.stringify(settings(folder, port, upstream)));
  const log = openSync(join(folder, 'verdaccio.log'), 'w');
  const child = spawn(process.execPath, [verdaccio(), '--config', config], {
    cwd: folder,
    stdio: ['ignore', log, log],
  });
  const registry = { url: `http://127.0.0.1:${port}/`, stop: () => stop(child) };
  try {
    await answering(registry.url, child);
    return registry;
  } catch (error) {
    await registry.stop();
    throw new Error(readFileSync(join(folder, 'verdaccio.log'), 'utf8'), { cause: error });
  }
};

const OURS = { access: '$all', publish: '$all', unpublish: '$all' };

const settings = (folder: string, port: number, upstream: string): object => ({
  storage: join(folder, 'storage'),
  auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
  uplinks: { upstream: { url: upstream, maxage: '60m', timeout: '60s', max_fails: 10 } },
  packages: { '@xinfang/*': OURS, xinfang: OURS, '**': { access: '$all', proxy: 'upstream' } },
  server: { keepAliveTimeout: 60 },
  web: { enable: false },
  middlewares: {},
  max_body_size: '50mb',
  listen: `127.0.0.1:${port}`,
  log: { type: 'stdout', format: 'json', level: 'warn' },
});

const verdaccio = (): string => {
  const manifest = createRequire(import.meta.url).resolve('verdaccio/package.json');
  return join(dirname(manifest), 'bin/verdaccio');
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

const answering = async (url: string, child: ChildProcess): Promise<void> => {
  const until = performance.now() + 30_000;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error('verdaccio does not answer');
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(killing);
};
