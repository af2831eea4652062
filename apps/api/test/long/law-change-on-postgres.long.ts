import { openAuditSeal, THE_SERVICE } from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../../../packages/store-postgres/test/cluster.ts';
import { followLaw } from '../../src/watch/law-change.ts';
import { settableClock } from '../clock.ts';
import { caseOf, type Ground, keep, openGround } from '../watched.ts';

let server: TestServer;
let ground: Ground;
beforeAll(async () => {
  server = await startServer();
  ground = await openGround();
});
afterAll(() => server?.stop());

const CASES = 120;

test('three nodes that start with a new law at once make one impact, and one message for each sink', async () => {
  const database = await server.makeDatabase();
  const audit = openAuditSeal(Buffer.alloc(32));
  const open = () => openPostgresStore({ url: database.url.app, audit, connections: 4 });
  const stores = await Promise.all([open(), open(), open()]);
  const { organisation, reckon } = ground;
  const sinks = ['wangshu-xfj', 'wangshu'].map((body) => ({ name: body, body }));
  const [first] = stores;
  if (first === undefined) throw new Error('no store');
  const optionsOn = (store: typeof first, identity: string) => ({
    store,
    sinks,
    organisation,
    identity,
    clock: settableClock('2026-03-09'),
    reckon: (...[stored, asOf]: Parameters<typeof reckon>) => {
      const { view, assessment } = reckon(stored, asOf);
      const isKept = Number(stored.case.id.slice(2)) % 2 === 0;
      const deadlines = isKept ? assessment.deadlines : [];
      return {
        view: { ...view, reckonedWith: identity },
        assessment: { ...assessment, deadlines },
      };
    },
  });
  try {
    await followLaw({ ...optionsOn(first, 'none'), reckon });
    for (let index = 0; index < CASES; index += 1)
      await keep(first, ground, caseOf({ id: `C-${index}` }), '2026-03-04');
    await Promise.all(stores.map((store) => followLaw(optionsOn(store, 'law-2'))));
    const impacts = await first.impacts.list();
    expect(impacts).toMatchObject([{ cases: CASES, moved: CASES / 2 }]);
    const { rows } = await first.impacts.moved(THE_SERVICE, impacts[0]?.id ?? '', { limit: 500 });
    expect(rows).toHaveLength(CASES / 2);
    expect(await first.outbox.counts()).toMatchObject({ waiting: sinks.length });
    expect(await first.cases.reckonedOtherwise('law-2', { limit: 1 })).toEqual([]);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  }
});
