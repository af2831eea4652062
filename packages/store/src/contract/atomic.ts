import { expect } from 'vitest';
import type { Change } from '../change.ts';
import type { Store } from '../store.ts';
import { THE_SERVICE } from '../viewer.ts';
import {
  answerOf,
  auditOf,
  deadlineOf,
  eventOf,
  following,
  keyOf,
  messageOf,
  opening,
  partOf,
} from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages } from './rows.ts';
import { storeTest } from './store-test.ts';

/** What no store can keep: a caller in JavaScript may give it all the same. */
const NOTHING = null as unknown as string;
const UNWRITABLE = {
  toJSON: () => {
    throw new TypeError('cannot be written');
  },
} as unknown as string;

const EVERYTHING: Partial<Change> = {
  sealed: [partOf('identity'), partOf('text')],
  marks: ['mark-1'],
  audit: [auditOf('c-1')],
  messages: [messageOf('m-1')],
  idempotency: { ...keyOf('k-1'), answer: answerOf() },
};

/** A change of which one part cannot be stored, by the name of the part. */
const FAILING: Readonly<Record<string, (change: Change) => Change>> = {
  entry: (change) => ({
    ...change,
    entries: [...change.entries, eventOf('noted', { value: UNWRITABLE })],
  }),
  actor: (change) => ({ ...change, actor: { ...change.actor, id: NOTHING } }),
  time: (change) => ({ ...change, at: NOTHING }),
  view: (change) => ({ ...change, view: { ...change.view, office: NOTHING } }),
  'reach of the view': (change) => ({
    ...change,
    view: { ...change.view, reach: ['wangshu', NOTHING] },
  }),
  'deadline of the view': (change) => ({
    ...change,
    view: { ...change.view, deadlines: [deadlineOf('2024-02-01'), deadlineOf(NOTHING)] },
  }),
  'sealed part': (change) => ({
    ...change,
    sealed: [partOf('identity'), { ...partOf('text'), content: NOTHING }],
  }),
  mark: (change) => ({ ...change, marks: ['mark-1', NOTHING] }),
  'line of the audit log': (change) => ({
    ...change,
    audit: [auditOf('c-1'), auditOf('c-1', { action: NOTHING })],
  }),
  message: (change) => ({
    ...change,
    messages: [messageOf('m-1'), messageOf('m-2', { sink: NOTHING })],
  }),
  'kept answer': (change) => ({
    ...change,
    idempotency: { ...keyOf('k-1'), answer: answerOf(201, UNWRITABLE) },
  }),
};

const everythingIn = async ({ cases, sealed, audit, outbox }: Store) => ({
  read: await cases.read(THE_SERVICE, 'c-1'),
  log: await cases.log(THE_SERVICE, 'c-1'),
  due: (await cases.due(THE_SERVICE, { limit: 10 })).rows,
  sealed: await sealed.read(THE_SERVICE, 'c-1'),
  found: await sealed.find(THE_SERVICE, ['mark-1']),
  lines: await allPages((page) => audit.list(THE_SERVICE, { ...page, bodies: [] }), 100),
  messages: await outbox.counts(),
  answer: await cases.recall(keyOf('k-1')),
});

/** An act is stored whole, or not at all. */
export const testAtomicity = (open: OpenStore): void => {
  const it = storeTest(open);

  it('an act stores all its parts', async (store) => {
    await store.cases.commit(opening('c-1', EVERYTHING));
    const { lines, log, ...rest } = await everythingIn(store);
    expect([lines.length, log.length]).toEqual([1, 1]);
    expect(rest).toMatchObject({
      read: { caseId: 'c-1' },
      sealed: EVERYTHING.sealed,
      found: ['c-1'],
      messages: { waiting: 1 },
      answer: answerOf(),
    });
  });

  for (const [part, fail] of Object.entries(FAILING))
    it(`nothing of an act is stored whose ${part} cannot be`, async (store) => {
      const empty = await everythingIn(store);
      await expect(store.cases.commit(fail(opening('c-1', EVERYTHING)))).rejects.toBeInstanceOf(
        Error,
      );
      expect(await everythingIn(store)).toEqual(empty);
      await store.cases.commit(opening('c-1'));
      const before = await everythingIn(store);
      await expect(
        store.cases.commit(fail(following('c-1', 1, EVERYTHING))),
      ).rejects.toBeInstanceOf(Error);
      expect(await everythingIn(store)).toEqual(before);
      const { ok } = await store.audit.verify();
      expect(ok).toBe(true);
      const next = await store.cases.commit(following('c-1', 1, EVERYTHING));
      expect(next).toMatchObject({ outcome: 'committed', version: 2 });
    });
};
