import { openAuditSeal, type Store } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { expect, test } from 'vitest';
import { type Deeds, SECRET, startReceiver } from '../../test/receiver.ts';
import { clockOf } from '../clock.ts';
import { createSender, type SenderOptions } from './send.ts';

const SETTINGS = { attempts: 3, firstRetryMillis: 60_000, timeoutMillis: 2000 };

/** A store with messages in its outbox, receivers, and a sender whose clock can be put forward. */
const open = async (deeds: Readonly<Record<string, Deeds>>, more: Partial<SenderOptions> = {}) => {
  const store = await openSqliteStore({ file: ':memory:', audit: openAuditSeal(Buffer.alloc(32)) });
  const names = Object.keys(deeds);
  const receivers = new Map<string, Awaited<ReturnType<typeof startReceiver>>>();
  for (const name of names) receivers.set(name, await startReceiver(deeds[name]));
  let later = 0;
  // Signatures are checked by the receiver's own clock: this one may only run a little ahead of it.
  const clock = clockOf(() => Date.now() + later);
  const sinks = names.map((name) => ({
    name,
    body: 'wangshu-xfj',
    url: receivers.get(name)?.url ?? '',
    secret: SECRET,
  }));
  const senderOn = (outbox: Store['outbox'] = store.outbox) =>
    createSender({
      outbox,
      sinks,
      settings: SETTINGS,
      clock,
      mayBeTold: async () => true,
      random: () => 0,
      ...more,
    });
  return {
    store,
    clock,
    senderOn,
    came: (name: string) => [...(receivers.get(name)?.came.values() ?? [])],
    taken: (name: string) => receivers.get(name)?.taken.size,
    put: (sink: string, many: number) =>
      store.outbox.add(
        Array.from({ length: many }, (_, index) => ({
          key: `due:${index}:${sink}`,
          sink,
          topic: 'deadline.due-soon',
          payload: { caseId: `C-${index}` },
        })),
        clock.now(),
      ),
    forward: (millis: number) => {
      later += millis;
    },
    [Symbol.asyncDispose]: async () => {
      for (const each of receivers.values()) await each[Symbol.asyncDispose]();
      await store.close();
    },
  };
};

test('each message is taken once, by its own id', async () => {
  await using at = await open({ office: () => 'take' });
  await at.put('office', 11);
  expect(await at.senderOn().drain('office')).toMatchObject({ sent: 11, retried: 0 });
  expect(at.taken('office')).toBe(11);
  expect(await at.store.outbox.counts()).toEqual({ waiting: 0, dead: 0, sent: 11 });
  expect(await at.senderOn().drain('office')).toMatchObject({ sent: 0 });
});

test('what fails comes again under the same id, later each time, and is kept when it is given up', async () => {
  await using at = await open({ office: () => ({ status: 500 }) });
  await at.put('office', 1);
  const sender = at.senderOn();
  expect(await sender.drain('office')).toMatchObject({ retried: 1 });
  expect(await sender.drain('office')).toMatchObject({ retried: 0 });
  at.forward(30_000);
  expect(await sender.drain('office')).toMatchObject({ retried: 1 });
  at.forward(30_000);
  expect(await sender.drain('office')).toMatchObject({ retried: 0, dead: 0 });
  at.forward(30_000);
  expect(await sender.drain('office')).toMatchObject({ dead: 1 });
  expect(at.came('office')).toEqual([3]);
  const { rows } = await at.store.outbox.deadLetters({ limit: 10 });
  expect(rows).toMatchObject([{ error: 'status-500', attempt: 3 }]);
});

test.each([
  ['hang', 'retried'],
  ['reset', 'retried'],
  ['lose-answer', 'retried'],
] as const)('a receiver that answers with %s is asked again', async (deed, count) => {
  const settings = { ...SETTINGS, timeoutMillis: 150 };
  await using at = await open(
    { office: (_, times) => (times === 1 ? deed : 'take') },
    { settings },
  );
  await at.put('office', 2);
  const sender = at.senderOn();
  expect(await sender.drain('office')).toMatchObject({ [count]: 2 });
  at.forward(30_000);
  expect(await sender.drain('office')).toMatchObject({ sent: 2 });
  expect(at.came('office')).toEqual([2, 2]);
});

test('a receiver that asks for time is given it', async () => {
  const busy = { status: 429, headers: { 'retry-after': '100' } };
  await using at = await open({ office: (_, times) => (times === 1 ? busy : 'take') });
  await at.put('office', 1);
  const sender = at.senderOn();
  await sender.drain('office');
  at.forward(90_000);
  expect(await sender.drain('office')).toMatchObject({ sent: 0 });
  at.forward(15_000);
  expect(await sender.drain('office')).toMatchObject({ sent: 1 });
});

test('a slow sink holds up no other', async () => {
  await using at = await open({ slow: () => 'hang', office: () => 'take' });
  await at.put('slow', 8);
  await at.put('office', 8);
  const sender = at.senderOn();
  const slow = sender.drain('slow');
  expect(await sender.drain('office')).toMatchObject({ sent: 8 });
  expect(at.taken('office')).toBe(8);
  expect(at.taken('slow')).toBe(0);
  await Promise.all([slow, sender.stop()]);
});

test('a message whose case may not be told any more is not sent, and kept', async () => {
  await using at = await open(
    { office: () => 'take' },
    { mayBeTold: async ({ key }) => key !== 'due:1:office' },
  );
  await at.put('office', 3);
  expect(await at.senderOn().drain('office')).toMatchObject({ sent: 2, dead: 1 });
  expect(at.came('office').length).toBe(2);
  const { rows } = await at.store.outbox.deadLetters({ limit: 10 });
  expect(rows).toMatchObject([{ error: 'withheld', key: 'due:1:office' }]);
});

test('stopping finishes what was begun, and begins nothing more', async () => {
  await using at = await open({ office: () => 'take' }, { atOnce: 2 });
  await at.put('office', 40);
  const sender = at.senderOn();
  const drained = sender.drain('office');
  await sender.stop();
  const { sent } = await drained;
  const counts = await at.store.outbox.counts();
  expect(counts.sent).toBe(sent);
  expect(at.taken('office')).toBe(sent);
  expect(counts.waiting).toBe(40 - sent);
});

test('a node whose lease ran out does not count what another did', async () => {
  await using at = await open({ office: () => 'take' });
  await at.put('office', 1);
  const late = at.senderOn({
    ...at.store.outbox,
    settle: async (message, ended, now) => {
      at.forward(60_000);
      await at.senderOn().drain('office');
      return at.store.outbox.settle(message, ended, now);
    },
  });
  expect(await late.drain('office')).toMatchObject({ sent: 0, outrun: 1 });
  expect(at.came('office')).toEqual([2]);
  expect(await at.store.outbox.counts()).toMatchObject({ sent: 1 });
});

test('a store that fails is told, and the message comes again', async () => {
  await using at = await open({ office: () => 'take' });
  await at.put('office', 1);
  const failing = at.senderOn({
    ...at.store.outbox,
    settle: () => Promise.reject(new Error('no store')),
  });
  await expect(failing.drain('office')).rejects.toThrow('no store');
  at.forward(60_000);
  expect(await at.senderOn().drain('office')).toMatchObject({ sent: 1 });
  expect(at.came('office')).toEqual([2]);
});
