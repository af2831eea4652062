import type { SqlDialect } from '@xinfang/store/sql';
import { sql } from 'kysely';
import { failureOf } from './failures.ts';

/** SQLite: text is compared by its bytes as it is, and writers come one after another. */
export const SQLITE: SqlDialect = {
  driver: 'sqlite',
  text: 'text',
  integer: 'integer',
  serial: 'autoincrement',
  clustered: true,
  rowLocks: false,
  withViewer: (db, _viewer, ask) => ask(db),
  transaction: (db, write) => db.transaction().execute(write),
  failureOf,
  now: async (db) => {
    const { rows } = await sql<{ readonly now: string }>`
      select strftime('%Y-%m-%dT%H:%M:%fZ', 'now') as now`.execute(db);
    return rows[0]?.now ?? '';
  },
};
