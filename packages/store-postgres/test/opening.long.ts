import { randomBytes } from 'node:crypto';
import { openAuditSeal, StoreError, type StoreErrorCode } from '@xinfang/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratePostgres, openPostgresStore } from '../src/index.ts';
import { runAt, startServer, type TestDatabase, type TestServer } from './cluster.ts';

const audit = openAuditSeal(randomBytes(32));
let server: TestServer | undefined;
let database: TestDatabase;

beforeAll(async () => {
  server = await startServer();
  database = await server.makeDatabase();
});
afterAll(() => server?.stop());

const urlAs = (role: string): string => database.url.app.replace('xinfang_app', role);

const expectRefusal = async (
  url: string,
  code: StoreErrorCode,
  cause: RegExp,
  more: object = {},
): Promise<void> => {
  const refused = await openPostgresStore({ url, audit, connectMillis: 2000, ...more }).then(
    (store) => store.close(),
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ code, cause: { message: expect.stringMatching(cause) } });
};

test('a superuser is refused', () => expectRefusal(database.url.admin, 'schema', /superuser/u));

test('the owner of the tables is refused', () =>
  expectRefusal(database.url.owner, 'schema', /owns the tables/u));

test('a role that bypasses row-level security, or may become one, is refused', async () => {
  const grants = (role: string): string => `grant xinfang_app to ${role}`;
  await database.run(
    'admin',
    'create role bypassing login bypassrls',
    grants('bypassing'),
    'create role becoming login',
    grants('becoming'),
    'grant bypassing to becoming',
  );
  await expectRefusal(urlAs('bypassing'), 'schema', /bypasses row-level security/u);
  await expectRefusal(urlAs('becoming'), 'schema', /bypasses row-level security/u);
});

test('a database without the schema is refused', () =>
  expectRefusal(database.url.app, 'schema', /kysely_migration/u, { schema: 'nowhere' }));

test('a schema of a later version is refused, by the migration too', async () => {
  const later = await (server as TestServer).makeDatabase();
  await later.run(
    'admin',
    "insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01')",
  );
  const opened = openPostgresStore({ url: later.url.app, audit });
  await expect(opened).rejects.toMatchObject({ name: 'StoreError', code: 'schema' });
  const migrated = migratePostgres({ url: later.url.owner, appRole: 'xinfang_app' });
  await expect(migrated).rejects.toMatchObject({ name: 'StoreError', code: 'schema' });
});

test.each([
  'alter table cases disable row level security',
  'alter table log no force row level security',
  "comment on function xinfang_opens(text, bigint) is 'other'",
])('a schema whose row-level security was lifted is refused: %s', async (statement) => {
  const lifted = await (server as TestServer).makeDatabase();
  await lifted.run('owner', statement);
  await expectRefusal(lifted.url.app, 'schema', /migratePostgres/u);
  await migratePostgres({ url: lifted.url.owner, appRole: 'xinfang_app' });
  const store = await openPostgresStore({ url: lifted.url.app, audit });
  await store.check();
  await store.close();
});

test('a migration makes the role with its password, and may run again and several times at once', async () => {
  const owner = database.url.owner.replace(/[^/]+$/u, 'fresh_county');
  await database.run('admin', 'create database fresh_county owner xinfang_owner');
  const migration = { url: owner, appRole: 'fresh_app', appPassword: "it's a secret" };
  await Promise.all([1, 2, 3].map(() => migratePostgres(migration)));
  await migratePostgres(migration);
  const app = owner.replace('xinfang_owner', 'fresh_app');
  const store = await openPostgresStore({ url: app, audit });
  await store.check();
  await store.close();
  const asked =
    "select rolsuper, rolcreaterole, rolpassword is not null as set from pg_authid where rolname = 'fresh_app'";
  const [role] = await runAt(database.url.admin, [asked]);
  expect(role).toEqual({ rolsuper: false, rolcreaterole: false, set: true });
});

test('a name that would need quotes is refused before anything is done', async () => {
  const bad = { url: database.url.owner, appRole: 'app; drop schema xinfang' };
  await expect(migratePostgres(bad)).rejects.toMatchObject({ code: 'schema' });
  await expect(openPostgresStore({ url: database.url.app, audit, schema: 'a b' })).rejects.toThrow(
    StoreError,
  );
});

test('a server that is not there is unavailable', () =>
  expectRefusal('postgres://xinfang_app@127.0.0.1:1/county', 'unavailable', /ECONNREFUSED/u));
