import { createXinfang, type Xinfang } from '@xinfang/sdk';
import type { Store } from '@xinfang/store';
import { type Principal, ROLES } from '../src/access/principal.ts';
import { clockOf } from '../src/clock.ts';
import type { Settings } from '../src/config/settings.ts';
import type { Organisation } from '../src/organisation.ts';
import { Refusal } from '../src/refusal.ts';
import type { Service } from '../src/service.ts';
import { fakeCasework } from './fake-casework.ts';
import { fakeCounting } from './fake-counting.ts';
import { fakeStore } from './fake-store.ts';

/** The day of all tests. */
export const TODAY = '2026-03-02';

/** Reads `/metrics`. */
export const METRICS_TOKEN = 'reads-measures-only';

const LIMITS: Settings['limits'] = {
  bodyBytes: 1_048_576,
  perMinute: 100_000,
  atOnce: 50,
  requestMillis: 30_000,
};

const settingsWith = (limits: Partial<Settings['limits']>): Settings => ({
  host: '127.0.0.1',
  port: 0,
  store: { kind: 'sqlite', file: ':memory:' },
  packs: [],
  calendar: undefined,
  directory: 'directory.json',
  oidc: undefined,
  secrets: {
    sealing: [],
    cipher: 'aes-256-gcm',
    audit: new Uint8Array(32),
    marks: new Uint8Array(32),
  },
  sinks: [],
  watch: {
    by: 'off',
    everyMillis: 60_000,
    attempts: 1,
    firstRetryMillis: 1000,
    timeoutMillis: 1000,
  },
  limits: { ...LIMITS, ...limits },
  keepYears: undefined,
  tracesTo: undefined,
  metrics: { token: METRICS_TOKEN },
  logLevel: 'silent',
  graceMillis: 1000,
});

const ABOVE: Readonly<Record<string, readonly string[]>> = {
  county: ['county'],
  'county-xfj': ['county-xfj', 'county'],
  'county-zrzyj': ['county-zrzyj', 'county'],
};

const organisation: Organisation = {
  identity: 'fake',
  has: (body) => body in ABOVE,
  above: (body) => ABOVE[body] ?? [],
  below: (body) => Object.keys(ABOVE).filter((each) => ABOVE[each]?.includes(body)),
  isBelow: (body, above) => ABOVE[body]?.includes(above) ?? false,
  isBarred: (body, accused) => ABOVE[body]?.includes(accused) ?? false,
  barredFrom: (body) => ABOVE[body],
  label: (body) => (body in ABOVE ? { zh: `机构 ${body}`, en: `Body ${body}` } : undefined),
};

const refused = (code: string): Refusal =>
  new Refusal({
    status: 401,
    code,
    title: { zh: '凭证不对', en: 'Wrong credentials' },
    more: { challenge: 'Bearer realm="xinfang"' },
  });

/** `Bearer ROLE` or `Bearer ROLE@BODY`. */
const authenticate = async (authorization: string | undefined): Promise<Principal> => {
  if (authorization === undefined) throw refused('no-credentials');
  const [, given = '', body = 'county-xfj'] =
    /^Bearer ([^@]+)(?:@(.+))?$/u.exec(authorization) ?? [];
  const role = ROLES.find((each) => each === given);
  if (role === undefined) throw refused('bad-token');
  const viewer = { body, barredFrom: organisation.barredFrom(body) ?? 'all', seesUnstated: true };
  return { id: `${role}-1`, role, body, by: 'token', viewer } as Principal;
};

let opened: Promise<Xinfang> | undefined;

/** What of the service a test sets itself. */
export type Faked = Partial<Omit<Service, 'settings' | 'store'>> & {
  readonly limits?: Partial<Settings['limits']>;
  readonly store?: Partial<Store>;
};

/** A service with the real SDK, and everything else in memory. */
export const fakeService = async ({
  limits = {},
  store,
  ...more
}: Faked = {}): Promise<Service> => {
  opened ??= createXinfang();
  const xf = await opened;
  const clock = clockOf(() => Date.parse(`${TODAY}T02:00:00Z`));
  return {
    settings: settingsWith(limits),
    clock,
    store: { ...fakeStore(), ...store } as Store,
    xf,
    organisation,
    authenticate,
    casework: fakeCasework(xf, clock),
    counting: fakeCounting(xf, clock),
    health: { check: async () => [{ name: 'store', ok: true }], refusing: () => undefined },
    ...more,
  };
};

/** Headers of a person with a role. */
export const as = (role: string, more: Readonly<Record<string, string>> = {}) => ({
  authorization: `Bearer ${role}`,
  ...more,
});
