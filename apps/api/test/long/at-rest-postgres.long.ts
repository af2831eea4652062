import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresBinary } from '../../../../benchmarks/analytics/postgres-binary.ts';
import { startServer, type TestServer } from '../../../../packages/store-postgres/test/cluster.ts';
import { canariesIn, liveWithCanaries } from '../canary-life.ts';
import { openWorld } from '../world.ts';

/** The tool must be of the server's version. */
const PG_DUMP = postgresBinary('pg_dump');

let server: TestServer | undefined;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

test('identity and text lie open nowhere in the database, whatever cases live through', async () => {
  const database = await (server as TestServer).makeDatabase();
  const store = {
    kind: 'postgres',
    url: database.url.app,
    connections: 4,
    statementMillis: 10_000,
  } as const;
  const ids = Array.from({ length: 10 }, (_, index) => `wangshu-xfj-${index + 1}`);
  await using world = await openWorld('2026-03-02', { store });
  await liveWithCanaries(world, ids);
  const { stdout } = await promisify(execFile)(PG_DUMP, [database.url.admin], {
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  });
  for (const id of ids) expect(stdout.includes(id)).toBe(true);
  expect(canariesIn(stdout)).toEqual([]);
});
