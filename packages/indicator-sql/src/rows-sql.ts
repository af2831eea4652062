import { isIn } from './literal.ts';
import {
  allOf,
  type Counted,
  groupSql,
  inPeriod,
  ofCase,
  ofDay,
  type SpecOf,
  type Statement,
  selectSql,
} from './statement.ts';

/** A rate of deadlines: those of some ids whose binding day lies in the period. */
export const deadlinesSql = (spec: SpecOf<'deadlines'>, statement: Statement): string => {
  const { denominator } = spec;
  const isCounted = (status: string): boolean =>
    denominator.status.some((counted) => counted === status);
  const excluded = spec.exclude.map((reason): [string, string] => [
    reason,
    isIn('r.status', isCounted(reason) ? [] : [reason]),
  ]);
  return rowsSql(
    'deadlines',
    [isIn('r.deadline', spec.of), ...inPeriod('r.binding_on', statement)],
    {
      numerator: isIn('r.status', spec.numerator.status.filter(isCounted)),
      denominator: isIn('r.status', denominator.status),
      excluded: Object.fromEntries(excluded),
    },
    statement,
  );
};

/** A rate of evaluations: each by its own day. */
export const evaluationsSql = (spec: SpecOf<'evaluations'>, statement: Statement): string => {
  const denominator = belongs(spec.denominator);
  return rowsSql(
    'events',
    [
      isIn('r.type', ['evaluated']),
      isIn('r.object', [spec.of]),
      ...inPeriod('r.happened_on', statement),
    ],
    { numerator: `${denominator} AND ${belongs(spec.numerator)}`, denominator },
    statement,
  );
};

/** An evaluation that expired has no grade. */
const belongs = ({ grades, expired }: SpecOf<'evaluations'>['denominator']): string =>
  `(${isIn('r.grade', grades)}${expired ? ' OR r.grade IS NULL' : ''})`;

/** Broken down the rows are asked of every case, so that a part without any is there. */
const rowsSql = (
  table: 'deadlines' | 'events',
  conditions: readonly string[],
  counted: Counted,
  statement: Statement,
): string => {
  if (statement.by === undefined)
    return `${selectSql(statement, counted)}
FROM ${table} r
WHERE ${allOf(ofDay('r', statement), ...conditions)}`;
  return `${selectSql(statement, whereFound(counted))}
FROM cases c
LEFT JOIN ${table} r ON ${allOf(ofCase('r'), ...conditions)}
WHERE ${ofDay('c', statement)}${groupSql(statement)}`;
};

/** A case without a row has NULL in each of its columns, and that is no evaluation that expired. */
const whereFound = ({ numerator, denominator, excluded = {} }: Counted): Counted => {
  const found = (condition: string): string => `r.case_no IS NOT NULL AND ${condition}`;
  return {
    numerator: found(numerator),
    denominator: found(denominator),
    excluded: Object.fromEntries(
      Object.entries(excluded).map(([reason, condition]) => [reason, found(condition)]),
    ),
  };
};
