import type { ApiKey, ApiKeyStore } from '../api-keys.ts';
import { THE_SERVICE } from '../viewer.ts';
import type { Connection } from './connection.ts';
import type { ApiKeyTable } from './schema.ts';

/** Keys of programs in SQL. */
export const keyStore = (connection: Connection): ApiKeyStore => ({
  add: (key) =>
    connection.write(async (trx) => {
      await trx.insertInto('api_keys').values(columnsOf(key)).execute();
    }),
  find: (id) =>
    connection.ask(THE_SERVICE, async (db) => {
      const row = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : keyOf(row);
    }),
  list: (bodies) => list(connection, bodies),
  revoke: (id, at) => revoke(connection, id, at),
});

const list = async (
  connection: Connection,
  bodies: readonly string[],
): Promise<readonly ApiKey[]> => {
  if (bodies.length === 0) return [];
  const rows = await connection.ask(THE_SERVICE, (db) =>
    db
      .selectFrom('api_keys')
      .selectAll()
      .where('body', 'in', bodies)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  );
  return rows.map(keyOf);
};

/** A key that was revoked before stays revoked since then. */
const revoke = (connection: Connection, id: string, at: string): Promise<boolean> =>
  connection.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('api_keys')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });

const columnsOf = (key: ApiKey): ApiKeyTable => ({
  id: key.id,
  hash: key.hash,
  label: key.label,
  role: key.role,
  body: key.body,
  created_at: key.createdAt,
  created_by: key.createdBy,
  expires_at: key.expiresAt,
  revoked_at: key.revokedAt,
});

const keyOf = (row: ApiKeyTable): ApiKey => ({
  id: row.id,
  hash: row.hash,
  label: row.label,
  role: row.role,
  body: row.body,
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});
