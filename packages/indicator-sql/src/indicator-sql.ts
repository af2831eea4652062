import { type Calendar, type CivilDate, type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { Pack, Variant } from '@xinfang/pack';
import { type Period, startMeasure } from '@xinfang/rates';
import type { Dialect } from './dialect.ts';
import { mattersSql } from './matters-sql.ts';
import { deadlinesSql, evaluationsSql } from './rows-sql.ts';
import type { Statement } from './statement.ts';

/** What the SQL asks: what a run asks, and of which engine. */
export interface IndicatorSqlOptions {
  readonly dialect: Dialect;
  readonly asOf: CivilDate;
  readonly period?: Period;
  /** Fields of `BREAKDOWN_FIELDS`: each gives a further statement for each rate. */
  readonly by?: readonly string[];
  /** The way of counting; default `due`. `all` gives every variant. */
  readonly variant?: string;
}

/** A statement for one rate, counted in one way: of the whole, or broken down by a field. */
export interface IndicatorSql {
  readonly indicator: string;
  readonly variant: string;
  readonly by?: string;
  /** Without a semicolon at its end. */
  readonly sql: string;
}

/**
 * The rates of a pack as SQL over the tables of `tablesOf`, in the order of a run's report. Each row holds `indicator`,
 * `variant`, `part` (of a breakdown, else NULL), `numerator`, `denominator`, `denominator_at_worst` (every undetermined one
 * counted as missed) and `excluded_…` by reason, NULL where that way of counting leaves nothing out for that reason.
 *
 * @throws XinfangError `impossible-date`, `period-upside-down`, `unknown-field`, `unknown-variant`, `unsayable-operator`,
 * `unsayable-text`.
 * @example
 * indicatorSql(pack, calendar, { dialect: 'duckdb', asOf: '2024-02-26' })[0]?.sql.startsWith('SELECT') // true
 */
export const indicatorSql = (
  pack: Pack,
  calendar: Calendar,
  { dialect, ...asked }: IndicatorSqlOptions,
): readonly IndicatorSql[] => {
  // A run of nothing refuses what a run would refuse, and names the rates in their order.
  const { asOf, period, indicators } = startMeasure(pack, calendar, asked).report();
  const days = { asOf: dayOf(asOf), ...endsOf(period) };
  const parts = [undefined, ...(asked.by ?? [])];
  return parts.flatMap((by) =>
    indicators.map(({ id, variant }) => {
      const broken = by === undefined ? {} : { by };
      const statement = { indicator: id, variant, dialect, pack, ...days, ...broken };
      return { indicator: id, variant, ...broken, sql: sqlOf(statement) };
    }),
  );
};

const sqlOf = (statement: Statement): string => {
  const spec = specOf(statement);
  if (spec.count === 'deadlines') return deadlinesSql(spec, statement);
  return spec.count === 'evaluations'
    ? evaluationsSql(spec, statement)
    : mattersSql(spec, statement);
};

const specOf = ({ pack, indicator, variant }: Statement): Variant =>
  pack.indicators.find(({ id }) => id === indicator)?.variants[variant] as Variant;

const dayOf = (date: CivilDate): DayNumber => parseDayNumber(date) as DayNumber;

const endsOf = ({ from, to }: Period): Pick<Statement, 'from' | 'to'> => ({
  ...(from === undefined ? {} : { from: dayOf(from) }),
  ...(to === undefined ? {} : { to: dayOf(to) }),
});
