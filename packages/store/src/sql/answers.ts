import type { Kysely, Transaction } from 'kysely';
import type { IdempotencyKey, KeptAnswer } from '../change.ts';
import type { Json } from '../entry.ts';
import type { Tables } from './schema.ts';

/** The answer kept under a key; `key-reused` where it was for another request. */
export const keptAnswer = async (
  db: Kysely<Tables>,
  { owner, key, fingerprint }: IdempotencyKey,
): Promise<KeptAnswer | 'key-reused' | undefined> => {
  const row = await db
    .selectFrom('kept_answers')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.fingerprint !== fingerprint) return 'key-reused';
  return {
    status: row.status,
    headers: JSON.parse(row.headers) as KeptAnswer['headers'],
    body: JSON.parse(row.body) as Json,
  };
};

export const keepAnswer = async (
  trx: Transaction<Tables>,
  { owner, key, fingerprint, answer }: IdempotencyKey & { readonly answer: KeptAnswer },
  at: string,
): Promise<void> => {
  const { status, headers, body } = answer;
  const kept = { status, headers: JSON.stringify(headers), body: JSON.stringify(body) };
  await trx
    .insertInto('kept_answers')
    .values({ owner, key, fingerprint, ...kept, at })
    .execute();
};

export const forgetAnswers = async (trx: Transaction<Tables>, before: string): Promise<number> => {
  const { numDeletedRows } = await trx
    .deleteFrom('kept_answers')
    .where('at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};
