import type { RunReport } from '@xinfang/rates';
import { pageOf } from './page.ts';
import { breakdownsPart } from './run-breakdowns.ts';
import {
  deadlinesPart,
  integrityPart,
  outcomesPart,
  overduePart,
  type RunWriting,
  volumePart,
} from './run-figures.ts';
import { assumptionsPart, runHead, warningsPart } from './run-head.ts';
import { listsPart } from './run-lists.ts';
import { ratesPart } from './run-rates.ts';

/**
 * A run as a page for the terminal: under what it was counted, what was assumed, every rate beside its other ways of
 * counting with what was left out, and the lists behind them. Each way of counting that the report holds is shown.
 *
 * @example
 * renderRun(report, { lang: 'zh', labels: pack, variant: 'due' });
 */
export const renderRun = (report: RunReport, writing: RunWriting): string =>
  pageOf([
    runHead(report, writing),
    warningsPart(report, writing),
    assumptionsPart(report, writing),
    ratesPart(report, writing),
    listsPart(report, writing),
    integrityPart(report, writing),
    deadlinesPart(report, writing),
    overduePart(report, writing),
    outcomesPart(report, writing),
    volumePart(report, writing),
    breakdownsPart(report, writing),
  ]);
