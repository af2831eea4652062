import type { Transaction } from 'kysely';
import type { Json } from '../entry.ts';
import type { Attempted, DeadLetter, Message, MessageDraft, OutboxStore } from '../outbox.ts';
import type { Page, PageQuery } from '../page.ts';
import { THE_SERVICE } from '../viewer.ts';
import type { Connection } from './connection.ts';
import { type CursorKind, pageOf, placeOf, rowsFor } from './cursor.ts';
import type { OutboxTable, Tables } from './schema.ts';

const BATCH = 200;
const CURSOR: CursorKind = { name: 'dead-letters', of: ['integer'] };

type Row = Omit<OutboxTable, 'seq'> & { readonly seq: number };

/** Messages that wait to be sent, in SQL. */
export const outboxStore = (connection: Connection): OutboxStore => ({
  add: (drafts, at) => connection.write((trx) => addMessages(trx, drafts, at)),
  claim: (options) => claim(connection, options),
  settle: (message, ended, at) => settle(connection, message, { ended, at }),
  deadLetters: (query) => deadLetters(connection, query),
  resend: (id, at) => resend(connection, id, at),
  counts: () => counts(connection),
});

/** Stores messages whose keys are new; in the order of their keys, so that two writers never wait for each other in a circle. */
export const addMessages = async (
  trx: Transaction<Tables>,
  drafts: readonly MessageDraft[],
  at: string,
): Promise<number> => {
  const rows = [...new Map(drafts.map((draft) => [draft.key, draft])).values()]
    .map((draft) => columnsOf(draft, at))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  let stored = 0;
  for (let from = 0; from < rows.length; from += BATCH) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('outbox')
      .values(rows.slice(from, from + BATCH))
      .onConflict((on) => on.column('key').doNothing())
      .executeTakeFirstOrThrow();
    stored += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return stored;
};

const claim = async (
  connection: Connection,
  { limit, now, leaseUntil, sinks }: Parameters<OutboxStore['claim']>[0],
): Promise<readonly Message[]> => {
  if (limit < 1 || sinks?.length === 0) return [];
  return connection.write(async (trx) => {
    const due = await trx
      .selectFrom('outbox')
      .select('seq')
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now)
      .$if(sinks !== undefined, (query) => query.where('sink', 'in', sinks ?? []))
      .orderBy('created_at')
      .orderBy('seq')
      .limit(limit)
      .$if(connection.dialect.rowLocks, (query) => query.forUpdate().skipLocked())
      .execute();
    if (due.length === 0) return [];
    const taken = await trx
      .updateTable('outbox')
      .set((eb) => ({ attempt: eb('attempt', '+', 1), due_at: leaseUntil, leased: 1 }))
      .where(
        'seq',
        'in',
        due.map(({ seq }) => seq),
      )
      .returningAll()
      .execute();
    return [...taken].sort(byAge).map(messageOf);
  });
};

/** The attempt's number is the lease: who took the message anew has a higher one. */
const settle = (
  connection: Connection,
  { id, attempt }: Message,
  { ended, at }: { readonly ended: Attempted; readonly at: string },
): Promise<boolean> =>
  connection.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('outbox')
      .set(settled(ended, at))
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .where('leased', '=', 1)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });

const settled = (ended: Attempted, at: string) => {
  if (ended.outcome === 'sent') return { state: 'sent', leased: 0, ended_at: at, error: null };
  const { error } = ended;
  return ended.outcome === 'dead'
    ? { state: 'dead', leased: 0, ended_at: at, error }
    : { leased: 0, due_at: ended.at, error };
};

const deadLetters = async (connection: Connection, query: PageQuery): Promise<Page<DeadLetter>> => {
  const after = Number(placeOf(CURSOR, query)?.[0] ?? 0);
  const limit = rowsFor(query);
  const rows = await connection.ask(THE_SERVICE, (db) =>
    db
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'dead')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit)
      .execute(),
  );
  return pageOf(rows, query, CURSOR, {
    tell: (row) => ({ ...messageOf(row), error: row.error ?? '', diedAt: row.ended_at ?? '' }),
    placed: ({ seq }) => [seq],
  });
};

const resend = (connection: Connection, id: string, at: string): Promise<boolean> =>
  connection.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('outbox')
      .set({ state: 'waiting', due_at: at, leased: 0, ended_at: null })
      .where('id', '=', id)
      .where('state', '=', 'dead')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });

const counts: (connection: Connection) => ReturnType<OutboxStore['counts']> = (connection) =>
  connection.ask(THE_SERVICE, async (db) => {
    const rows = await db
      .selectFrom('outbox')
      .select((eb) => ['state', eb.fn.countAll<number | string>().as('count')])
      .groupBy('state')
      .execute();
    const countOf = (state: string): number =>
      Number(rows.find((row) => row.state === state)?.count ?? 0);
    return { waiting: countOf('waiting'), dead: countOf('dead'), sent: countOf('sent') };
  });

const columnsOf = (draft: MessageDraft, at: string): Omit<OutboxTable, 'seq'> => ({
  id: crypto.randomUUID(),
  key: draft.key,
  sink: draft.sink,
  topic: draft.topic,
  payload: JSON.stringify(draft.payload),
  case_id: draft.caseId ?? null,
  not_before: draft.notBefore ?? null,
  created_at: at,
  state: 'waiting',
  attempt: 0,
  due_at: draft.notBefore !== undefined && draft.notBefore > at ? draft.notBefore : at,
  leased: 0,
  error: null,
  ended_at: null,
});

const messageOf = (row: Row): Message => ({
  id: row.id,
  key: row.key,
  sink: row.sink,
  topic: row.topic,
  payload: JSON.parse(row.payload) as Json,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.not_before === null ? {} : { notBefore: row.not_before }),
  attempt: row.attempt,
  createdAt: row.created_at,
});

const byAge = (a: Row, b: Row): number =>
  a.created_at === b.created_at ? a.seq - b.seq : a.created_at < b.created_at ? -1 : 1;
