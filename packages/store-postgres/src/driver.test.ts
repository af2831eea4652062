import { THE_SERVICE } from '@xinfang/store';
import type { Tables } from '@xinfang/store/sql';
import { Kysely, type PostgresPoolClient } from 'kysely';
import { expect, test } from 'vitest';
import { postgresDialect } from './dialect.ts';
import { ServiceDialect } from './driver.ts';

/** A connection on which nothing can begin: of `start transaction; set local …` the server gave up the second part. */
const openStuck = () => {
  const sent: string[] = [];
  const client = {
    query: async (statement: string) => {
      sent.push(statement.split(' ')[0] ?? '');
      if (statement.startsWith('start')) throw new Error('canceling statement');
      return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    },
    release: () => sent.push('given back'),
  };
  const pool = {
    connect: async () => client as unknown as PostgresPoolClient,
    end: async () => undefined,
    options: {},
  };
  return { sent, db: new Kysely<Tables>({ dialect: new ServiceDialect({ pool }) }) };
};

test.each([
  [
    'a question',
    (db: Kysely<Tables>) => postgresDialect.withViewer(db, THE_SERVICE, async () => 1),
  ],
  ['an act', (db: Kysely<Tables>) => postgresDialect.transaction(db, async () => 1)],
])('%s that cannot begin leaves no half transaction to the next one', async (_, work) => {
  const { sent, db } = openStuck();
  await expect(work(db)).rejects.toThrow('canceling statement');
  expect(sent).toEqual(['start', 'rollback', 'given back']);
});
