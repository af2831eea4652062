import { setTimeout as wait } from 'node:timers/promises';
import { openAuditSeal } from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { clockOf } from '../../src/clock.ts';
import { startRunWorker } from '../../src/counting/run-jobs.ts';
import { mayBeTold } from '../../src/watch/may-be-told.ts';
import { watchByPgBoss } from '../../src/watch/pg-boss.ts';
import { createSender } from '../../src/watch/send.ts';
import { thresholdsOf } from '../../src/watch/thresholds.ts';
import { createWatch } from '../../src/watch/watch.ts';
import { openGround } from '../watched.ts';

// A node of the service as far as it watches and counts, started by the test beside it: node node.ts APP_URL SINKS_JSON AUDIT_KEY_HEX

const [, , url = '', sinksJson = '[]', auditKey = ''] = process.argv;
const sinks = JSON.parse(sinksJson);
const clock = clockOf();
const { xf, organisation, reckon } = await openGround();
const store = await openPostgresStore({ url, audit: openAuditSeal(Buffer.from(auditKey, 'hex')) });

/** A count that takes a while, so that nodes die over it; it is the service's own in all else. */
const slow: typeof xf = {
  ...xf,
  run: async (cases, options) => {
    await wait(1000);
    return xf.run(cases, options);
  },
};
const worker = startRunWorker({
  store,
  xf: slow,
  clock,
  organisation,
  leaseMillis: 2500,
  idleMillis: 200,
});
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
  onError: (error) => process.stderr.write(`${String(error)}\n`),
});
process.once('SIGTERM', async () => {
  await Promise.all([watching.stop(), worker.stop()]);
  await store.close();
  process.exit(0);
});
process.stdout.write('ready\n');
