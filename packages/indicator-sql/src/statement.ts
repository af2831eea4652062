import type { Pack, Variant } from '@xinfang/pack';
import { partOf } from './breakdown.ts';
import { JOINED_BY } from './case-key.ts';
import { type Dialect, TERMS } from './dialect.ts';
import { dayLiteral, textLiteral } from './literal.ts';

/** Everything that a statement is written from. */
export interface Statement {
  readonly indicator: string;
  readonly variant: string;
  readonly dialect: Dialect;
  readonly pack: Pack;
  readonly asOf: number;
  /** Open ends are absent. */
  readonly from?: number;
  readonly to?: number;
  /** The field of a breakdown; absent for the whole. */
  readonly by?: string;
}

/** The variants of one kind. */
export type SpecOf<Kind extends Variant['count']> = Extract<Variant, { count: Kind }>;

/** Conditions of which each rate counts the rows. */
export interface Counted {
  readonly numerator: string;
  readonly denominator: string;
  /** By reason. */
  readonly excluded?: Readonly<Record<string, string>>;
}

/** Every status has its column, so that all statements give rows of one form. */
const REASONS = ['met', 'late', 'open', 'overdue', 'void', 'undetermined'] as const;

const NOT_ASKED = 'CAST(NULL AS BIGINT)';

/** The columns of a statement's rows. */
export const selectSql = (
  { indicator, variant, by, dialect }: Statement,
  { numerator, denominator, excluded = {} }: Counted,
): string => {
  const undetermined = excluded['undetermined'];
  const worst = undetermined === undefined ? denominator : `${denominator} OR ${undetermined}`;
  const part = by === undefined ? 'CAST(NULL AS VARCHAR(1))' : TERMS[dialect].ordered(partOf(by));
  return [
    `SELECT ${textLiteral(indicator)} AS indicator`,
    `${textLiteral(variant)} AS variant`,
    `${part} AS part`,
    `${howMany(numerator)} AS numerator`,
    `${howMany(denominator)} AS denominator`,
    `${howMany(worst)} AS denominator_at_worst`,
    ...REASONS.map((reason) => {
      const left = excluded[reason];
      return `${left === undefined ? NOT_ASKED : howMany(left)} AS excluded_${reason}`;
    }),
  ].join(',\n  ');
};

const howMany = (condition: string): string => `COUNT(CASE WHEN ${condition} THEN 1 END)`;

/** A part has a row even where it has nothing to count; the third column is the part. */
export const groupSql = ({ by }: Statement): string =>
  by === undefined ? '' : '\nGROUP BY 3\nORDER BY 3';

/** Whether a day lies in the period, as further conditions; none where it is open. */
export const inPeriod = (day: string, { from, to }: Statement): readonly string[] => [
  ...(from === undefined ? [] : [`${day} >= ${dayLiteral(from)}`]),
  ...(to === undefined ? [] : [`${day} <= ${dayLiteral(to)}`]),
];

/** That the rows of a table are of the as-of day. */
export const ofDay = (alias: string, { asOf }: Statement): string =>
  `${alias}.as_of = ${dayLiteral(asOf)}`;

/** That a row belongs to the case `c`. */
export const ofCase = (alias: string): string =>
  JOINED_BY.map((column) => `${alias}.${column} = c.${column}`).join(' AND ');

/** Conditions that must all hold. */
export const allOf = (...conditions: readonly string[]): string => conditions.join('\n  AND ');
