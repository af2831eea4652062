import { type Job, PgBoss } from 'pg-boss';
import type { InProcessOptions, Watching } from './in-process.ts';
import { QUEUE_SCHEMA, QUEUES } from './queues.ts';

/** What the queue of several nodes stands on. */
export interface PgBossOptions extends Omit<InProcessOptions, 'clock'> {
  /** The database, and the role for which `prepareQueue` made the queue. */
  readonly url: string;
  /** The queue's own schema; default `xinfang_queue`. */
  readonly schema?: string;
  /** How long stopping waits for what was begun. */
  readonly graceMillis?: number;
}

const SEND_EVERY_MILLIS = 1000;
const POLLED = { pollingIntervalSeconds: 0.5 } as const;

/**
 * Watches and sends on several nodes of one store through pg-boss: one node makes a pass, one drains a sink.
 * The queue only spares work twice done. That nothing is lost or doubled rests on the store: keys of messages and leases of the
 * outbox. So it holds as well where a node dies, or where two nodes do the same.
 *
 * @example
 * await using watching = await watchByPgBoss({ url, watch, sender, everyMillis: 60_000, onError });
 */
export const watchByPgBoss = async (options: PgBossOptions): Promise<Watching> => {
  const { onError } = options;
  const boss = await startBoss(options);
  const stopping = new AbortController();
  const quietly = (work: Promise<unknown>): void => void work.catch(onError);

  const send = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    for (const sink of options.sender.sinks)
      await boss.send(QUEUES.send, { sink }, { singletonKey: sink });
  };
  const look = (): Promise<unknown> =>
    boss.send(
      QUEUES.pass,
      {},
      { singletonSeconds: Math.max(1, Math.floor(options.everyMillis / 1000)) },
    );

  await workOn(boss, options, stopping.signal, send);
  await boss.schedule(QUEUES.pass, '0 0 * * *', {}, { tz: 'Asia/Shanghai' });
  const timers = [
    setInterval(() => quietly(look()), options.everyMillis),
    setInterval(() => quietly(send()), options.sendEveryMillis ?? SEND_EVERY_MILLIS),
  ];
  quietly(boss.send(QUEUES.pass, {}));

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      stopping.abort();
      for (const timer of timers) clearInterval(timer);
      await options.sender.stop();
      await boss.stop({ graceful: true, timeout: options.graceMillis ?? 30_000 });
    })();
    return stopped;
  };
  return {
    wake: () => quietly(send()),
    look: () => quietly(boss.send(QUEUES.pass, {})),
    stop,
    [Symbol.asyncDispose]: stop,
  };
};

const startBoss = async ({ url, schema, onError }: PgBossOptions): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: schema ?? QUEUE_SCHEMA,
    application_name: 'xinfang-queue',
    max: 4,
    createSchema: false,
    migrate: false,
    // The nodes' role does not own the tables.
    reindex: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', onError);
  await boss.start();
  return boss;
};

const workOn = async (
  boss: PgBoss,
  options: PgBossOptions,
  signal: AbortSignal,
  send: () => Promise<void>,
): Promise<void> => {
  const { watch, sender, onError } = options;
  /** The queue keeps what is thrown: only that it failed is told to it. */
  const told = async (work: () => Promise<unknown>): Promise<void> => {
    const isDone = await work().then(
      () => true,
      (error: unknown) => {
        onError(error);
        return false;
      },
    );
    if (!isDone) throw new Error('failed');
  };
  await boss.work(QUEUES.pass, POLLED, () =>
    told(async () => {
      await watch.pass(signal);
      await send();
    }),
  );
  const atOnce = { ...POLLED, localConcurrency: Math.max(1, sender.sinks.length) };
  await boss.work(QUEUES.send, atOnce, ([job]: Job<{ readonly sink: string }>[]) =>
    told(async () => job === undefined || sender.drain(job.data.sink)),
  );
};
