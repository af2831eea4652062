import type { Transaction } from 'kysely';
import type { SealedKind, SealedPart, SealedStore } from '../sealed.ts';
import { THE_SERVICE, type Viewer } from '../viewer.ts';
import type { Connection } from './connection.ts';
import { projectionOf } from './projection.ts';
import type { SealedTable, Tables } from './schema.ts';
import { isVisible, visibleCases } from './visible.ts';

/** Sealed parts in SQL. */
export const sealedStore = (connection: Connection): SealedStore => ({
  read: (viewer, caseId) => read(connection, viewer, caseId),
  find: (viewer, marks) => find(connection, viewer, marks),
  wrappedWithOther: (keyId, options) => wrappedWithOther(connection, keyId, options),
  rewrap: (caseId, before, after) => rewrap(connection, caseId, { before, after }),
});

export const putSealed = async (
  trx: Transaction<Tables>,
  caseId: string,
  parts: readonly SealedPart[],
): Promise<void> => {
  await trx.deleteFrom('sealed_parts').where('case_id', '=', caseId).execute();
  const rows = parts.map((part) => columnsOf(caseId, part));
  if (rows.length > 0) await trx.insertInto('sealed_parts').values(rows).execute();
};

export const putMarks = async (
  trx: Transaction<Tables>,
  caseId: string,
  marks: readonly string[],
): Promise<void> => {
  await trx.deleteFrom('person_marks').where('case_id', '=', caseId).execute();
  const rows = [...new Set(marks)].map((mark) => ({ mark, case_id: caseId }));
  if (rows.length > 0) await trx.insertInto('person_marks').values(rows).execute();
};

export const erasePerson = async (trx: Transaction<Tables>, caseId: string): Promise<void> => {
  await putSealed(trx, caseId, []);
  await putMarks(trx, caseId, []);
};

const read = (
  connection: Connection,
  viewer: Viewer,
  caseId: string,
): Promise<readonly SealedPart[]> =>
  connection.ask(viewer, async (db) => {
    const rows = await db
      .selectFrom('sealed_parts as s')
      .selectAll('s')
      .where('s.case_id', '=', caseId)
      .where((eb) => isVisible(db, viewer, eb.ref('s.case_id')))
      .orderBy('s.kind')
      .execute();
    return rows.map(partOf);
  });

const find = async (
  connection: Connection,
  viewer: Viewer,
  marks: readonly string[],
): Promise<readonly string[]> => {
  if (marks.length === 0) return [];
  return connection.ask(viewer, async (db) => {
    const rows = await db
      .selectFrom(visibleCases(db, viewer, 'cases'))
      .innerJoin('person_marks as m', 'm.case_id', 'c.case_id')
      .select('c.case_id')
      .distinct()
      .where('m.mark', 'in', marks)
      .orderBy('c.case_id')
      .execute();
    return rows.map(({ case_id: caseId }) => caseId);
  });
};

const wrappedWithOther: (
  connection: Connection,
  ...given: Parameters<SealedStore['wrappedWithOther']>
) => ReturnType<SealedStore['wrappedWithOther']> = (connection, keyId, { after, limit }) =>
  connection.ask(THE_SERVICE, async (db) => {
    const cases = db
      .selectFrom('sealed_parts')
      .select('case_id')
      .distinct()
      .where('key_id', '<>', keyId)
      .$if(after !== undefined, (query) => query.where('case_id', '>', after ?? ''))
      .orderBy('case_id')
      .limit(limit);
    const rows = await db
      .selectFrom('sealed_parts')
      .selectAll()
      .where('case_id', 'in', cases)
      .where('key_id', '<>', keyId)
      .orderBy('case_id')
      .orderBy('kind')
      .execute();
    return [...Map.groupBy(rows, (row) => row.case_id)].map(([caseId, parts]) => ({
      caseId,
      parts: parts.map(partOf),
    }));
  });

const rewrap = (
  connection: Connection,
  caseId: string,
  { before, after }: Readonly<Record<'before' | 'after', readonly SealedPart[]>>,
): Promise<boolean> =>
  connection.write(async (trx) => {
    // As every act does, and before the parts: an erasure that waits for these would not find those that come in their place.
    await projectionOf(trx, caseId, connection.dialect.rowLocks);
    const rows = await trx
      .selectFrom('sealed_parts')
      .selectAll()
      .where('case_id', '=', caseId)
      .execute();
    const stand = new Map(rows.map((row) => [row.kind, row]));
    const unchanged = before.every((part) => {
      const row = stand.get(part.kind);
      return row !== undefined && isSame(part, partOf(row));
    });
    if (!unchanged) return false;
    const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))];
    if (kinds.length === 0) return true;
    await trx
      .deleteFrom('sealed_parts')
      .where('case_id', '=', caseId)
      .where('kind', 'in', kinds)
      .execute();
    const put = after.map((part) => columnsOf(caseId, part));
    if (put.length > 0) await trx.insertInto('sealed_parts').values(put).execute();
    return true;
  });

const columnsOf = (caseId: string, part: SealedPart): SealedTable => ({
  case_id: caseId,
  kind: part.kind,
  cipher: part.cipher,
  key_id: part.keyId,
  wrapped_key: part.wrappedKey,
  content: part.content,
});

const partOf = (row: SealedTable): SealedPart => ({
  kind: row.kind as SealedKind,
  cipher: row.cipher,
  keyId: row.key_id,
  wrappedKey: row.wrapped_key,
  content: row.content,
});

const isSame = (a: SealedPart, b: SealedPart): boolean =>
  a.kind === b.kind &&
  a.cipher === b.cipher &&
  a.keyId === b.keyId &&
  a.wrappedKey === b.wrappedKey &&
  a.content === b.content;
