import type { IndicatorResult, RunReport } from '@xinfang/rates';
import { BREAKDOWN_DEADLINES_FILE } from './breakdown-rows.ts';
import { LISTS_FILE } from './run-lists.ts';

/**
 * Which of the files that `runFiles` makes of a report leave nothing out: lists of cases are cut where the run was not
 * asked for all ids, and parts are there for the fields asked for. What the page of the run cuts short it finds whole there.
 *
 * @example
 * const files = runFiles(report, { lang: 'zh' }).map(({ name }) => name);
 * renderRunPage(report, { lang: 'zh', files, wholeFiles: wholeFiles(report) });
 */
export const wholeFiles = (report: RunReport): readonly string[] => {
  const { attention, overdue, integrity, indicators, breakdowns } = report;
  const whole: readonly (readonly [string, boolean])[] = [
    ['overdue.csv', overdue.length === attention.overdue.overdue],
    ['integrity.csv', integrity.every(({ count, cases }) => cases?.length === count)],
    [LISTS_FILE, indicators.length > 0 && indicators.every(isListed)],
    [BREAKDOWN_DEADLINES_FILE, breakdowns.some(({ by }) => by === 'unit')],
  ];
  return whole.flatMap(([name, is]) => (is ? [name] : []));
};

const isListed = ({ numerator, denominator, excluded, lists }: IndicatorResult): boolean =>
  lists !== undefined &&
  lists.numerator.length === numerator &&
  lists.missed.length === denominator - numerator &&
  lists.denominator.length === denominator &&
  excluded.every(({ reason, count }) => (lists.excluded[reason]?.length ?? 0) === count);
