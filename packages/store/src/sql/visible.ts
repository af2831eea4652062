import {
  type AliasedExpression,
  type Expression,
  expressionBuilder,
  type Kysely,
  type SqlBool,
  sql,
} from 'kysely';
import type { Viewer } from '../viewer.ts';
import type { CaseTable, Tables } from './schema.ts';

/** From which table the cases are reached: by who may see them, or by a filter that narrows more. */
export type Drive =
  | 'reach'
  | 'cases'
  /** By reach without the case itself: for counts that ask only what stands in the reach ({@link OF_REACH}). */
  | 'reach alone';

/**
 * The cases that a viewer may see, as a table `c`: the only place where this rule is put into SQL. Every read, list, count and
 * search about cases selects from it. `drive` says which table's indexes carry the order; what is seen is the same.
 */
export const visibleCases = (
  db: Kysely<Tables>,
  viewer: Viewer,
  drive: Drive = 'reach',
): AliasedExpression<CaseTable, 'c'> => {
  const { body } = viewer;
  if (body === undefined || drive === 'cases') {
    return db
      .selectFrom('cases as c')
      .selectAll('c')
      .where(body === undefined ? allOf(guards(viewer, 'c')) : reaches(body, viewer))
      .as('c');
  }
  const reached = db
    .selectFrom('case_reach as r')
    .select(OF_REACH.map((column) => `r.${column}` as const))
    .where('r.body', '=', body)
    .where(opens(viewer));
  if (drive === 'reach alone') return reached.$castTo<CaseTable>().as('c');
  return reached
    .innerJoin('cases as c', 'c.case_id', 'r.case_id')
    .select(OF_CASE.map((column) => `c.${column}` as const))
    .as('c');
};

/** Whether a case, told by its id, is one that a viewer may see. */
export const isVisible = (
  db: Kysely<Tables>,
  viewer: Viewer,
  caseId: Expression<string | null>,
): Expression<SqlBool> =>
  seesAll(viewer)
    ? EVERYTHING
    : expressionBuilder<Tables>().exists(
        db
          .selectFrom(visibleCases(db, viewer, 'cases'))
          .select(sql.lit(1).as('one'))
          .where('c.case_id', '=', caseId),
      );

const EVERYTHING = sql<SqlBool>`1 = 1`;

const seesAll = ({ body, barredFrom, seesUnstated }: Viewer): boolean =>
  body === undefined && barredFrom.length === 0 && seesUnstated;

const OF_CASE = [
  'version',
  'office',
  'holder',
  'channel',
  'content',
  'township',
  'purpose',
  'closed_on',
  'reckoned_on',
  'reckoned_with',
  'kept',
  'accused',
  'deadlines',
  'body',
  'standing',
] as const;

/** What stands in the reach as in the case, in the order of its indexes. */
const OF_REACH = [
  'case_id',
  'partition',
  'unstated',
  'received_on',
  'state',
  'open',
  'next_due_on',
  'owing',
] as const;

interface Scope extends Tables {
  readonly c: CaseTable;
  readonly r: Tables['case_reach'];
}

const scope = expressionBuilder<Scope, 'c' | 'r'>();

/** Of which table a guard speaks: what it asks stands in both. */
type Guarded = 'c' | 'r';

const reaches = (body: string, viewer: Viewer): Expression<SqlBool> =>
  scope.exists(
    scope
      .selectFrom('case_reach as r')
      .select(sql.lit(1).as('one'))
      .whereRef('r.case_id', '=', 'c.case_id')
      .where('r.body', '=', body)
      .where(opens(viewer)),
  );

/** Whether being in its reach opens a case, or what more it takes. */
const opens = (viewer: Viewer): Expression<SqlBool> =>
  scope.or([
    scope('r.guarded', '=', sql.lit(0)),
    allOf([scope.or([stated('r'), ofOffice()]), ...guards(viewer, 'r')]),
  ]);

/** What keeps a case from eyes that its reach would show it to. */
const guards = (
  { seesUnstated, barredFrom }: Viewer,
  of: Guarded,
): readonly Expression<SqlBool>[] => [
  ...(seesUnstated ? [] : [stated(of)]),
  ...unaccused(barredFrom, of),
];

const stated = (of: Guarded): Expression<SqlBool> => scope(`${of}.unstated`, '=', sql.lit(0));
const ofOffice = (): Expression<SqlBool> => scope('r.of_office', '=', sql.lit(1));

const unaccused = (
  barredFrom: Viewer['barredFrom'],
  of: Guarded,
): readonly Expression<SqlBool>[] => {
  const accused = scope
    .selectFrom('case_accused as a')
    .select(sql.lit(1).as('one'))
    .whereRef('a.case_id', '=', `${of}.case_id`);
  if (barredFrom === 'all') {
    return [scope(`${of}.partition`, '<>', 'accusation'), scope.not(scope.exists(accused))];
  }
  if (barredFrom.length === 0) return [];
  return [scope.not(scope.exists(accused.where('a.body', 'in', barredFrom)))];
};

const allOf = (conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> =>
  conditions.length === 0 ? EVERYTHING : scope.and(conditions);
