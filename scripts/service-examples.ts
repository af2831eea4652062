import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from '@xinfang/client';
import { makePrivate } from '@xinfang/matter';
import * as store from '@xinfang/store';
import * as sql from '@xinfang/store/sql';
import * as sqlite from '@xinfang/store-sqlite';
import { openPlainDatabase } from '../packages/store-sqlite/test/plain-database.ts';

/** What examples of stores and of the client take as given: an open store, keys, and a service that is none. */
export interface ServiceExamples extends AsyncDisposable {
  /** By package. */
  readonly scopes: Readonly<Record<string, object>>;
  /** Puts a folder of its own in the place of the file that an example names. */
  readonly placed: (example: string) => string;
}

const BYTES = 32;
const bytes = (value: number): Uint8Array => new Uint8Array(BYTES).fill(value);

const viewer: store.Viewer = { body: 'county-xfj', barredFrom: [], seesUnstated: true };

const draft: store.AuditDraft = {
  action: 'audit.read',
  actor: { id: 'auditor-1', role: 'auditor', body: 'county' },
  at: '2026-03-02T01:00:00.000Z',
};

/** What a service answers, as far as examples look at it. */
const answerTo = async ({ method, url }: Request): Promise<Response> => {
  if (method !== 'GET') return Response.json({ id: 'C-1', version: 3 }, { status: 201 });
  return Response.json(url.includes('/v1/cases?') ? { rows: [] } : { id: 'C-1', version: 3 });
};

const createClient = (options: client.ClientOptions): client.XinfangClient =>
  client.createClient({ ...options, token: 'a key', fetch: answerTo });

const clientScope = {
  createClient,
  client: createClient({ url: 'http://service.invalid', token: 'a key' }),
  session: { accessToken: 'a token' },
  caseId: 'C-1',
  version: 3,
  event: { type: 'registered', on: '2026-03-02' },
  given: {
    registration: {
      receivedOn: '2026-03-02',
      receiver: { kind: 'petition-office' },
      channel: 'letter',
    },
  },
};

const storeScope = async (at: store.Store): Promise<object> => {
  const keys = [{ id: '2026', key: bytes(1) }];
  const ring = store.openKeyRing({ keys });
  const people = [{ name: makePrivate('张三') }];
  return {
    ...store,
    openSqliteStore: sqlite.openSqliteStore,
    store: at,
    viewer,
    cursor: 'no cursor of this store',
    key: bytes(1),
    former: bytes(2),
    keys,
    ring,
    caseId: 'C-1',
    registration: { petitioners: { people } },
    part: ring.seal('C-1', 'identity', store.encodePeople(people)),
    seal: store.openAuditSeal(bytes(3)),
    chain: 0,
    head: undefined,
    rows: [],
    readHeads: () => [],
    draft,
    keep: () => undefined,
    reckon: () => undefined,
    askForTheFormerKey: () => undefined,
  };
};

const sqlScope = async (): Promise<object> => {
  const { db, dialect } = openPlainDatabase();
  const migrations = sql.schemaMigrations(dialect);
  await sql.migrateSchema(db, migrations);
  return { ...sql, db, dialect, migrations, audit: store.openAuditSeal(bytes(3)) };
};

/** Makes what the examples take as given. */
export const serviceExamples = async (): Promise<ServiceExamples> => {
  const at = mkdtempSync(join(tmpdir(), 'xinfang-examples-'));
  const audit = store.openAuditSeal(bytes(3));
  const open = await sqlite.openSqliteStore({ file: ':memory:', audit });
  const { openAuditSeal } = store;
  return {
    scopes: {
      '@xinfang/client': { ...client, ...clientScope },
      '@xinfang/store': await storeScope(open),
      '@xinfang/store/sql': await sqlScope(),
      // It registers tests, and no test can do that while it runs: the drivers' own tests do.
      '@xinfang/store/contract': { testStore: () => undefined },
      '@xinfang/store-sqlite': { ...sqlite, openAuditSeal, key: bytes(3) },
      // They need a server: the driver's long tests start one.
      '@xinfang/store-postgres': {
        openAuditSeal,
        key: bytes(3),
        migratePostgres: async () => undefined,
        openPostgresStore: async () => ({ [Symbol.asyncDispose]: async () => undefined }),
      },
    },
    placed: (example) => example.replaceAll("'cases.sqlite'", `'${at}/cases.sqlite'`),
    [Symbol.asyncDispose]: async () => {
      await open.close();
      rmSync(at, { recursive: true });
    },
  };
};
