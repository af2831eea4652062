import type { CaseView, StoredCase } from '../case-view.ts';
import type { CaseFilter, CaseStore } from '../cases.ts';
import type { LoggedEntry } from '../entry.ts';
import { THE_SERVICE, type Viewer } from '../viewer.ts';
import { CASE_COLUMNS, tellCase, tellEntry } from './case-rows.ts';
import type { Connection } from './connection.ts';
import { driveOf, filtered } from './filter.ts';
import { projectionOf, putProjection } from './projection.ts';
import { isVisible, visibleCases } from './visible.ts';

const BATCH = 500;
const LOG_BATCH = 1000;

export const readCase = (
  connection: Connection,
  viewer: Viewer,
  caseId: string,
): Promise<StoredCase | undefined> =>
  connection.ask(viewer, async (db) => {
    const row = await db
      .selectFrom(visibleCases(db, viewer, 'cases'))
      .select(CASE_COLUMNS)
      .where('c.case_id', '=', caseId)
      .executeTakeFirst();
    return row === undefined ? undefined : tellCase(row);
  });

export const readLog = (
  connection: Connection,
  viewer: Viewer,
  caseId: string,
): Promise<readonly LoggedEntry[]> =>
  connection.ask(viewer, async (db) => {
    const rows = await db
      .selectFrom('log as l')
      .selectAll('l')
      .where('l.case_id', '=', caseId)
      .where((eb) => isVisible(db, viewer, eb.ref('l.case_id')))
      .orderBy('l.version')
      .execute();
    return rows.map(tellEntry);
  });

/** A batch is asked for when the one before is used up: cases that are stored meanwhile are seen where they come later. */
export async function* eachCase(
  connection: Connection,
  viewer: Viewer,
  filter: CaseFilter,
): AsyncGenerator<StoredCase> {
  let after: string | undefined;
  do {
    const last = after;
    const rows = await connection.ask(viewer, (db) =>
      db
        .selectFrom(visibleCases(db, viewer, driveOf(filter)))
        .select(CASE_COLUMNS)
        .where(filtered(filter))
        .$if(last !== undefined, (asked) => asked.where('c.case_id', '>', last ?? ''))
        .orderBy('c.case_id')
        .limit(BATCH)
        .execute(),
    );
    yield* rows.map(tellCase);
    after = rows.length < BATCH ? undefined : rows.at(-1)?.case_id;
  } while (after !== undefined);
}

/** Entries are read in batches, and a log that goes on in the next batch is kept until it is whole. */
export async function* histories(
  connection: Connection,
  { after }: { readonly after?: string },
): ReturnType<CaseStore['histories']> {
  let entries: LoggedEntry[] = [];
  for await (const entry of everyEntry(connection, after)) {
    const [first] = entries;
    if (first !== undefined && first.caseId !== entry.caseId) {
      yield { caseId: first.caseId, entries };
      entries = [];
    }
    entries.push(entry);
  }
  const [first] = entries;
  if (first !== undefined) yield { caseId: first.caseId, entries };
}

async function* everyEntry(
  connection: Connection,
  after: string | undefined,
): AsyncGenerator<LoggedEntry> {
  let place = after === undefined ? undefined : { caseId: after, version: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const last = place;
    const rows = await connection.ask(THE_SERVICE, (db) =>
      db
        .selectFrom('log')
        .selectAll()
        .$if(last !== undefined, (asked) =>
          asked.where((eb) =>
            eb(
              eb.refTuple('case_id', 'version'),
              '>',
              eb.tuple(last?.caseId ?? '', last?.version ?? 0),
            ),
          ),
        )
        .orderBy('case_id')
        .orderBy('version')
        .limit(LOG_BATCH)
        .execute(),
    );
    yield* rows.map(tellEntry);
    const end = rows.at(-1);
    if (end === undefined || rows.length < LOG_BATCH) return;
    place = { caseId: end.case_id, version: end.version };
  }
}

/** Each projection in a transaction of its own: acts on other cases do not wait for all of them. */
export const reproject = async (
  connection: Connection,
  views: readonly CaseView[],
): Promise<number> => {
  let put = 0;
  for (const view of views) {
    const isPut = await connection.write(async (trx) => {
      const before = await projectionOf(trx, view.caseId, connection.dialect.rowLocks);
      if (before === undefined || before.version !== view.version) return false;
      await putProjection(trx, view, { before, kept: before.kept === 1 });
      return true;
    });
    if (isPut) put += 1;
  }
  return put;
};

export const reckonedOtherwise = (
  connection: Connection,
  reckonedWith: string,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<readonly StoredCase[]> =>
  connection.ask(THE_SERVICE, async (db) => {
    const rows = await db
      .selectFrom(visibleCases(db, THE_SERVICE))
      .select([...CASE_COLUMNS, 'c.standing'])
      .where('c.reckoned_with', '<>', reckonedWith)
      .$if(after !== undefined, (asked) => asked.where('c.case_id', '>', after ?? ''))
      .orderBy('c.case_id')
      .limit(limit)
      .execute();
    return rows.map(tellCase);
  });
