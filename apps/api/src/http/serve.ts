import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const LAST_WORDS_MILLIS = 500;
const LOOK_MILLIS = 20;

/** A service that listens. */
export interface Serving {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Stops: refuses new requests, lets those at work finish, ends streams with a last event. For a moment connections are still
   * answered, for a request that is on its way to a connection that closes is met by a reset, and its sender cannot tell whether
   * it was done. After `graceMillis` what is still open is cut off. Resolves with whether everything finished; calling it again
   * waits for the same.
   */
  stop(graceMillis: number): Promise<boolean>;
}

/**
 * Listens. Port 0 takes any free one.
 *
 * @example
 * const serving = await serve(app, { host: '127.0.0.1', port: 0 });
 * await serving.stop(10_000);
 */
export const serve = async (
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Serving> => {
  await app.listen({ host, port });
  let stopped: Promise<boolean> | undefined;
  return {
    url: urlOf(app.server.address()),
    stop: (graceMillis) => {
      stopped ??= stop(app, graceMillis);
      return stopped;
    },
  };
};

const urlOf = (address: string | AddressInfo | null): string => {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
};

const stop = async (app: FastifyInstance, graceMillis: number): Promise<boolean> => {
  app.lifecycle.stop();
  let cut = false;
  const timer = setTimeout(() => {
    cut = true;
    app.server.closeAllConnections();
  }, graceMillis);
  try {
    await lastWords(app, Math.min(LAST_WORDS_MILLIS, graceMillis / 4));
    await app.close();
    return !cut;
  } finally {
    clearTimeout(timer);
  }
};

/** As long as connections are there, and no longer than so many milliseconds. */
const lastWords = async ({ server }: FastifyInstance, millis: number): Promise<void> => {
  const until = performance.now() + millis;
  while ((await connectionsOf(server)) > 0 && performance.now() < until) await pause(LOOK_MILLIS);
};

const connectionsOf = (server: FastifyInstance['server']): Promise<number> =>
  new Promise((resolve) => {
    server.getConnections((error, count) => resolve(error === null ? count : 0));
  });
