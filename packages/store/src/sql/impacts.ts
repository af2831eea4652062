import type { Transaction } from 'kysely';
import type { Json } from '../entry.ts';
import type { Impact, ImpactStore, MovedCase } from '../impacts.ts';
import type { Page, PageQuery } from '../page.ts';
import { THE_SERVICE, type Viewer } from '../viewer.ts';
import type { Connection } from './connection.ts';
import { type CursorKind, pageOf, placeOf, rowsFor } from './cursor.ts';
import type { ImpactCaseTable, Tables } from './schema.ts';
import { isVisible } from './visible.ts';

const BATCH = 200;
const CURSOR: CursorKind = { name: 'moved', of: ['text'] };

/** Changes of law and calendar in SQL. */
export const impactStore = (connection: Connection): ImpactStore => ({
  add: (impact, moved) => add(connection, impact, moved),
  list: () =>
    connection.ask(THE_SERVICE, (db) =>
      db
        .selectFrom('impacts')
        .select(['id', 'at', 'before', 'after', 'cases', 'moved'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute(),
    ),
  moved: (viewer, id, query) => moved(connection, viewer, { id, query }),
});

type Moved = Parameters<ImpactStore['add']>[1];

/**
 * Cases come as they are reckoned, which may last: they are stored batch by batch, each in a transaction of its own, and the
 * impact that makes them known comes last. So it is there whole or not at all, and no transaction waits for reckoning.
 */
const add = async (connection: Connection, impact: Impact, given: Moved): Promise<boolean> => {
  if ((await batchOf(connection, impact.id)) !== undefined) return false;
  const batch = crypto.randomUUID();
  try {
    await putCases(connection, batch, given);
    const isNew = await connection.write((trx) => putImpact(trx, impact, batch));
    if (!isNew) await forget(connection, batch);
    return isNew;
  } catch (error) {
    await forget(connection, batch);
    throw error;
  }
};

const batchOf = async (connection: Connection, id: string): Promise<string | undefined> => {
  const row = await connection.ask(THE_SERVICE, (db) =>
    db.selectFrom('impacts').select('batch').where('id', '=', id).executeTakeFirst(),
  );
  return row?.batch;
};

const putCases = async (connection: Connection, batch: string, given: Moved): Promise<void> => {
  let cases: MovedCase[] = [];
  const flush = async (): Promise<void> => {
    const rows = new Map(cases.map((one) => [one.caseId, rowOf(batch, one)]));
    cases = [];
    if (rows.size > 0) await connection.write((trx) => put(trx, [...rows.values()]));
  };
  for await (const one of given) {
    cases.push(one);
    if (cases.length === BATCH) await flush();
  }
  await flush();
};

const put = async (trx: Transaction<Tables>, rows: readonly ImpactCaseTable[]): Promise<void> => {
  await trx
    .insertInto('impact_cases')
    .values(rows)
    .onConflict((on) => on.columns(['batch', 'case_id']).doNothing())
    .execute();
};

const putImpact = async (
  trx: Transaction<Tables>,
  { id, at, before, after, cases, moved: count }: Impact,
  batch: string,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('impacts')
    .values({ id, at, before, after, cases, moved: count, batch })
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** As far as that goes: nobody names what is left, and why it was given up matters more. */
const forget = async (connection: Connection, batch: string): Promise<void> => {
  try {
    await connection.write((trx) =>
      trx.deleteFrom('impact_cases').where('batch', '=', batch).execute(),
    );
  } catch {
    // The medium failed; what it failed with is told by who gave the batch up.
  }
};

const rowOf = (batch: string, { caseId, moved: what }: MovedCase): ImpactCaseTable => ({
  batch,
  case_id: caseId,
  moved: JSON.stringify(what),
});

const moved = async (
  connection: Connection,
  viewer: Viewer,
  { id, query }: { readonly id: string; readonly query: PageQuery },
): Promise<Page<MovedCase>> => {
  const place = placeOf(CURSOR, query);
  const limit = rowsFor(query);
  const batch = await batchOf(connection, id);
  if (batch === undefined) return { rows: [] };
  const rows = await connection.ask(viewer, (db) =>
    db
      .selectFrom('impact_cases as m')
      .select(['m.case_id', 'm.moved'])
      .where('m.batch', '=', batch)
      .where((eb) => isVisible(db, viewer, eb.ref('m.case_id')))
      .$if(place !== undefined, (asked) => asked.where('m.case_id', '>', String(place?.[0])))
      .orderBy('m.case_id')
      .limit(limit)
      .execute(),
  );
  return pageOf(rows, query, CURSOR, {
    tell: (row) => ({ caseId: row.case_id, moved: JSON.parse(row.moved) as Json }),
    placed: (row) => [row.case_id],
  });
};
