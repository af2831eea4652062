import type { Transaction } from 'kysely';
import type { CaseView } from '../case-view.ts';
import { caseColumns, deadlineColumns, reachColumns } from './case-rows.ts';
import type { ReachTable, Tables } from './schema.ts';

/** What stood in the projection of a case before. */
export interface Before {
  readonly version: number;
  readonly office: string;
  readonly kept: number;
  readonly accused: string;
  readonly deadlines: string;
}

/** The projection as it stands, locked until the transaction ends where the medium has such locks. */
export const projectionOf = async (
  trx: Transaction<Tables>,
  caseId: string,
  rowLocks: boolean,
): Promise<Before | undefined> =>
  trx
    .selectFrom('cases')
    .select(['version', 'office', 'kept', 'accused', 'deadlines'])
    .where('case_id', '=', caseId)
    .$if(rowLocks, (query) => query.forUpdate())
    .executeTakeFirst();

/** Puts a projection in place of the one before; parts that stay as they were are not written again. */
export const putProjection = async (
  trx: Transaction<Tables>,
  view: CaseView,
  { before, kept }: { readonly before: Before | undefined; readonly kept: boolean },
): Promise<void> => {
  const columns = caseColumns(view, kept);
  if (before === undefined) await trx.insertInto('cases').values(columns).execute();
  else {
    const { case_id: caseId, ...changed } = columns;
    await trx.updateTable('cases').set(changed).where('case_id', '=', caseId).execute();
  }
  await putReach(trx, view);
  if (before?.accused !== columns.accused) await putAccused(trx, view);
  if (before?.deadlines !== columns.deadlines || before.office !== columns.office) {
    await putDeadlines(trx, view);
  }
};

const putReach = async (trx: Transaction<Tables>, view: CaseView): Promise<void> => {
  const rows = [...reachColumns(view)].sort(byBody);
  const former = await trx
    .selectFrom('case_reach')
    .selectAll()
    .where('case_id', '=', view.caseId)
    .execute();
  if (isSame(rows, [...former].sort(byBody))) return;
  if (former.length > 0) {
    await trx.deleteFrom('case_reach').where('case_id', '=', view.caseId).execute();
  }
  if (rows.length > 0) await trx.insertInto('case_reach').values(rows).execute();
};

const putAccused = async (
  trx: Transaction<Tables>,
  { caseId, accused }: CaseView,
): Promise<void> => {
  await trx.deleteFrom('case_accused').where('case_id', '=', caseId).execute();
  const rows = [...new Set(accused)].map((body) => ({ case_id: caseId, body }));
  if (rows.length > 0) await trx.insertInto('case_accused').values(rows).execute();
};

const putDeadlines = async (trx: Transaction<Tables>, view: CaseView): Promise<void> => {
  await trx.deleteFrom('case_deadlines').where('case_id', '=', view.caseId).execute();
  const rows = deadlineColumns(view);
  if (rows.length > 0) await trx.insertInto('case_deadlines').values(rows).execute();
};

const byBody = (a: ReachTable, b: ReachTable): number => (a.body < b.body ? -1 : 1);

const isSame = (rows: readonly ReachTable[], others: readonly ReachTable[]): boolean =>
  rows.length === others.length &&
  rows.every((row, at) => {
    const other = others[at];
    return (
      other !== undefined &&
      row.body === other.body &&
      row.partition === other.partition &&
      row.unstated === other.unstated &&
      row.received_on === other.received_on &&
      row.state === other.state &&
      row.open === other.open &&
      row.next_due_on === other.next_due_on &&
      row.owing === other.owing &&
      row.of_office === other.of_office &&
      row.guarded === other.guarded
    );
  });
