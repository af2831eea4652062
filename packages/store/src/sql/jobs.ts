import type { Transaction } from 'kysely';
import type { Json } from '../entry.ts';
import type { Job, JobStatus, JobStore } from '../jobs.ts';
import { THE_SERVICE } from '../viewer.ts';
import type { Connection } from './connection.ts';
import type { JobTable, Tables } from './schema.ts';

const MOST_LISTED = 100;

/** Jobs in SQL. */
export const jobStore = (connection: Connection): JobStore => ({
  create: (job, at) => create(connection, job, at),
  read: (id) => read(connection, id),
  list: (query) => list(connection, query),
  claim: async (options) => (options.kinds.length === 0 ? undefined : claim(connection, options)),
  progress: (id, told) => progress(connection, id, told),
  finish: (id, ended) => finish(connection, id, ended),
  cancel: (id, at) => cancel(connection, id, at),
});

const create = (
  connection: Connection,
  { id, kind, actor, asked }: Parameters<JobStore['create']>[0],
  at: string,
): Promise<Job> =>
  connection.write(async (trx) => {
    const row: JobTable = {
      id,
      kind,
      actor_id: actor.id,
      actor_role: actor.role,
      actor_body: actor.body,
      asked: JSON.stringify(asked),
      status: 'waiting',
      done: 0,
      total: null,
      result: null,
      error: null,
      created_at: at,
      changed_at: at,
      worker: null,
      lease_until: null,
    };
    await trx.insertInto('jobs').values(row).execute();
    return jobOf(row);
  });

const read = (connection: Connection, id: string): Promise<Job | undefined> =>
  connection.ask(THE_SERVICE, async (db) => {
    const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : jobOf(row);
  });

const list = (
  connection: Connection,
  { body, kind }: Parameters<JobStore['list']>[0],
): Promise<readonly Job[]> =>
  connection.ask(THE_SERVICE, async (db) => {
    const rows = await db
      .selectFrom('jobs')
      .selectAll()
      .where('actor_body', '=', body)
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST_LISTED)
      .execute();
    return rows.map(jobOf);
  });

/** Takes the oldest job that waits, or whose worker is gone. */
const claim = (
  connection: Connection,
  { kinds, worker, now, leaseUntil }: Parameters<JobStore['claim']>[0],
): Promise<Job | undefined> =>
  connection.write(async (trx) => {
    const free = await trx
      .selectFrom('jobs')
      .select('id')
      .where('kind', 'in', kinds)
      .where((eb) =>
        eb.or([
          eb('status', '=', 'waiting'),
          eb.and([eb('status', '=', 'running'), eb('lease_until', '<=', now)]),
        ]),
      )
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .$if(connection.dialect.rowLocks, (query) => query.forUpdate().skipLocked())
      .executeTakeFirst();
    if (free === undefined) return undefined;
    const taken = await trx
      .updateTable('jobs')
      .set({ status: 'running', worker, lease_until: leaseUntil, changed_at: now })
      .where('id', '=', free.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return jobOf(taken);
  });

const progress = (
  connection: Connection,
  id: string,
  { worker, done, of, now, leaseUntil }: Parameters<JobStore['progress']>[1],
): Promise<boolean> =>
  connection.write(async (trx) =>
    hasChanged(
      await ofWorker(trx, id, worker)
        .set({ done, total: of, changed_at: now, lease_until: leaseUntil })
        .executeTakeFirstOrThrow(),
    ),
  );

const finish = (
  connection: Connection,
  id: string,
  { worker, at, result, error }: Parameters<JobStore['finish']>[1],
): Promise<boolean> =>
  connection.write(async (trx) =>
    hasChanged(
      await ofWorker(trx, id, worker)
        .set({
          status: error === undefined ? 'done' : 'failed',
          result: result === undefined ? null : JSON.stringify(result),
          error: error ?? null,
          changed_at: at,
          lease_until: null,
        })
        .executeTakeFirstOrThrow(),
    ),
  );

const cancel = (connection: Connection, id: string, at: string): Promise<boolean> =>
  connection.write(async (trx) =>
    hasChanged(
      await trx
        .updateTable('jobs')
        .set({ status: 'cancelled', changed_at: at, lease_until: null })
        .where('id', '=', id)
        .where('status', 'in', ['waiting', 'running'])
        .executeTakeFirstOrThrow(),
    ),
  );

const ofWorker = (trx: Transaction<Tables>, id: string, worker: string) =>
  trx
    .updateTable('jobs')
    .where('id', '=', id)
    .where('status', '=', 'running')
    .where('worker', '=', worker);

const hasChanged = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean =>
  numUpdatedRows > 0n;

const jobOf = (row: JobTable): Job => ({
  id: row.id,
  kind: row.kind,
  actor: { id: row.actor_id, role: row.actor_role, body: row.actor_body },
  asked: JSON.parse(row.asked) as Json,
  status: row.status as JobStatus,
  progress: { done: row.done, of: row.total },
  result: row.result === null ? null : (JSON.parse(row.result) as Json),
  error: row.error,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});
