import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { openAuditSeal, type Store, THE_SERVICE } from '@xinfang/store';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPostgresStore } from '../src/index.ts';
import { startServer, type TestDatabase, type TestServer } from './cluster.ts';
import { actOn } from './county.ts';

const audit = openAuditSeal(randomBytes(32));
let server: TestServer | undefined;
let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  if (server === undefined) throw new Error('the server did not start');
  database = await server.makeDatabase();
  const settings = { connections: 3, statementMillis: 1500, connectMillis: 1000 };
  store = await openPostgresStore({ url: database.url.app, audit, ...settings });
  await store.cases.commit(actOn('c-1'));
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const cutOff = (): Promise<unknown> =>
  database.run(
    'admin',
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${database.name}' and application_name = 'xinfang'`,
  );

const held = async (): Promise<number> => {
  const asked =
    "select count(*)::int as n from pg_stat_activity where query = 'select pg_sleep(4)'";
  const [row] = await database.run('admin', asked);
  return Number(row?.['n']);
};

const settled = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return String((error as { readonly code?: string }).code);
  }
};

test('connections that the server cut off are made anew by the next questions', async () => {
  await Promise.all([1, 2, 3].map(() => store.cases.read(THE_SERVICE, 'c-1')));
  await cutOff();
  const first = await Promise.all(
    [1, 2, 3, 4].map(() => settled(() => store.cases.read(THE_SERVICE, 'c-1'))),
  );
  for (const outcome of first) expect(['done', 'unavailable']).toContain(outcome);
  expect(await store.cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 1 });
  expect(await store.cases.commit(actOn('c-1', {}, 1))).toMatchObject({ version: 2 });
});

test('acts whose connections are cut off are there whole or not at all', async () => {
  const acts = Array.from({ length: 60 }, (_, index) => `d-${index}`);
  const running = acts.map((id) => settled(() => store.cases.commit(actOn(id))));
  for (let cut = 0; cut < 5; cut++) await cutOff();
  const outcomes = await Promise.all(running);
  for (const [index, id] of acts.entries()) {
    const [read, log, parts] = [
      await store.cases.read(THE_SERVICE, id),
      await store.cases.log(THE_SERVICE, id),
      await store.sealed.read(THE_SERVICE, id),
    ];
    const whole = [read === undefined ? 0 : 1, log.length, parts.length];
    expect(whole, id).toEqual(read === undefined ? [0, 0, 0] : [1, 1, 1]);
    if (outcomes[index] === 'done') expect(read, id).toBeDefined();
  }
  expect(await store.audit.verify()).toMatchObject({ ok: true });
});

test('a statement that takes too long is given up, and stores nothing', async () => {
  const holder = database.run(
    'admin',
    'begin',
    "select 1 from cases where case_id = 'c-1' for update",
    'select pg_sleep(4)',
  );
  // The lock is held for longer than all attempts together.
  while ((await held()) === 0) await setTimeout(20);
  expect(await settled(() => store.cases.commit(actOn('c-1', {}, 1)))).toBe('too-slow');
  await holder;
  expect(await store.cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 1 });
});

test('more questions than connections wait for one', async () => {
  const reads = Array.from({ length: 60 }, () => store.cases.read(THE_SERVICE, 'c-1'));
  for (const read of await Promise.all(reads)) expect(read).toMatchObject({ caseId: 'c-1' });
});

test('a server that only reads says so', async () => {
  await database.run(
    'admin',
    `alter database ${database.name} set default_transaction_read_only = on`,
  );
  await cutOff();
  await settled(() => store.check());
  const outcomes = [1, 2, 3, 4].map(() => settled(() => store.cases.commit(actOn('c-1', {}, 1))));
  expect(await Promise.all(outcomes)).toContain('read-only');
  expect(await store.cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 1 });
});

test('what is said of a failure holds nothing of the act', async () => {
  await database.run(
    'admin',
    `alter database ${database.name} set default_transaction_read_only = on`,
  );
  await cutOff();
  const act = actOn('c-秘密', { township: '某镇' });
  for (let attempt = 0; attempt < 4; attempt++) {
    const said = await store.cases.commit(act).then(String, String);
    expect(said).not.toMatch(/秘密|某镇/u);
    expect(said).toMatch(/^StoreError: store: /u);
  }
});
