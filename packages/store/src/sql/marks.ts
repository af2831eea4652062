import type { MarkStore } from '../store.ts';
import { THE_SERVICE } from '../viewer.ts';
import type { Connection } from './connection.ts';

/** Small values of the service in SQL. */
export const markStore = (connection: Connection): MarkStore => ({
  read: (name) =>
    connection.ask(THE_SERVICE, async (db) => {
      const row = await db
        .selectFrom('marks')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    }),
  write: (name, value, expected) =>
    expected === undefined
      ? insert(connection, name, value)
      : replace(connection, name, { value, expected }),
});

const insert = (connection: Connection, name: string, value: string): Promise<boolean> =>
  connection.write(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('marks')
      .values({ name, value })
      .onConflict((on) => on.column('name').doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  });

const replace = (
  connection: Connection,
  name: string,
  { value, expected }: { readonly value: string; readonly expected: string },
): Promise<boolean> =>
  connection.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('marks')
      .set({ value })
      .where('name', '=', name)
      .where('value', '=', expected)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });
