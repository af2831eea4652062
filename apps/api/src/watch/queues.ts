import type { PgBoss } from 'pg-boss';

/** The queue's own schema, where none is named. */
export const QUEUE_SCHEMA = 'xinfang_queue';

/** Passes over what falls due, sinks that are drained, and runs. */
export const QUEUES = { pass: 'watch-pass', send: 'outbox-send', run: 'run' } as const;

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

/** Makes the queues where they are not there. */
export const makeQueues = async (boss: PgBoss): Promise<void> => {
  await boss.createQueue(QUEUES.pass, ONCE);
  await boss.createQueue(QUEUES.send, ONCE);
  await boss.createQueue(QUEUES.run, UNTIL_DONE);
};
