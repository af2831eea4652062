import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store, type StoredCase, THE_SERVICE } from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresBinaries } from '../../../../benchmarks/analytics/postgres-binary.ts';
import {
  runAt,
  startServer,
  type TestServer,
} from '../../../../packages/store-postgres/test/cluster.ts';
import { backup, restore } from '../../src/operation/backup.ts';
import { checkRestored } from '../../src/operation/check-restored.ts';
import { importRegister } from '../../src/operation/import-register.ts';
import { sampleRows } from '../counting-desk.ts';
import { AUDIT, openDesk } from '../desk.ts';

let server: TestServer;
let folder: string;
const path = process.env['PATH'];
beforeAll(async () => {
  // The tools must be of the server's version.
  process.env['PATH'] = `${postgresBinaries()}:${path}`;
  folder = await mkdtemp(join(tmpdir(), 'xinfang-dump-'));
  server = await startServer();
});
afterAll(async () => {
  process.env['PATH'] = path;
  server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const allOf = async (store: Store): Promise<readonly StoredCase[]> => {
  const all: StoredCase[] = [];
  for await (const one of store.cases.each(THE_SERVICE)) all.push(one);
  return all;
};

test('a dump made while acts are stored is restored elsewhere with every case and its audit', async () => {
  const { name, url } = await server.makeDatabase();
  const placesOf = (database: string) => ({
    store: {
      kind: 'postgres' as const,
      url: url.app.replace(name, database),
      connections: 2,
      statementMillis: 5000,
    },
    owner: { url: url.owner.replace(name, database), appRole: 'xinfang_app' },
  });
  const store = await openPostgresStore({ url: url.app, audit: AUDIT });
  await using opened = await openDesk('2024-02-26', { store });
  const rows = sampleRows();
  await importRegister(opened.desk, rows.slice(0, 60));
  const dump = join(folder, 'county.dump');
  await Promise.all([
    importRegister(opened.desk, rows.slice(60, 150)),
    backup(placesOf(name), dump),
  ]);
  await runAt(url.admin, ['create database restored owner xinfang_owner']);
  await restore(placesOf('restored'), dump);
  await using restored = await openPostgresStore({
    url: url.app.replace(name, 'restored'),
    audit: AUDIT,
  });
  const check = await checkRestored(restored, opened.desk.ring);
  expect(check).toMatchObject({ ok: true, audit: { faults: [] }, sealed: { locked: 0 } });
  expect(check.cases).toBeGreaterThanOrEqual(60);
  expect(check.audit.rows).toBe(check.cases);
  const kept = new Map((await allOf(store)).map((one) => [one.caseId, one]));
  const came = await allOf(restored);
  expect(came).toHaveLength(check.cases);
  for (const one of came) expect(one).toEqual(kept.get(one.caseId));
  // Row-level security came along: who asks without eyes sees nothing.
  const seen = await runAt(url.app.replace(name, 'restored'), ['select count(*) as n from cases']);
  expect(seen).toEqual([{ n: '0' }]);
  await store.close();
});
