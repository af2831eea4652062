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
export type Drive = 'reach' | 'cases';

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
      .where(allOf([...reaches(body), ...guards(viewer)]))
      .as('c');
  }
  const kept = COLUMNS.map((column) => `c.${column}` as const);
  return db
    .selectFrom('case_reach as r')
    .innerJoin('cases as c', 'c.case_id', 'r.case_id')
    .select([
      ...kept,
      'r.received_on',
      'r.case_id',
      'r.state',
      'r.open',
      'r.next_due_on',
      'r.owing',
    ])
    .where('r.body', '=', body)
    .where(unguardedOr(viewer))
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

/** The columns that lists take from the case; the rest stands in the reach, in the order of its indexes. */
const COLUMNS = [
  'version',
  'partition',
  'unstated',
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
] as const;

interface Scope extends Tables {
  readonly c: CaseTable;
  readonly r: Tables['case_reach'];
}

const scope = expressionBuilder<Scope, 'c' | 'r'>();

const reaches = (body: string | undefined): readonly Expression<SqlBool>[] =>
  body === undefined
    ? []
    : [
        scope.exists(
          scope
            .selectFrom('case_reach as r')
            .select(sql.lit(1).as('one'))
            .whereRef('r.case_id', '=', 'c.case_id')
            .where('r.body', '=', body)
            .where(scope.or([stated(), ofOffice()])),
        ),
      ];

/** What keeps a case from eyes that its reach would show it to. */
const guards = (viewer: Viewer): readonly Expression<SqlBool>[] => [
  ...(viewer.seesUnstated ? [] : [stated()]),
  ...unaccused(viewer.barredFrom),
];

const unguardedOr = (viewer: Viewer): Expression<SqlBool> =>
  scope.or([
    scope('r.guarded', '=', sql.lit(0)),
    allOf([scope.or([stated(), ofOffice()]), ...guards(viewer)]),
  ]);

const stated = (): Expression<SqlBool> => scope('c.unstated', '=', sql.lit(0));
const ofOffice = (): Expression<SqlBool> => scope('r.of_office', '=', sql.lit(1));

const unaccused = (barredFrom: Viewer['barredFrom']): readonly Expression<SqlBool>[] => {
  const accused = scope
    .selectFrom('case_accused as a')
    .select(sql.lit(1).as('one'))
    .whereRef('a.case_id', '=', 'c.case_id');
  if (barredFrom === 'all') {
    return [scope('c.partition', '<>', 'accusation'), scope.not(scope.exists(accused))];
  }
  if (barredFrom.length === 0) return [];
  return [scope.not(scope.exists(accused.where('a.body', 'in', barredFrom)))];
};

const allOf = (conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> =>
  conditions.length === 0 ? EVERYTHING : scope.and(conditions);
