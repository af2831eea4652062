import { openAuditSeal } from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { clockOf } from '../../src/clock.ts';
import { mayBeTold } from '../../src/watch/may-be-told.ts';
import { watchByPgBoss } from '../../src/watch/pg-boss.ts';
import { createSender } from '../../src/watch/send.ts';
import { thresholdsOf } from '../../src/watch/thresholds.ts';
import { createWatch } from '../../src/watch/watch.ts';
import { OFFICE, openGround } from '../watched.ts';

// A node of the service as far as it watches, started by the test beside it: node node.ts APP_URL SINKS_JSON AUDIT_KEY_HEX

const [, , url = '', sinksJson = '[]', auditKey = ''] = process.argv;
const sinks = JSON.parse(sinksJson);
const clock = clockOf();
const { xf, organisation, reckon } = await openGround();
const store = await openPostgresStore({ url, audit: openAuditSeal(Buffer.from(auditKey, 'hex')) });

/** Counts to five under a short lease, as a long run does to millions. */
const run = async (id: string): Promise<'ended' | 'elsewhere'> => {
  const worker = `${process.pid}`;
  const lease = () => ({
    worker,
    now: clock.now(),
    leaseUntil: new Date(clock.millis() + 2000).toISOString(),
  });
  const job = await store.jobs.claimOne(id, lease());
  if (job === undefined)
    return (await store.jobs.read(id))?.status === 'running' ? 'elsewhere' : 'ended';
  for (let done = 1; done <= 5; done += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!(await store.jobs.progress(id, { ...lease(), done, of: 5 }))) return 'ended';
  }
  await store.jobs.finish(id, { worker, at: clock.now(), result: { counted: 5 } });
  return 'ended';
};

const watching = await watchByPgBoss({
  url,
  watch: createWatch({
    store,
    clock,
    reckon,
    organisation,
    sinks,
    thresholds: thresholdsOf(xf.pack),
  }),
  sender: createSender({
    outbox: store.outbox,
    sinks,
    settings: { attempts: 100, firstRetryMillis: 500, timeoutMillis: 1000 },
    clock,
    mayBeTold: mayBeTold(store, organisation),
  }),
  everyMillis: 1000,
  sendEveryMillis: 300,
  run,
  onError: (error) => process.stderr.write(`${String(error)}\n`),
});
setInterval(async () => {
  for (const job of await store.jobs.list({ body: OFFICE }).catch(() => []))
    if (job.status === 'waiting') await watching.queueRun(job.id).catch(() => {});
}, 500);
process.once('SIGTERM', async () => {
  await watching.stop();
  await store.close();
  process.exit(0);
});
process.stdout.write('ready\n');
