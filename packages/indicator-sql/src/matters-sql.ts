import type { MatterTest } from '@xinfang/pack';
import { needsColumn } from './asked.ts';
import { JOINED_BY } from './case-key.ts';
import { type FromReceipt, periodColumn } from './column-name.ts';
import { conditionSql, type Located, locateFacts } from './condition-sql.ts';
import { dayLiteral, isIn } from './literal.ts';
import {
  allOf,
  groupSql,
  inPeriod,
  ofCase,
  ofDay,
  type SpecOf,
  type Statement,
  selectSql,
} from './statement.ts';

type MatterSpec = SpecOf<'matters'>;

/** A rate of matters: those that pass a test, and among them those that pass another. */
export const mattersSql = (spec: MatterSpec, statement: Statement): string => {
  const firsts = firstsOf(spec);
  const located = locateFacts(
    statement.pack,
    new Map(spec.assume.map(({ fact, value }) => [fact, value])),
  );
  const test = (each: MatterTest): readonly string[] => testSql(each, located, firsts, statement);
  const denominator = [...placedSql(spec.periodBy, firsts, statement), ...test(spec.of)];
  const numerator = [
    ...denominator,
    ...test(spec.numerator),
    ...notRefiledSql(spec.numerator, firsts),
  ];
  return [
    selectSql(statement, { numerator: every(numerator), denominator: every(denominator) }),
    'FROM cases c',
    ...joinFirsts(firsts, statement),
    ...joinRefilings(spec.numerator, statement),
    `WHERE ${ofDay('c', statement)}${groupSql(statement)}`,
  ].join('\n');
};

const every = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'TRUE' : conditions.join(' AND ');

/** Sets of event types of which the first day is asked, each with the column that holds it. */
type Firsts = ReadonlyMap<string, { readonly types: readonly string[]; readonly column: string }>;

const nameOf = (types: readonly string[]): string => JSON.stringify(types);

const firstsOf = ({ of, numerator, periodBy }: MatterSpec): Firsts => {
  const sets = [
    ...[of, numerator].flatMap(({ happened }) => (happened === undefined ? [] : [happened.events])),
    ...(numerator.notRefiledAfter === undefined ? [] : [[numerator.notRefiledAfter]]),
    ...(typeof periodBy === 'object' && 'first' in periodBy ? [[periodBy.first]] : []),
  ];
  const byName = new Map(sets.map((types) => [nameOf(types), types]));
  return new Map(
    [...byName].map(([name, types], index) => [name, { types, column: `first_${index + 1}` }]),
  );
};

const firstOf = (types: readonly string[], firsts: Firsts): string =>
  `f.${firsts.get(nameOf(types))?.column}`;

/** The first days of a case's events, where any is asked. */
const joinFirsts = (firsts: Firsts, statement: Statement): readonly string[] => {
  if (firsts.size === 0) return [];
  const sets = [...firsts.values()];
  const keys = JOINED_BY.map((column) => `e.${column}`).join(', ');
  const days = sets.map(
    ({ types, column }) =>
      `MIN(CASE WHEN ${isIn('e.type', types)} THEN e.happened_on END) AS ${column}`,
  );
  const asked = [...new Set(sets.flatMap(({ types }) => types))];
  return [
    `LEFT JOIN (
  SELECT ${keys},
    ${days.join(',\n    ')}
  FROM events e
  WHERE ${ofDay('e', statement)} AND ${isIn('e.type', asked)}
  GROUP BY ${keys}
) f ON ${ofCase('f')}`,
  ];
};

/** The last receipt of those that name a matter as their first filing. */
const joinRefilings = ({ notRefiledAfter }: MatterTest, statement: Statement): readonly string[] =>
  notRefiledAfter === undefined
    ? []
    : [
        `LEFT JOIN (
  SELECT n.repeat_of, MAX(n.received_on) AS last_on
  FROM cases n
  WHERE ${allOf(ofDay('n', statement), 'n.repeat_of IS NOT NULL')}
  GROUP BY n.repeat_of
) n ON n.repeat_of = c.case_id`,
      ];

/** Where no such event came, or nobody filed again, the comparison is NULL. */
const notRefiledSql = ({ notRefiledAfter }: MatterTest, firsts: Firsts): readonly string[] =>
  notRefiledAfter === undefined
    ? []
    : [`NOT COALESCE(n.last_on > ${firstOf([notRefiledAfter], firsts)}, FALSE)`];

const endSql = (period: FromReceipt): string =>
  needsColumn(period) ? `c.${periodColumn(period)}` : `c.received_on + ${period.amount}`;

/** That a matter lies in the period; one without the event that places it lies in none. */
const placedSql = (
  by: MatterSpec['periodBy'],
  firsts: Firsts,
  statement: Statement,
): readonly string[] => {
  if (by === 'received') return inPeriod('c.received_on', statement);
  if ('due' in by) return inPeriod(endSql(by.due), statement);
  const first = firstOf([by.first], firsts);
  return [`${first} IS NOT NULL`, ...inPeriod(first, statement)];
};

const testSql = (
  { when, happened }: MatterTest,
  located: Located,
  firsts: Firsts,
  { asOf, pack }: Statement,
): readonly string[] => [
  ...(when === undefined ? [] : [conditionSql(when, located, pack)]),
  ...(happened === undefined
    ? []
    : [
        `${firstOf(happened.events, firsts)} <= ${
          happened.within === undefined ? dayLiteral(asOf) : endSql(happened.within)
        }`,
      ]),
];
