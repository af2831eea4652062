import { openAuditSeal, THE_SERVICE as SERVICE, type Store } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { beforeAll, expect, test } from 'vitest';
import { settableClock } from '../../test/clock.ts';
import { caseOf, type Ground, keep, openGround, type Told } from '../../test/watched.ts';
import { thresholdsOf } from './thresholds.ts';
import { createWatch, type WatchOptions } from './watch.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});

const SINKS = [
  { name: 'office', body: 'wangshu-xfj' },
  { name: 'housing', body: 'wangshu-zjj' },
];

/** A store of its own, and a watch over it. */
const open = async (more: Partial<WatchOptions> = {}) => {
  const store = await openSqliteStore({ file: ':memory:', audit: openAuditSeal(Buffer.alloc(32)) });
  const clock = settableClock('2026-03-02');
  const { xf, organisation, reckon } = ground;
  const watchOn = (on: Store = store) =>
    createWatch({
      store: on,
      clock,
      reckon,
      organisation,
      thresholds: thresholdsOf(xf.pack),
      sinks: SINKS,
      ...more,
    });
  return { store, clock, watchOn, [Symbol.asyncDispose]: () => store.close() };
};

const keepAll = async (store: Store, told: readonly Told[], on: string) => {
  for (const [index, each] of told.entries())
    await keep(store, ground, caseOf({ id: `C-${index + 1}`, ...each }), on);
};

test('a pass stores what falls due, and a second one nothing more', async () => {
  await using at = await open();
  await keepAll(at.store, [{}, {}], '2026-03-02');
  const watch = at.watchOn();
  expect(await watch.pass()).toMatchObject({ added: 0, reckoned: 0 });
  at.clock.set('2026-03-10');
  expect(await watch.pass()).toMatchObject({ added: 2, reckoned: 2, failed: 0 });
  expect(await watch.pass()).toMatchObject({ added: 0, reckoned: 0 });
  expect(await at.watchOn().pass()).toMatchObject({ added: 0, reckoned: 2 });
});

test('two nodes that look at once store each message once', async () => {
  await using at = await open();
  await keepAll(
    at.store,
    Array.from({ length: 20 }, () => ({})),
    '2026-03-02',
  );
  at.clock.set('2026-03-14');
  const counts = await Promise.all([at.watchOn(), at.watchOn(), at.watchOn()].map((w) => w.pass()));
  expect(counts.reduce((sum, { added }) => sum + added, 0)).toBe(20);
  expect((await at.store.outbox.counts()).waiting).toBe(20);
});

test('more cases than a page holds are all looked at', async () => {
  await using at = await open();
  await keepAll(
    at.store,
    Array.from({ length: 430 }, () => ({})),
    '2026-03-02',
  );
  at.clock.set('2026-03-17');
  expect(await at.watchOn().pass()).toMatchObject({ added: 430, reckoned: 430 });
});

test('a due day that a hearing pushes is said by the pushed day, though nothing was recorded since', async () => {
  await using at = await open();
  const events = [
    { type: 'registered', on: '2026-01-05' },
    { type: 'dispatched', on: '2026-01-06', to: 'wangshu-zjj' },
    { type: 'unit-received', on: '2026-01-06', unit: 'wangshu-zjj' },
    { type: 'accepted', on: '2026-01-07', unit: 'wangshu-zjj' },
    { type: 'informed', on: '2026-01-07' },
    { type: 'replied', on: '2026-02-02' },
    { type: 'delivered', document: 'opinion', on: '2026-02-02' },
    { type: 'review-requested', on: '2026-02-03' },
    { type: 'review-decided', on: '2026-02-10' },
    { type: 'delivered', document: 'review', on: '2026-02-10' },
    { type: 'recheck-requested', on: '2026-02-11' },
    { type: 'hearing-started', on: '2026-02-20' },
  ];
  await keepAll(at.store, [{ receivedOn: '2026-01-05', events }], '2026-02-20');
  const dueOn = async () => (await at.store.cases.read(SERVICE, 'C-1'))?.deadlines[0]?.dueOn ?? '';
  const before = await dueOn();
  at.clock.set('2026-03-20');
  const watch = at.watchOn();
  expect(await watch.pass()).toMatchObject({ reprojected: 1 });
  expect(Date.parse(await dueOn())).toBeGreaterThan(Date.parse(before));
});

test('a case that cannot be reckoned is told, and holds up no other', async () => {
  const failed: string[] = [];
  const { reckon } = ground;
  await using at = await open({
    reckon: (stored, asOf) => {
      if (stored.case.id === 'C-1') throw new Error('of the case');
      return reckon(stored, asOf);
    },
    onFailure: (caseId) => failed.push(caseId),
  });
  await keepAll(at.store, [{}, {}], '2026-03-02');
  at.clock.set('2026-03-10');
  expect(await at.watchOn().pass()).toMatchObject({ added: 1, failed: 1 });
  expect(failed).toEqual(['C-1']);
});

test('a node that was started with another law watches nothing', async () => {
  await using at = await open({ isCurrent: async () => false });
  await keepAll(at.store, [{}], '2026-03-02');
  at.clock.set('2026-03-17');
  expect(await at.watchOn().pass()).toMatchObject({ added: 0, reckoned: 0 });
});

test('a pass that is told to stop begins no further batch', async () => {
  await using at = await open();
  await keepAll(at.store, [{}], '2026-03-02');
  at.clock.set('2026-03-17');
  expect(await at.watchOn().pass(AbortSignal.abort())).toMatchObject({ added: 0 });
});
