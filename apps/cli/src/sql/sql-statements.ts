import {
  DIALECTS,
  type Dialect,
  type IndicatorSql,
  type IndicatorSqlOptions,
  indicatorSql,
  parquetViews,
  tableSql,
  tablesOf,
} from '@xinfang/indicator-sql';
import type { Calendar, Pack } from '@xinfang/sdk';
import { fieldsArgument } from '../arguments.ts';
import { dateArgument, periodArgument } from '../date-arguments.ts';
import { refusingOptions, usageFault } from '../fault.ts';
import { text } from '../messages.ts';

/** The options of `pack sql` as they were given. */
export interface GivenSqlOptions {
  readonly dialect: string;
  readonly asOf: string;
  readonly period?: string;
  readonly by?: string;
  readonly variant?: string;
  readonly tables?: boolean;
  readonly parquet?: string;
}

/** A statement that prepares the tables. */
export interface PreparingSql {
  readonly prepares: 'tables' | 'views';
  readonly sql: string;
}

/** A statement as it is printed. */
export type SqlStatement = PreparingSql | IndicatorSql;

/** Reads the engine's name. Throws a fault of usage. */
export const dialectArgument = (given: string): Dialect => {
  const dialect = DIALECTS.find((each) => each === given);
  if (dialect !== undefined) return dialect;
  throw usageFault({
    code: 'unknown-dialect',
    path: '--dialect',
    message: text('error.unknown-dialect'),
    hint: text('error.use-dialect', { known: DIALECTS.join(', ') }),
  });
};

/** The statements asked for: those that prepare the tables, then those of the rates. Throws a fault of usage. */
export const sqlStatements = (
  pack: Pack,
  calendar: Calendar,
  given: GivenSqlOptions,
): readonly SqlStatement[] => {
  const asked = askedOf(calendar, given);
  const { dialect } = asked;
  refuseParquet(given, dialect);
  return [
    ...(given.tables === true
      ? tablesOf(pack, calendar).tables.flatMap((each) =>
          preparing('tables', tableSql(each, dialect)),
        )
      : []),
    ...(given.parquet === undefined ? [] : preparing('views', parquetViews(given.parquet))),
    ...refusingOptions(() => indicatorSql(pack, calendar, asked)),
  ];
};

const preparing = (
  prepares: PreparingSql['prepares'],
  statements: readonly string[],
): readonly PreparingSql[] => statements.map((sql) => ({ prepares, sql }));

const askedOf = (
  calendar: Calendar,
  { dialect, asOf, period, by, variant }: GivenSqlOptions,
): IndicatorSqlOptions => ({
  dialect: dialectArgument(dialect),
  asOf: dateArgument(calendar, '--as-of', asOf),
  ...(period === undefined ? {} : { period: periodArgument(calendar, period) }),
  ...(by === undefined ? {} : { by: fieldsArgument(by) }),
  ...(variant === undefined ? {} : { variant }),
});

const refuseParquet = ({ parquet }: GivenSqlOptions, dialect: Dialect): void => {
  if (parquet === undefined || dialect === 'duckdb') return;
  throw usageFault({
    code: 'parquet-is-duckdb',
    path: '--parquet',
    message: text('error.parquet-is-duckdb'),
    hint: text('error.load-tables'),
  });
};
