import type { PgBoss } from 'pg-boss';

/** The queue's own schema, where none is named. */
export const QUEUE_SCHEMA = 'xinfang_queue';

/** Passes over what falls due, and sinks that are drained. */
export const QUEUES = { pass: 'watch-pass', send: 'outbox-send' } as const;

/** Every node asks for the same; a job that is queued or at work is not queued again. Heartbeats tell of a node that died. */
const ONCE = {
  policy: 'exclusive',
  heartbeatSeconds: 10,
  expireInSeconds: 3600,
  retryLimit: 0,
  deleteAfterSeconds: 60,
} as const;

/** Makes the queues where they are not there. */
export const makeQueues = async (boss: PgBoss): Promise<void> => {
  await boss.createQueue(QUEUES.pass, ONCE);
  await boss.createQueue(QUEUES.send, ONCE);
};
