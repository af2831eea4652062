import { sql, type Transaction } from 'kysely';
import type { AuditSeal } from '../audit/audit-seal.ts';
import { verifyRows } from '../audit/verify-rows.ts';
import type { AuditDraft, AuditHead, AuditQuery, AuditRow, AuditStore } from '../audit-log.ts';
import type { Page } from '../page.ts';
import { THE_SERVICE, type Viewer } from '../viewer.ts';
import type { Connection } from './connection.ts';
import { type CursorKind, pageOf, placeOf, rowsFor } from './cursor.ts';
import type { AuditTable, Tables } from './schema.ts';
import { isVisible } from './visible.ts';

const BATCH = 1000;
const CURSOR: CursorKind = { name: 'audit', of: ['text', 'integer', 'integer'] };

/** The audit log in SQL. */
export const auditStore = (connection: Connection, seal: AuditSeal): AuditStore => ({
  append: (drafts) =>
    connection.write((trx) =>
      appendAudit(trx, { seal, drafts, rowLocks: connection.dialect.rowLocks }),
    ),
  list: (viewer, query) => list(connection, viewer, query),
  verify: (checkpoint = []) =>
    verifyRows(seal, { rows: everyLine(connection), heads: () => heads(connection), checkpoint }),
});

interface Lines {
  readonly seal: AuditSeal;
  readonly drafts: readonly AuditDraft[];
  readonly rowLocks: boolean;
}

/** Puts lines at the ends of their chains. Chains are taken in order, so that no two writers wait for each other in a circle. */
export const appendAudit = async (
  trx: Transaction<Tables>,
  { seal, drafts, rowLocks }: Lines,
): Promise<void> => {
  const chains = Map.groupBy(drafts, (draft) => seal.chainOf(draft));
  for (const [chain, lines] of [...chains].sort(([a], [b]) => a - b)) {
    await lengthen(trx, seal, { head: await headOf(trx, seal, chain, rowLocks), lines });
  }
};

const lengthen = async (
  trx: Transaction<Tables>,
  seal: AuditSeal,
  { head, lines }: { readonly head: AuditHead; readonly lines: readonly AuditDraft[] },
): Promise<void> => {
  const { chain } = head;
  let { number, hash } = head;
  const rows: AuditTable[] = [];
  for (const draft of lines) {
    number += 1;
    const row = { ...draft, chain, number, previous: hash };
    hash = seal.hashOf(row);
    rows.push(columnsOf({ ...row, hash }));
  }
  await trx.insertInto('audit_log').values(rows).execute();
  await trx
    .insertInto('audit_heads')
    .values({ chain, number, hash })
    .onConflict((on) => on.column('chain').doUpdateSet({ number, hash }))
    .execute();
};

/** The end of a chain, locked. Two writers that begin a chain at once meet in its first line, and one of them begins anew. */
const headOf = async (
  trx: Transaction<Tables>,
  seal: AuditSeal,
  chain: number,
  rowLocks: boolean,
): Promise<AuditHead> => {
  const head = await trx
    .selectFrom('audit_heads')
    .selectAll()
    .where('chain', '=', chain)
    .$if(rowLocks, (query) => query.forUpdate())
    .executeTakeFirst();
  return head ?? { chain, number: 0, hash: seal.beginning(chain) };
};

const heads = (connection: Connection): Promise<readonly AuditHead[]> =>
  connection.ask(THE_SERVICE, (db) =>
    db.selectFrom('audit_heads').selectAll().orderBy('chain').execute(),
  );

async function* everyLine(connection: Connection): AsyncGenerator<AuditRow> {
  let place: readonly [number, number] = [-1, 0];
  for (;;) {
    const [chain, number] = place;
    const rows = await connection.ask(THE_SERVICE, (db) =>
      db
        .selectFrom('audit_log')
        .selectAll()
        .where('chain', '>=', chain)
        .where((eb) => eb.or([eb('chain', '>', chain), eb('number', '>', number)]))
        .orderBy('chain')
        .orderBy('number')
        .limit(BATCH)
        .execute(),
    );
    yield* rows.map(tell);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    place = [last.chain, last.number];
  }
}

const list = async (
  connection: Connection,
  viewer: Viewer,
  query: AuditQuery,
): Promise<Page<AuditRow>> => {
  const place = placeOf(CURSOR, query);
  const limit = rowsFor(query);
  const rows = await connection.ask(viewer, (db) => {
    const { caseId, action, actor, bodies } = query;
    let asked = db
      .selectFrom('audit_log as a')
      .selectAll('a')
      .where((eb) => {
        const seen = isVisible(db, viewer, eb.ref('a.case_id'));
        if (bodies.length === 0) return eb.and([eb('a.case_id', 'is not', null), seen]);
        const own = eb.and([eb('a.case_id', 'is', null), eb('a.actor_body', 'in', bodies)]);
        return eb.or([own, seen]);
      });
    if (caseId !== undefined) asked = asked.where('a.case_id', '=', caseId);
    if (action !== undefined) asked = asked.where('a.action', '=', action);
    if (actor !== undefined) asked = asked.where('a.actor_id', '=', actor);
    if (place !== undefined) {
      const [at, chain, number] = place;
      asked = asked
        .where('a.at', '<=', String(at))
        .where((eb) =>
          eb.or([
            eb('a.at', '<', String(at)),
            sql<boolean>`(${eb.ref('a.chain')}, ${eb.ref('a.number')}) < (${chain}, ${number})`,
          ]),
        );
    }
    return asked
      .orderBy('a.at', 'desc')
      .orderBy('a.chain', 'desc')
      .orderBy('a.number', 'desc')
      .limit(limit)
      .execute();
  });
  return pageOf(rows, query, CURSOR, {
    tell,
    placed: ({ at, chain, number }) => [at, chain, number],
  });
};

const columnsOf = (row: AuditRow): AuditTable => ({
  chain: row.chain,
  number: row.number,
  action: row.action,
  actor_id: row.actor.id,
  actor_role: row.actor.role,
  actor_body: row.actor.body,
  at: row.at,
  case_id: row.caseId ?? null,
  purpose: row.purpose ?? null,
  detail: row.detail === undefined ? null : JSON.stringify(row.detail),
  previous: row.previous,
  hash: row.hash,
});

const tell = (row: AuditTable): AuditRow => ({
  action: row.action,
  actor: { id: row.actor_id, role: row.actor_role, body: row.actor_body },
  at: row.at,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.purpose === null ? {} : { purpose: row.purpose }),
  ...(row.detail === null ? {} : { detail: readDetail(row.detail) }),
  chain: row.chain,
  number: row.number,
  previous: row.previous,
  hash: row.hash,
});

/** What stands in place of a detail that somebody overwrote: it never was one, so that the line's hash does not fit. */
const OVERWRITTEN = { overwritten: true };

const readDetail = (written: string): NonNullable<AuditRow['detail']> => {
  try {
    const detail: unknown = JSON.parse(written);
    return isDetail(detail) ? detail : OVERWRITTEN;
  } catch {
    return OVERWRITTEN;
  }
};

const isDetail = (value: unknown): value is NonNullable<AuditRow['detail']> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => ['string', 'number', 'boolean'].includes(typeof each));
