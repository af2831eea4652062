import { XinfangError } from '@xinfang/calendar';
import type { Assumption, IndicatorResult, RunReport } from './run-report.ts';

/**
 * Of a report of every way of counting, what a run of one of them alone gives: its rates, and the assumptions that it rests
 * on with their counts. What does not hang on the way of counting stays, so do the assumptions of a mapping. One run can so
 * show all ways and answer for each.
 *
 * @throws XinfangError `unknown-variant` where the report has rates, but none of that variant.
 * @example
 * const report = await xf.run(cases, { asOf: '2024-02-26', variant: 'all' });
 * ofVariant(report, 'due').indicators.every(({ variant }) => variant === 'due') // true
 */
export const ofVariant = (report: RunReport, variant: string): RunReport => {
  const known = new Set(report.indicators.map((rate) => rate.variant));
  if (known.size > 0 && !known.has(variant)) throw notInReport(known);
  const ratesOf = (rates: readonly IndicatorResult[]): readonly IndicatorResult[] =>
    rates.filter((rate) => rate.variant === variant);
  return {
    ...report,
    assumptions: report.assumptions.flatMap((each) => assumedBy(each, variant)),
    indicators: ratesOf(report.indicators),
    breakdowns: report.breakdowns.map(({ by, rows }) => ({
      by,
      rows: rows.map((row) => ({ ...row, indicators: ratesOf(row.indicators) })),
    })),
  };
};

const assumedBy = (assumption: Assumption, variant: string): readonly Assumption[] => {
  const { variants, ...plain } = assumption;
  if (variants === undefined) return [plain];
  return Object.hasOwn(variants, variant) ? [{ ...plain, cases: variants[variant] as number }] : [];
};

const notInReport = (known: ReadonlySet<string>): XinfangError => {
  const names = [...known];
  return new XinfangError([
    {
      code: 'unknown-variant',
      path: 'variant',
      message: { zh: '报告里没有这种统计口径', en: 'no rate of the report has this variant' },
      hint: { zh: `可用：${names.join('、')}`, en: `use one of: ${names.join(', ')}` },
    },
  ]);
};
