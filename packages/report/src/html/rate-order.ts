import type { IndicatorResult, RunReport } from '@xinfang/rates';
import { say } from '../lang.ts';
import { wordOf } from '../messages.ts';
import { besideEachOther } from '../run-rates.ts';
import type { PageWriting } from './page-writing.ts';

/** A rate and the other ways of counting it. */
export interface RateGroup {
  readonly first: IndicatorResult;
  readonly others: readonly IndicatorResult[];
}

/** Every rate once, the chosen way of counting first, what has no data last; where they stand on the page and in the annex. */
export const rateGroups = (
  { indicators }: RunReport,
  { variant }: PageWriting,
): readonly RateGroup[] => {
  const chosen = variant ?? indicators[0]?.variant;
  const ways = Map.groupBy(besideEachOther(indicators, chosen), ({ id }) => id);
  return [...ways.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );
};

/** Every rate in every way of counting, in the order of the page: its lists bear the number of its place. */
export const ratesInOrder = (report: RunReport, writing: PageWriting): readonly IndicatorResult[] =>
  rateGroups(report, writing).flatMap(({ first, others }) => [first, ...others]);

/** The anchor of the cases behind a rate: by number, since ids may hold what no anchor may. */
export const listAnchor = (number: number): string => `list-${number}`;

/** A way of counting in words. */
export const variantWord = (variant: string, { lang }: PageWriting): string =>
  wordOf('variant', variant, lang);

/** A rate and its way of counting on one line. */
export const rateTitle = ({ label, variant }: IndicatorResult, writing: PageWriting): string =>
  writing.to('rates.titled', {
    rate: say(label, writing.lang),
    variant: variantWord(variant, writing),
  });
