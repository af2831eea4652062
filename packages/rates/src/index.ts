export { BREAKDOWN_FIELDS } from './breakdown.ts';
export { type Join, joinParts, startJoin } from './join-parts.ts';
export { type Measure, type Measured, type MeasureOptions, startMeasure } from './measure.ts';
export { type MeasurePart, transfersOf } from './measure-part.ts';
export type { MeasuredCase } from './measured-case.ts';
export { ofVariant } from './of-variant.ts';
export { ratio } from './ratio.ts';
export type {
  Assumption,
  Attention,
  BreakdownRow,
  DeadlineCounts,
  IndicatorLists,
  IndicatorResult,
  IntegrityResult,
  OverdueItem,
  Period,
  Rows,
  RunReport,
  RunWarning,
  UncertainDays,
  UpcomingItem,
  Volume,
} from './run-report.ts';
export { UPCOMING_DAYS } from './upcoming.ts';
export { withoutIds } from './without-ids.ts';
