import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { openAuditSeal, type SealedPart, THE_SERVICE } from '@xinfang/store';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgresStore } from '../src/index.ts';
import { startServer, type TestServer } from './cluster.ts';
import { actOn } from './county.ts';

let server: TestServer | undefined;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

const partOf = (keyId: string): SealedPart => ({
  kind: 'identity',
  cipher: 'aes-256-gcm',
  keyId,
  wrappedKey: randomBytes(60).toString('base64'),
  content: 'AAAA',
});

test('what is erased while its key is changed is gone all the same', async () => {
  if (server === undefined) throw new Error('the server did not start');
  const { url } = await server.makeDatabase();
  const audit = openAuditSeal(randomBytes(32));
  await using store = await openPostgresStore({ url: url.app, audit, connections: 4 });
  const [before, after] = [partOf('2025'), partOf('2026')];
  await store.cases.commit({ ...actOn('c-1'), sealed: [before] });
  const { sealed: _, marks: __, ...act } = actOn('c-1', {}, 1);
  // Holds both up until the rotation has come first: what it puts is not there yet when the erasure looks.
  const holding = new pg.Client({ connectionString: url.admin, options: '-c search_path=xinfang' });
  await holding.connect();
  try {
    await holding.query('begin');
    await holding.query('select from sealed_parts for update');
    const rotated = store.sealed.rewrap('c-1', [before], [after]);
    await setTimeout(300);
    const erased = store.cases.commit({ ...act, erase: true });
    await setTimeout(300);
    await holding.query('commit');
    expect(await rotated).toBe(true);
    expect(await erased).toMatchObject({ outcome: 'committed' });
  } finally {
    await holding.end();
  }
  expect(await store.sealed.read(THE_SERVICE, 'c-1')).toEqual([]);
});
