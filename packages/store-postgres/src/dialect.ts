import type { Viewer } from '@xinfang/store';
import type { SqlDialect, Tables } from '@xinfang/store/sql';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { eyesOf } from './eyes.ts';
import { failureOf } from './failures.ts';

/** What is particular to PostgreSQL. */
export const postgresDialect: SqlDialect = {
  driver: 'postgres',
  text: sql`text collate "C"`,
  integer: 'bigint',
  serial: 'identity',
  clustered: false,
  rowLocks: true,
  withViewer: (db, viewer, ask) => db.connection().execute((one) => askAs(one, viewer, ask)),
  transaction: (db, write) => db.transaction().execute(write),
  failureOf,
  now: async (db) => {
    const clock = sql<{ now: Date }>`select clock_timestamp() as now`;
    const { rows } = await clock.execute(db);
    const [row] = rows;
    if (row === undefined) throw new Error('the server told no time');
    return row.now.toISOString();
  },
};

/** One snapshot for all that is asked, and the viewer's eyes, in one message to the server. */
const begin = (viewer: Viewer): string =>
  `start transaction isolation level repeatable read read only; ${eyesOf(viewer)}`;

const askAs = async <Result>(
  db: Kysely<Tables>,
  viewer: Viewer,
  ask: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> => {
  try {
    await db.executeQuery(CompiledQuery.raw(begin(viewer)));
    return await ask(db);
  } finally {
    await endOf(db);
  }
};

/**
 * What was asked is known, or why it is not: how the transaction ended adds nothing, and a lost connection is thrown away. It is
 * ended also where it did not begin: of the message that begins it the first statement may have come through and the last not.
 */
const endOf = async (db: Kysely<Tables>): Promise<void> => {
  try {
    await db.executeQuery(CompiledQuery.raw('rollback'));
  } catch {
    // The pool takes a broken connection out of service when it comes back.
  }
};
