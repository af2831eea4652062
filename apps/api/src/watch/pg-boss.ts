import { type Job, PgBoss } from 'pg-boss';
import type { InProcessOptions, Watching } from './in-process.ts';

/** What the queue of several nodes stands on. */
export interface PgBossOptions extends Omit<InProcessOptions, 'clock'> {
  /** A PostgreSQL database, and a role that may create a schema there, or that owns the one named. */
  readonly url: string;
  /** The queue's own schema; default `xinfang_queue`. */
  readonly schema?: string;
  /** How long stopping waits for what was begun. */
  readonly graceMillis?: number;
  readonly sinks: readonly string[];
  /** Outbox counts: nothing is queued where nothing waits. */
  readonly waiting: () => Promise<number>;
  /** Works on a run of the store's jobs. `elsewhere`: another worker holds it still, so that it is looked at again later. */
  readonly run?: (id: string, signal: AbortSignal) => Promise<'ended' | 'elsewhere'>;
}

/** The watch on several nodes. */
export interface QueuedWatching extends Watching {
  /** Queues a run by the id of its job in the store; the same one twice is one. */
  queueRun(id: string): Promise<void>;
}

const PASS = 'watch-pass';
const SEND = 'outbox-send';
const RUN = 'run';

/** Every node asks for the same; a job that is queued or at work is not queued again. Heartbeats tell of a node that died. */
const ONCE = {
  policy: 'exclusive',
  heartbeatSeconds: 10,
  expireInSeconds: 3600,
  retryLimit: 0,
  deleteAfterSeconds: 60,
} as const;
/** A run is worked on until it ends, whichever node dies meanwhile. */
const UNTIL_DONE = { ...ONCE, retryLimit: 100, retryDelay: 5, expireInSeconds: 12 * 3600 } as const;

const SEND_EVERY_MILLIS = 1000;
const POLLED = { pollingIntervalSeconds: 0.5 } as const;

/**
 * Watches and sends on several nodes of one store through pg-boss: one node makes a pass, one drains a sink, one works on a run.
 * The queue only spares work twice done. That nothing is lost or doubled rests on the store: keys of messages, leases of the
 * outbox and of jobs. So it holds as well where a node dies, or where two nodes do the same.
 *
 * @example
 * await using watching = await watchByPgBoss({ url, watch, sender, sinks, waiting, everyMillis: 60_000, onError });
 */
export const watchByPgBoss = async (options: PgBossOptions): Promise<QueuedWatching> => {
  const { onError } = options;
  const boss = await startBoss(options);
  const stopping = new AbortController();
  const quietly = (work: Promise<unknown>): void => void work.catch(onError);

  const send = async (): Promise<void> => {
    if (stopping.signal.aborted || (await options.waiting()) === 0) return;
    for (const sink of options.sinks) await boss.send(SEND, { sink }, { singletonKey: sink });
  };
  const look = (): Promise<unknown> =>
    boss.send(PASS, {}, { singletonSeconds: Math.max(1, Math.floor(options.everyMillis / 1000)) });

  await workOn(boss, options, stopping.signal, send);
  await boss.schedule(PASS, '0 0 * * *', {}, { tz: 'Asia/Shanghai' });
  const timers = [
    setInterval(() => quietly(look()), options.everyMillis),
    setInterval(() => quietly(send()), options.sendEveryMillis ?? SEND_EVERY_MILLIS),
  ];
  quietly(boss.send(PASS, {}));

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
    stop,
    queueRun: async (id) => {
      await boss.send(RUN, { id }, { singletonKey: id });
    },
    [Symbol.asyncDispose]: stop,
  };
};

const startBoss = async ({ url, schema, onError, run }: PgBossOptions): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: schema ?? 'xinfang_queue',
    application_name: 'xinfang-queue',
    max: 4,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(PASS, ONCE);
  await boss.createQueue(SEND, ONCE);
  if (run !== undefined) await boss.createQueue(RUN, UNTIL_DONE);
  return boss;
};

const workOn = async (
  boss: PgBoss,
  options: PgBossOptions,
  signal: AbortSignal,
  send: () => Promise<void>,
): Promise<void> => {
  const { watch, sender, sinks, run, onError } = options;
  const told = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      onError(error);
      // The queue keeps what is thrown: only that it failed is told to it.
      throw new Error('failed');
    }
  };
  await boss.work(PASS, POLLED, () =>
    told(async () => {
      await watch.pass(signal);
      await send();
    }),
  );
  const atOnce = { ...POLLED, localConcurrency: Math.max(1, sinks.length) };
  await boss.work(SEND, atOnce, ([job]: Job<{ readonly sink: string }>[]) =>
    told(async () => job === undefined || sender.drain(job.data.sink)),
  );
  if (run === undefined) return;
  await boss.work(RUN, POLLED, async ([job]: Job<{ readonly id: string }>[]) => {
    if (job === undefined) return;
    if ((await run(job.data.id, signal)) === 'elsewhere') throw new Error('elsewhere');
  });
};
