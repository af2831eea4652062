import { expect } from 'vitest';
import type { Message } from '../outbox.ts';
import { CursorError } from '../page.ts';
import type { Store } from '../store.ts';
import { at, following, ids, messageOf, opening } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages, tally } from './rows.ts';
import { race, storeTest } from './store-test.ts';

const claim = (
  { outbox }: Store,
  now: number,
  more: { limit?: number; sinks?: readonly string[] } = {},
): Promise<readonly Message[]> =>
  outbox.claim({ limit: 10, now: at(now), leaseUntil: at(now + 60), ...more });

const keysOf = (messages: readonly Message[]): readonly string[] => messages.map(({ key }) => key);

const claimOne = async (store: Store, now: number): Promise<Message> => {
  const [message] = await claim(store, now, { limit: 1 });
  if (message === undefined) throw new Error('no message is due');
  return message;
};

/** Messages: each told once, whatever happens to who sends it. */
export const testOutbox = (open: OpenStore): void => {
  const it = storeTest(open);

  it('a message of an act is stored with it, and handed out whole', async (store) => {
    const payload = { days: [7, 3], 说明: { late: false } };
    const draft = messageOf('m-1', { payload, caseId: 'c-1', notBefore: at(10) });
    await store.cases.commit(opening('c-1', { messages: [draft, messageOf('m-2')], at: at(0) }));
    expect(keysOf(await claim(store, 5))).toEqual(['m-2']);
    const [message] = await claim(store, 10);
    expect(message).toMatchObject({ ...draft, attempt: 1, createdAt: at(0) });
    expect(message?.id).toBeTypeOf('string');
  });

  it('one key is one message, however the earlier one ended', async (store) => {
    expect(await store.outbox.add([messageOf('m-1'), messageOf('m-2')], at(0))).toBe(2);
    expect(
      await store.outbox.add([messageOf('m-1'), messageOf('m-3'), messageOf('m-3')], at(1)),
    ).toBe(1);
    const [first, second] = await claim(store, 2);
    if (first === undefined || second === undefined) throw new Error('two messages are due');
    await store.outbox.settle(first, { outcome: 'sent' }, at(3));
    await store.outbox.settle(second, { outcome: 'dead', error: 'refused' }, at(3));
    expect(await store.outbox.add([messageOf('m-1'), messageOf('m-2')], at(4))).toBe(0);
    await store.cases.commit(opening('c-1', { messages: [messageOf('m-1'), messageOf('m-2')] }));
    expect(await store.outbox.counts()).toEqual({ waiting: 1, dead: 1, sent: 1 });
  });

  it('of racing nodes that add one key one stores it', async (_, opened) => {
    const drafts = [messageOf('m-1'), messageOf('m-2')];
    const stored = await race(opened, 10, ({ outbox }) => outbox.add(drafts, at(0)));
    expect(stored.reduce((sum, count) => sum + count)).toBe(2);
    expect(await claim(opened.store, 1)).toHaveLength(2);
  });

  it('messages are handed out oldest first, by sink, no more than asked', async (store) => {
    for (const [second, key] of ['m-b', 'm-a', 'm-c', 'm-d'].entries())
      await store.outbox.add(
        [messageOf(key, { sink: key === 'm-c' ? 'mail' : 'webhook' })],
        at(second),
      );
    expect(keysOf(await claim(store, 10, { limit: 1 }))).toEqual(['m-b']);
    expect(keysOf(await claim(store, 10, { sinks: ['mail'] }))).toEqual(['m-c']);
    expect(await claim(store, 10, { sinks: [] })).toEqual([]);
    expect(keysOf(await claim(store, 10))).toEqual(['m-a', 'm-d']);
    expect(await claim(store, 10)).toEqual([]);
  });

  it('two nodes never hold one message, and together they get all', async (_, opened) => {
    await opened.store.outbox.add(
      ids('m', 90).map((key) => messageOf(key)),
      at(0),
    );
    const batches = await race(opened, 12, (store) => claim(store, 1, { limit: 9 }));
    const rest = await claim(opened.store, 1, { limit: 100 });
    const held = tally([...batches.flat(), ...rest].map(({ key }) => key));
    expect(Object.keys(held)).toHaveLength(90);
    expect(new Set(Object.values(held))).toEqual(new Set([1]));
  });

  it('a message is taken anew when its lease ran out, and the late node is refused', async (store) => {
    await store.outbox.add([messageOf('m-1')], at(0));
    const late = await claimOne(store, 0);
    expect(await claim(store, 59)).toEqual([]);
    const anew = await claimOne(store, 60);
    expect(anew).toEqual({ ...late, attempt: 2 });
    for (const ended of [{ outcome: 'sent' }, { outcome: 'dead', error: 'late' }] as const)
      expect(await store.outbox.settle(late, ended, at(61))).toBe(false);
    expect(await store.outbox.counts()).toEqual({ waiting: 1, dead: 0, sent: 0 });
    expect(await store.outbox.settle(anew, { outcome: 'sent' }, at(62))).toBe(true);
    expect(await store.outbox.settle(late, { outcome: 'dead', error: 'late' }, at(63))).toBe(false);
    expect(await store.outbox.counts()).toEqual({ waiting: 0, dead: 0, sent: 1 });
    expect(await claim(store, 500)).toEqual([]);
  });

  it('a late outcome counts where nobody else took the message', async (store) => {
    await store.outbox.add([messageOf('m-1')], at(0));
    const late = await claimOne(store, 0);
    expect(await store.outbox.settle(late, { outcome: 'sent' }, at(100))).toBe(true);
    expect(await claim(store, 200)).toEqual([]);
  });

  it('what is to be tried again waits for its time', async (store) => {
    await store.outbox.add([messageOf('m-1')], at(0));
    const first = await claimOne(store, 0);
    const retry = { outcome: 'retry', at: at(30), error: 'HTTP 503' } as const;
    expect(await store.outbox.settle(first, retry, at(1))).toBe(true);
    expect(await store.outbox.settle(first, { outcome: 'sent' }, at(2))).toBe(false);
    expect(await claim(store, 29)).toEqual([]);
    expect(await claimOne(store, 30)).toEqual({ ...first, attempt: 2 });
  });

  it('dead letters are kept with their reason, and sent again under the same id', async (store) => {
    await store.outbox.add(
      ids('m', 5).map((key) => messageOf(key)),
      at(0),
    );
    const messages = await claim(store, 0);
    for (const message of messages)
      await store.outbox.settle(message, { outcome: 'dead', error: 'HTTP 410' }, at(1));
    expect(await claim(store, 500)).toEqual([]);
    const dead = await allPages((page) => store.outbox.deadLetters(page), 2);
    expect(keysOf(dead).toSorted()).toEqual(ids('m', 5));
    expect(dead[0]).toMatchObject({ error: 'HTTP 410', diedAt: at(1), attempt: 1 });
    const [first] = messages;
    expect(await store.outbox.resend(first?.id ?? '', at(2))).toBe(true);
    expect(await store.outbox.resend(first?.id ?? '', at(2))).toBe(false);
    expect(await store.outbox.resend('nobody', at(2))).toBe(false);
    expect(await store.outbox.counts()).toEqual({ waiting: 1, dead: 4, sent: 0 });
    const again = await claimOne(store, 2);
    expect([again.id, again.key]).toEqual([first?.id, first?.key]);
    expect(await store.outbox.settle(again, { outcome: 'sent' }, at(3))).toBe(true);
    const asked = { limit: 1, cursor: 'x' };
    await expect(store.outbox.deadLetters(asked)).rejects.toThrow(CursorError);
  });

  it('a message of an act that was refused is not there', async (store) => {
    await store.cases.commit(following('c-1', 4, { messages: [messageOf('m-1')] }));
    expect(await store.outbox.counts()).toEqual({ waiting: 0, dead: 0, sent: 0 });
  });
};
