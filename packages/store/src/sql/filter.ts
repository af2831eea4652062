import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { CaseFilter } from '../cases.ts';
import type { CaseTable, Tables } from './schema.ts';
import type { Drive } from './visible.ts';

interface Scope extends Tables {
  readonly c: CaseTable;
}

const scope = expressionBuilder<Scope, 'c'>();

/** What a filter asks of the table `c`. */
export const filtered = (filter: CaseFilter): Expression<SqlBool> =>
  scope.and(
    [
      ...equal(filter),
      ...within(filter.content),
      ...between(filter),
      ...(filter.dueBy === undefined
        ? []
        : [scope('c.owing', '=', sql.lit(1)), scope('c.next_due_on', '<=', filter.dueBy)]),
      // Said as literals, for the indexes of open cases and open duties are found by them.
      ...(filter.open === undefined
        ? []
        : [scope('c.open', '=', sql.lit<number>(filter.open ? 1 : 0))]),
    ].concat(sql<SqlBool>`1 = 1`),
  );

/** A filter by office, holder or township narrows more than what the viewer may see. */
export const driveOf = ({ office, holder, township }: CaseFilter): Drive =>
  office === undefined && holder === undefined && township === undefined ? 'reach' : 'cases';

/** What stands in the reach is counted there. */
export const countDriveOf = (filter: CaseFilter): Drive => {
  const { channel, content, purpose } = filter;
  const drive = driveOf(filter);
  return drive === 'reach' && [channel, content, purpose].every((asked) => asked === undefined)
    ? 'reach alone'
    : drive;
};

const EQUAL = ['office', 'holder', 'state', 'channel', 'township', 'purpose', 'partition'] as const;

const equal = (filter: CaseFilter): Expression<SqlBool>[] =>
  EQUAL.flatMap((name) => {
    const asked = filter[name];
    return asked === undefined ? [] : [scope(`c.${name}`, '=', asked)];
  });

/** A content path and what lies below it; `0` is the character after the slash, which makes it a range of an index. */
const within = (path: string | undefined): Expression<SqlBool>[] =>
  path === undefined
    ? []
    : [
        scope.or([
          scope('c.content', '=', path),
          scope.and([scope('c.content', '>', `${path}/`), scope('c.content', '<', `${path}0`)]),
        ]),
      ];

const between = ({ receivedFrom, receivedTo }: CaseFilter): Expression<SqlBool>[] => [
  ...(receivedFrom === undefined ? [] : [scope('c.received_on', '>=', receivedFrom)]),
  ...(receivedTo === undefined ? [] : [scope('c.received_on', '<=', receivedTo)]),
];
