import { setTimeout } from 'node:timers/promises';
import { openAuditSeal, type Store, THE_SERVICE } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { beforeAll, expect, test } from 'vitest';
import { settableClock } from '../../test/clock.ts';
import { caseOf, type Ground, keep, openGround } from '../../test/watched.ts';
import { reckonedWith } from '../casework/reckoned-with.ts';
import { startFollowing } from './following-law.ts';
import type { LawChangeOptions } from './law-change.ts';
import { isReckonedBy } from './law-mark.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});

/** A node of a law of that name, which reckons as any other. */
const nodeOf = (store: Store, identity: string): LawChangeOptions => ({
  store,
  identity,
  reckon: (given, on) => {
    const { view, assessment } = ground.reckon(given, on);
    return { assessment, view: { ...view, reckonedWith: identity } };
  },
  organisation: ground.organisation,
  clock: settableClock('2026-03-02'),
  sinks: [],
});

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await setTimeout(5);
};

const rethrow = (error: unknown): never => {
  throw error;
};

test('a node of a former law takes no acts once another one has led the store on, and does not lead it back', async () => {
  await using store = await openSqliteStore({
    file: ':memory:',
    audit: openAuditSeal(Buffer.alloc(32)),
  });
  const former = startFollowing(nodeOf(store, 'law-1'), rethrow, 5);
  await former.done;
  expect(former.isDone()).toBe(true);
  const later = startFollowing(nodeOf(store, 'law-2'), rethrow, 5);
  await later.done;
  await until(() => !former.isDone());
  expect(later.isDone()).toBe(true);
  expect(await isReckonedBy(store, 'law-2')).toBe(true);
  await Promise.all([former.stop(), later.stop()]);
});

test('what a node of a former law stored meanwhile is put anew by those of the later one', async () => {
  await using store = await openSqliteStore({
    file: ':memory:',
    audit: openAuditSeal(Buffer.alloc(32)),
  });
  const later = startFollowing(nodeOf(store, 'law-2'), rethrow, 5);
  await later.done;
  await keep(store, ground, caseOf({ id: 'C-1' }), '2026-03-02');
  const stored = await store.cases.read(THE_SERVICE, 'C-1');
  expect(stored).toMatchObject({ caseId: 'C-1' });
  expect(reckonedWith(ground.xf, ground.organisation)).not.toBe('law-2');
  await until(
    async () => (await store.cases.reckonedOtherwise('law-2', { limit: 1 })).length === 0,
  );
  await later.stop();
});
