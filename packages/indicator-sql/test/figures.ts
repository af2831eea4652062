import type { IndicatorResult, RunReport } from '@xinfang/rates';

/** What a rate comes to, of the whole or of a part: told alike by the calculator and by a database. */
export interface Figure {
  readonly indicator: string;
  readonly variant: string;
  /** `month 2023-03`, or nothing for the whole. */
  readonly part: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly atWorst: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/** A row of a statement, as any driver gives it: counts as numbers, texts or big integers. */
export type AnswerRow = Readonly<Record<string, unknown>>;

const REASON = /^excluded_(.+)$/u;

/** The figure of a row that a database gave. */
export const figureOfRow = (row: AnswerRow, by: string | undefined): Figure => ({
  indicator: String(row['indicator']),
  variant: String(row['variant']),
  part: by === undefined ? '' : `${by} ${String(row['part'])}`,
  numerator: Number(row['numerator']),
  denominator: Number(row['denominator']),
  atWorst: Number(row['denominator_at_worst']),
  excluded: Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, number][] => {
      const [, reason] = REASON.exec(name) ?? [];
      return reason === undefined || value === null ? [] : [[reason, Number(value)]];
    }),
  ),
});

const figureOf = (
  { id, variant, numerator, denominator, excluded }: IndicatorResult,
  part: string,
): Figure => {
  const left = Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
  const atWorst = denominator + (left['undetermined'] ?? 0);
  return { indicator: id, variant, part, numerator, denominator, atWorst, excluded: left };
};

/** The figures of a report, those of its parts too. */
export const figuresOf = ({
  indicators,
  breakdowns,
}: Pick<RunReport, 'indicators' | 'breakdowns'>): readonly Figure[] => [
  ...indicators.map((each) => figureOf(each, '')),
  ...breakdowns.flatMap(({ by, rows }) =>
    rows.flatMap((row) => row.indicators.map((each) => figureOf(each, `${by} ${row.key}`))),
  ),
];

/** Figures by their names, so that two lists in any order compare. */
export const byName = (figures: readonly Figure[]): Readonly<Record<string, Figure>> =>
  Object.fromEntries(
    figures.map((each) => [`${each.indicator} ${each.variant} ${each.part}`, each] as const),
  );
