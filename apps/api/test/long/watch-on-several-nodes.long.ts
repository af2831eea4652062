import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openAuditSeal, type Store } from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../../../packages/store-postgres/test/cluster.ts';
import { clockOf } from '../../src/clock.ts';
import { RUN } from '../../src/counting/open-counting.ts';
import { prepareQueue } from '../../src/watch/prepare-queue.ts';
import { dayAfter } from '../../src/watch/thresholds.ts';
import { type Receiver, SECRET, startReceiver } from '../receiver.ts';
import { caseOf, type Ground, keep, OFFICE, openGround } from '../watched.ts';

const KEY = Buffer.alloc(32, 'audit').toString('hex');
const ROUNDS = 8;
const CASES_IN_A_ROUND = 40;

let server: TestServer;
let ground: Ground;
beforeAll(async () => {
  server = await startServer();
  ground = await openGround();
});
afterAll(() => server?.stop());

/** Starts a node and waits until it watches. */
const startNode = async (url: string, sinks: unknown): Promise<ChildProcess> => {
  const file = new URL('node.ts', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--conditions=@xinfang/source', file, url, JSON.stringify(sinks), KEY],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ready = once(child.stdout, 'data');
  await Promise.race([ready, once(child, 'exit').then(() => Promise.reject(new Error('no node')))]);
  return child;
};

const ended = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
};

/** A case of which one clock has passed exactly one threshold today. */
const duty = (index: number, today: string) =>
  caseOf({ id: `C-${index}`, receivedOn: dayAfter(today, -8 - (index % 12)) });

const untilSettled = async (store: Store, deadline: number): Promise<void> => {
  while ((await store.outbox.counts()).waiting > 0) {
    if (Date.now() > deadline) throw new Error('messages wait still');
    await wait(250);
  }
};

/** Which reminder a delivery is. */
const reminderOf = ({ data }: { readonly data: Readonly<Record<string, unknown>> }): string =>
  JSON.stringify([
    data['caseId'],
    data['deadline'],
    data['instance'],
    data['dueOn'],
    data['threshold'],
  ]);

test('nodes that are killed in the midst of their work lose nothing and double nothing', async () => {
  const database = await server.makeDatabase();
  await prepareQueue({ url: database.url.owner, appRole: 'xinfang_app' });
  const audit = openAuditSeal(Buffer.from(KEY, 'hex'));
  await using store = await openPostgresStore({ url: database.url.app, audit });
  await using receiver = await startReceiver(({ number }) => {
    if (number % 7 === 3) return { status: 503 };
    return number % 11 === 5 ? 'lose-answer' : 'take';
  });
  const sinks = ['wangshu-xfj', 'wangshu'].map((body) => ({
    name: body,
    body,
    url: receiver.url,
    secret: SECRET,
  }));
  const today = clockOf().today();
  const nodes = [
    await startNode(database.url.app, sinks),
    await startNode(database.url.app, sinks),
  ];
  let kills = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let index = 0; index < CASES_IN_A_ROUND; index += 1)
        await keep(store, ground, duty(round * CASES_IN_A_ROUND + index, today), today);
      const actor = { id: 'clerk-1', role: 'clerk', body: OFFICE };
      const run = { id: `run-${round}`, kind: RUN, actor, asked: { asOf: today } };
      await store.jobs.create(run, clockOf().now());
      await wait(700 + (round % 4) * 500);
      await ended(nodes[round % 2] as ChildProcess, 'SIGKILL');
      kills += 1;
      nodes[round % 2] = await startNode(database.url.app, sinks);
    }
    await reportedRuns(store);
    await wait(3000);
    await untilSettled(store, Date.now() + 180_000);
    const expected = ROUNDS * CASES_IN_A_ROUND * sinks.length;
    expect(await store.outbox.counts()).toEqual({ waiting: 0, dead: 0, sent: expected });
    expectEachOnce(receiver, expected);
    process.stdout.write(
      `${kills} kills, ${expected} messages, ${deliveries(receiver)} deliveries\n`,
    );
  } finally {
    await Promise.all(nodes.map((node) => ended(node, 'SIGTERM')));
    await store.close();
    await database.drop();
  }
});

const deliveries = ({ came }: Receiver): number =>
  [...came.values()].reduce((sum, times) => sum + times, 0);

/** One id for one reminder to one sink, and none missing. */
const expectEachOnce = (receiver: Receiver, expected: number): void => {
  expect(receiver.forged()).toBe(0);
  expect(receiver.taken.size).toBe(expected);
  const byReminder = new Map<string, number>();
  for (const delivered of receiver.taken.values()) {
    const reminder = reminderOf(delivered);
    byReminder.set(reminder, (byReminder.get(reminder) ?? 0) + 1);
  }
  expect(new Set(byReminder.values())).toEqual(new Set([2]));
};

/** Every run ends, whichever node died over it. */
const reportedRuns = async (store: Store): Promise<void> => {
  const until = Date.now() + 120_000;
  while (true) {
    const jobs = await store.jobs.list({ body: OFFICE });
    if (jobs.length === ROUNDS && jobs.every(({ status }) => status === 'done')) return;
    if (Date.now() > until) throw new Error(JSON.stringify(jobs.map(({ status }) => status)));
    await wait(500);
  }
};
