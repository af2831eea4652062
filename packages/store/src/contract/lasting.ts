import { expect } from 'vitest';
import { type Store, StoreError } from '../store.ts';
import { THE_SERVICE } from '../viewer.ts';
import {
  answerOf,
  at,
  CLERK,
  deadlineOf,
  following,
  keyOf,
  messageOf,
  opening,
  partOf,
} from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages, gather } from './rows.ts';
import { storeTest, twoNodes } from './store-test.ts';

const fill = async (store: Store): Promise<void> => {
  await store.cases.commit(
    opening('c-1', {
      view: { deadlines: [deadlineOf('2024-02-01')], content: '自然资源' },
      sealed: [partOf('identity'), partOf('text')],
      marks: ['mark-1'],
      messages: [messageOf('m-1')],
      idempotency: { ...keyOf('k-1'), answer: answerOf() },
    }),
  );
  await store.cases.commit(following('c-1', 1));
  await store.jobs.create({ id: 'j-1', kind: 'run', actor: CLERK, asked: null }, at(0));
  await store.marks.write('law', 'law-1', undefined);
};

const everythingIn = async ({ cases, sealed, audit, outbox, jobs, marks }: Store) => ({
  cases: await gather(cases.each(THE_SERVICE)),
  histories: await gather(cases.histories()),
  due: (await cases.due(THE_SERVICE, { limit: 9 })).rows,
  answer: await cases.recall(keyOf('k-1')),
  sealed: await sealed.read(THE_SERVICE, 'c-1'),
  found: await sealed.find(THE_SERVICE, ['mark-1']),
  lines: await allPages((page) => audit.list(THE_SERVICE, { ...page, bodies: [] }), 9),
  verified: await audit.verify(),
  messages: await outbox.counts(),
  job: await jobs.read('j-1'),
  law: await marks.read('law'),
});

/** What outlives the process, and how a store ends. */
export const testLasting = (open: OpenStore): void => {
  const it = storeTest(open);

  it('a store that is opened anew finds everything, and goes on from there', async (store, opened) => {
    await fill(store);
    const before = await everythingIn(store);
    expect(before).toMatchObject({ cases: [{ version: 2 }], found: ['c-1'], law: 'law-1' });
    if (opened.reopen === undefined) return;
    await store.close();
    const anew = await opened.reopen();
    expect(await everythingIn(anew)).toEqual(before);
    expect(await anew.cases.commit(following('c-1', 2))).toMatchObject({ version: 3 });
    expect(await anew.audit.verify()).toMatchObject({ ok: true, rows: 3 });
  });

  it('what one node stores the other sees at once', async (_, opened) => {
    const [one, other] = await twoNodes(opened);
    await fill(one);
    expect(await everythingIn(other)).toEqual(await everythingIn(one));
  });

  it('an open store answers, and tells the time of its medium', async (store) => {
    await store.check();
    const now = await store.now();
    expect(new Date(now).toISOString()).toBe(now);
  });

  it('a closed store refuses, and closing again does no harm', async (store) => {
    await store.close();
    await store.close();
    await store[Symbol.asyncDispose]();
    await expect(store.check()).rejects.toThrow(StoreError);
    await expect(store.cases.read(THE_SERVICE, 'c-1')).rejects.toThrow(StoreError);
    await expect(store.cases.commit(opening('c-1'))).rejects.toThrow(StoreError);
  });
};
