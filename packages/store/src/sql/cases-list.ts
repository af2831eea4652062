import type { Kysely } from 'kysely';
import type { CaseRow, DueRow } from '../case-view.ts';
import type { CaseFilter, CaseQuery, CaseStore, DueQuery } from '../cases.ts';
import type { Page } from '../page.ts';
import type { Viewer } from '../viewer.ts';
import { ROW_COLUMNS, tellDue, tellRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import { type CursorKind, pageOf, placeOf, rowsFor } from './cursor.ts';
import { countDriveOf, driveOf, filtered } from './filter.ts';
import type { Tables } from './schema.ts';
import { visibleCases } from './visible.ts';

const REGISTER: CursorKind = { name: 'register', of: ['text', 'text'] };
const DUE: CursorKind = { name: 'due', of: ['text', 'text', 'text', 'text'] };
const KEPT: CursorKind = { name: 'kept', of: ['text', 'text'] };

/** Newest receipt first, then by id. */
export const listCases = async (
  connection: Connection,
  viewer: Viewer,
  query: CaseQuery,
): Promise<Page<CaseRow>> => {
  const place = placeOf(REGISTER, query);
  const limit = rowsFor(query);
  const rows = await connection.ask(viewer, (db) => {
    let asked = db
      .selectFrom(visibleCases(db, viewer, driveOf(query)))
      .select(ROW_COLUMNS)
      .where(filtered(query));
    if (place !== undefined) {
      const [receivedOn, caseId] = place.map(String) as [string, string];
      asked = asked
        .where('c.received_on', '<=', receivedOn)
        .where((eb) => eb.or([eb('c.received_on', '<', receivedOn), eb('c.case_id', '>', caseId)]));
    }
    return asked.orderBy('c.received_on', 'desc').orderBy('c.case_id').limit(limit).execute();
  });
  return pageOf(rows, query, REGISTER, {
    tell: tellRow,
    placed: (row) => [row.received_on, row.case_id],
  });
};

export const countCases = (
  connection: Connection,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<number> =>
  connection.ask(viewer, async (db) => {
    const { count } = await db
      .selectFrom(visibleCases(db, viewer, countDriveOf(filter)))
      .select((eb) => eb.fn.countAll<number | string>().as('count'))
      .where(filtered(filter))
      .executeTakeFirstOrThrow();
    return Number(count);
  });

/** Earliest day first, then by case. */
export const listDue = async (
  connection: Connection,
  viewer: Viewer,
  query: DueQuery,
): Promise<Page<DueRow>> => {
  const place = placeOf(DUE, query);
  const limit = rowsFor(query);
  const rows = await connection.ask(viewer, (db) => {
    let asked = dueRows(db, viewer, query);
    if (place !== undefined) {
      const [dueOn, caseId, deadline, instance] = place.map(String) as [
        string,
        string,
        string,
        string,
      ];
      asked = asked
        .where('d.due_on', '>=', dueOn)
        .where((eb) =>
          eb(
            eb.refTuple('d.due_on', 'd.case_id', 'd.deadline', 'd.instance'),
            '>',
            eb.tuple(dueOn, caseId, deadline, instance),
          ),
        );
    }
    return asked
      .orderBy('d.due_on')
      .orderBy('d.case_id')
      .orderBy('d.deadline')
      .orderBy('d.instance')
      .limit(limit)
      .execute();
  });
  return pageOf(rows, query, DUE, {
    tell: tellDue,
    placed: (row) => [row.due_on, row.case_id, row.deadline, row.instance],
  });
};

const dueRows = (db: Kysely<Tables>, viewer: Viewer, query: DueQuery) => {
  const { body, office, kind, dueFrom, dueTo } = query;
  return db
    .selectFrom('case_deadlines as d')
    .innerJoin(visibleCases(db, viewer, 'cases'), 'c.case_id', 'd.case_id')
    .selectAll('d')
    .select('c.state')
    .$if(body !== undefined, (asked) => asked.where('d.body', '=', body ?? ''))
    .$if(office !== undefined, (asked) => asked.where('d.office', '=', office ?? ''))
    .$if(kind !== undefined, (asked) => asked.where('d.kind', '=', kind ?? ''))
    .$if(dueFrom !== undefined, (asked) => asked.where('d.due_on', '>=', dueFrom ?? ''))
    .$if(dueTo !== undefined, (asked) => asked.where('d.due_on', '<=', dueTo ?? ''));
};

/** Closed longest ago first. */
export const listKept = async (
  connection: Connection,
  viewer: Viewer,
  query: Parameters<CaseStore['keptSince']>[1],
): Promise<Page<CaseRow>> => {
  const place = placeOf(KEPT, query);
  const limit = rowsFor(query);
  const rows = await connection.ask(viewer, (db) => {
    let asked = db
      .selectFrom(visibleCases(db, viewer, 'cases'))
      .select(ROW_COLUMNS)
      .where((eb) => eb('c.kept', '=', eb.lit(1)))
      .where('c.closed_on', '<=', query.closedBy);
    if (place !== undefined) {
      const [closedOn, caseId] = place.map(String) as [string, string];
      asked = asked.where((eb) =>
        eb(eb.refTuple('c.closed_on', 'c.case_id'), '>', eb.tuple(closedOn, caseId)),
      );
    }
    return asked.orderBy('c.closed_on').orderBy('c.case_id').limit(limit).execute();
  });
  return pageOf(rows, query, KEPT, {
    tell: tellRow,
    placed: (row) => [row.closed_on ?? '', row.case_id],
  });
};
