import { randomBytes } from 'node:crypto';
import { openAuditSeal, type Store, type Viewer } from '@xinfang/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eyesOf, SERVICE_EYES } from '../src/eyes.ts';
import { openPostgresStore } from '../src/index.ts';
import { TABLES } from '../src/policies.ts';
import { startServer, type TestDatabase, type TestServer } from './cluster.ts';
import { actOn, type CaseGiven } from './county.ts';

let server: TestServer | undefined;
let database: TestDatabase;
let store: Store;

const CASES: Readonly<Record<string, CaseGiven>> = {
  plain: { reach: ['xfj', 'county'] },
  elsewhere: { reach: ['town', 'county'], office: 'town' },
  accusing: { reach: ['xfj', 'bureau', 'county'], partition: 'accusation', accused: ['bureau'] },
  'accusing-xfj': { reach: ['xfj', 'county'], partition: 'accusation', accused: ['xfj', 'town'] },
  'accusing-nobody': {
    reach: ['xfj', 'county'],
    officeReach: ['xfj', 'county'],
    partition: 'accusation',
    unstated: true,
  },
  handed: { reach: ['xfj', 'bureau', 'county'], officeReach: ['xfj', 'county'], unstated: true },
};

beforeAll(async () => {
  server = await startServer();
  database = await server.makeDatabase();
  store = await openPostgresStore({ url: database.url.app, audit: openAuditSeal(randomBytes(32)) });
  for (const [caseId, given] of Object.entries(CASES))
    await store.cases.commit(actOn(caseId, given));
  const impact = { id: 'i', at: '2024-01-01T00:00:00.000Z', before: 'a', after: 'b' };
  const moved = Object.keys(CASES).map((caseId) => ({ caseId, moved: null }));
  await store.impacts.add({ ...impact, cases: 6, moved: 6 }, moved);
  await store.keys.add({
    ...{ id: 'k', hash: 'h', label: 'l', role: 'clerk', body: 'xfj', createdAt: impact.at },
    ...{ createdBy: 'head', expiresAt: null, revokedAt: null },
  });
  await store.marks.write('law', 'a', undefined);
  const actor = { id: 'clerk', role: 'clerk', body: 'xfj' };
  await store.jobs.create({ id: 'j', kind: 'run', actor, asked: null }, impact.at);
});
afterAll(async () => {
  await store?.close();
  server?.stop();
});

const countAs = async (eyes: string, table: string): Promise<number> => {
  const [row] = await database.run('app', 'begin', eyes, `select count(*)::int as n from ${table}`);
  return Number(row?.['n']);
};

const idsAs = async (eyes: string, table: string): Promise<readonly unknown[]> => {
  const asked = `select distinct case_id from ${table} where case_id is not null order by 1`;
  return (await database.run('app', 'begin', eyes, asked)).map((row) => row['case_id']);
};

const OF_CASES = [
  'cases',
  'log',
  'sealed_parts',
  'person_marks',
  'impact_cases',
  'audit_log',
  'case_reach',
  'case_deadlines',
];

test('every table holds rows, and has row-level security that holds its owner too', async () => {
  for (const table of TABLES) expect(await countAs(SERVICE_EYES, table), table).toBeGreaterThan(0);
  const unkept = await database.run(
    'admin',
    `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'xinfang' and relkind in ('r', 'p', 'v', 'm')
       and not (relrowsecurity and relforcerowsecurity) order by 1`,
  );
  expect(unkept.map((row) => row['relname'])).toEqual([
    'kysely_migration',
    'kysely_migration_lock',
  ]);
});

test.each(TABLES)('who says nothing of their eyes sees no row of %s', async (table) => {
  expect(await countAs('select 1', table)).toBe(0);
  const [row] = await database.run('owner', `select count(*)::int as n from ${table}`);
  expect(row?.['n']).toBe(0);
});

test.each(TABLES)('eyes that are half told see no row of %s', async (table) => {
  for (const eyes of [
    "set local xinfang.eyes = ''",
    "set local xinfang.eyes = 'everybody'",
    "set local xinfang.body = ''",
  ])
    expect(await countAs(eyes, table), eyes).toBe(0);
});

const EYES: readonly (readonly [string, Viewer, readonly string[]])[] = [
  [
    'a clerk of the office',
    { body: 'xfj', barredFrom: ['xfj'], seesUnstated: true },
    ['accusing', 'accusing-nobody', 'handed', 'plain'],
  ],
  [
    'one of the office who may not see what is unstated',
    { body: 'xfj', barredFrom: ['xfj'], seesUnstated: false },
    ['accusing', 'plain'],
  ],
  ['the accused bureau', { body: 'bureau', barredFrom: ['bureau'], seesUnstated: true }, []],
  [
    'the bureau, accused of nothing',
    { body: 'bureau', barredFrom: [], seesUnstated: true },
    ['accusing'],
  ],
  [
    'who is barred from every accusation',
    { body: 'county', barredFrom: 'all', seesUnstated: true },
    ['elsewhere', 'handed', 'plain'],
  ],
  [
    'who is barred from several',
    { body: 'county', barredFrom: ['town', 'bureau'], seesUnstated: false },
    ['elsewhere', 'plain'],
  ],
  ['nobody’s body', { body: "x' or true --", barredFrom: [], seesUnstated: true }, []],
];

test.each(EYES)('%s sees the same by SQL that forgets the rule', async (_, viewer, expected) => {
  const deadlines = expected.filter((id) => id !== 'elsewhere');
  for (const table of OF_CASES) {
    const seen = await idsAs(eyesOf(viewer), table);
    expect(seen, table).toEqual(table === 'case_deadlines' ? deadlines : expected);
  }
  const reach = await database.run(
    'app',
    'begin',
    eyesOf(viewer),
    'select distinct body from case_reach',
  );
  expect(reach.map((row) => row['body'])).toEqual(expected.length === 0 ? [] : [viewer.body]);
  const rows = (await store.cases.list(viewer, { limit: 100 })).rows;
  expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(expected);
});

test.each(TABLES)('a viewer writes nothing in %s', async (table) => {
  const [, viewer] = EYES[0] ?? [];
  if (viewer === undefined) throw new Error('no eyes');
  const columns = await database.run(
    'admin',
    `select column_name from information_schema.columns
     where table_schema = 'xinfang' and table_name = '${table}' and is_identity = 'NO'`,
  );
  const names = columns.map((row) => `"${String(row['column_name'])}"`).join(', ');
  const before = await countAs(SERVICE_EYES, table);
  for (const change of [
    `insert into ${table} (${names}) select ${names} from ${table}`,
    `delete from ${table}`,
    `update ${table} set ${names.split(', ')[0]} = default`,
  ])
    await database
      .run('app', 'begin', eyesOf(viewer), change, 'commit')
      .catch((error: unknown) => expect(error).toHaveProperty('code', '42501'));
  expect(await countAs(SERVICE_EYES, table)).toBe(before);
});

test.each(['log', 'audit_log'])(
  'not even the service changes or drops a line of %s',
  async (table) => {
    for (const change of [
      `delete from ${table}`,
      `update ${table} set at = ''`,
      `truncate ${table}`,
    ])
      await expect(
        database.run('app', 'begin', SERVICE_EYES, change),
        change,
      ).rejects.toHaveProperty('code', '42501');
  },
);

test('the eyes end with the transaction', async () => {
  const [row] = await database.run(
    'app',
    'begin',
    SERVICE_EYES,
    'commit',
    'select count(*)::int as n from cases',
  );
  expect(row?.['n']).toBe(0);
});

test('the application’s role cannot lift row-level security', async () => {
  for (const statement of [
    'alter table cases disable row level security',
    'alter table cases no force row level security',
    'drop policy seen on cases',
    'create policy all_of_it on cases using (true)',
    'create table mine (id int)',
    'set role xinfang_owner',
    'create or replace function xinfang_opens(text, bigint) returns boolean language sql as $$ select true $$',
  ])
    await expect(database.run('app', statement), statement).rejects.toHaveProperty('code', '42501');
});
