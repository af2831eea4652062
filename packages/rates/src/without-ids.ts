import { SHOWN } from './ranking.ts';
import type { IndicatorResult, IntegrityResult, RunReport } from './run-report.ts';

/**
 * A report as a run without ids gives it: the same figures, no case behind a rate or an integrity item, and of overdue and
 * upcoming duties the first thousand. One run can so serve both who may see the lists and who gets the figures. It is no
 * report without ids of cases: overdue and upcoming duties and the examples of warnings name theirs.
 *
 * @example
 * withoutIds(await xf.run(cases, { asOf: '2024-02-26', ids: true })).indicators[0]?.lists // undefined
 */
export const withoutIds = (report: RunReport): RunReport => ({
  ...report,
  indicators: report.indicators.map(withoutLists),
  integrity: report.integrity.map(withoutCases),
  breakdowns: report.breakdowns.map(({ by, rows }) => ({
    by,
    rows: rows.map((row) => ({ ...row, indicators: row.indicators.map(withoutLists) })),
  })),
  overdue: report.overdue.slice(0, SHOWN),
  upcoming: report.upcoming.slice(0, SHOWN),
});

const withoutLists = (rate: IndicatorResult): IndicatorResult => {
  const { lists: _, ...figures } = rate;
  return figures;
};

const withoutCases = (item: IntegrityResult): IntegrityResult => {
  const { cases: _, ...figures } = item;
  return figures;
};
