import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Principal, ROLES, type Role } from '../src/access/principal.ts';
import { viewerOf } from '../src/access/viewer.ts';
import { type Composed, compose } from '../src/compose.ts';
import type { Settings } from '../src/config/settings.ts';
import { buildApp } from '../src/http/build-app.ts';
import { type SettableClock, settableClock } from './clock.ts';

const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

/** Settings of a service in memory, in the invented county. */
export const worldSettings = (change: Partial<Settings> = {}): Settings => ({
  host: '127.0.0.1',
  port: 0,
  store: { kind: 'sqlite', file: ':memory:' },
  packs: [],
  calendar: undefined,
  directory: join(import.meta.dirname, '../sample/directory.json'),
  oidc: undefined,
  secrets: {
    sealing: [{ id: 'k1', key: key(1) }],
    cipher: 'aes-256-gcm',
    audit: key(2),
    marks: key(3),
  },
  sinks: [],
  watch: {
    by: 'off',
    everyMillis: 60_000,
    attempts: 3,
    firstRetryMillis: 1000,
    timeoutMillis: 1000,
  },
  limits: { bodyBytes: 1_048_576, perMinute: 1_000_000, atOnce: 200, requestMillis: 30_000 },
  keepYears: 3,
  tracesTo: undefined,
  logLevel: 'silent',
  graceMillis: 1000,
  ...change,
});

/** A whole service in memory where the token says who asks: `role@body`. */
export interface World extends AsyncDisposable {
  readonly composed: Composed;
  readonly clock: SettableClock;
  readonly app: FastifyInstance;
  readonly ask: (
    who: string,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    given?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<LightMyRequestResponse>;
}

/** Opens a world on a day, and starts it. */
export const openWorld = async (
  day = '2026-03-02',
  change: Partial<Settings> = {},
): Promise<World> => {
  const clock = settableClock(day);
  const composed = await compose(worldSettings(change), {
    clock,
    monotonic: clock.millis,
    around: (store) => ({ ...store, now: async () => clock.now() }),
  });
  const { ready } = await composed.start();
  await ready;
  const { organisation } = composed.service;
  const service = {
    ...composed.service,
    authenticate: async (authorization = ''): Promise<Principal> => {
      const [named, body = ''] = authorization.replace('Bearer ', '').split('@');
      const role = ROLES.find((each) => each === named);
      if (role === undefined) throw new Error('no role');
      return {
        id: `${role}.${body}`,
        role,
        body,
        by: 'token',
        viewer: viewerOf(organisation, role, body),
      };
    },
  };
  const app = await buildApp(service, { checkResponses: true });
  return {
    composed,
    clock,
    app,
    ask: (who, method, url, { body, headers = {} } = {}) =>
      app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${who}`, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await composed.stop();
    },
  };
};

/** Somebody of a body. */
export const at = (role: Role, body: string): string => `${role}@${body}`;
