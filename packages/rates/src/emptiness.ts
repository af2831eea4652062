import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { Period, RunWarning } from './run-report.ts';

/** How many matters were received by the as-of day and after it, and how many of the former the period touches. */
export interface EmptinessPart {
  readonly received: number;
  readonly notYet: number;
  readonly inPeriod: number;
}

/** Notices when a run has nothing to count though matters were read: zeros alone would not tell that a day was mistyped. */
export const watchEmptiness = (days: DayRange) => {
  let received = 0;
  let notYet = 0;
  let inPeriod = 0;
  return {
    /** A matter that was received after the as-of day. */
    seeNotYet: (): void => {
      notYet += 1;
    },
    see: (one: MeasuredCase): void => {
      received += 1;
      if (touches(one, days)) inPeriod += 1;
    },
    part: (): EmptinessPart => ({ received, notYet, inPeriod }),
  };
};

/** Tells when nothing of all parts was counted. */
export const emptinessWarnings = (
  period: Period,
  parts: readonly EmptinessPart[],
): readonly RunWarning[] => {
  const sumOf = (key: keyof EmptinessPart): number =>
    parts.reduce((sum, part) => sum + part[key], 0);
  const received = sumOf('received');
  const notYet = sumOf('notYet');
  if (received === 0) return notYet === 0 ? [] : [beforeFirstReceipt(notYet)];
  const isBounded = period.from !== undefined || period.to !== undefined;
  return isBounded && sumOf('inPeriod') === 0 ? [nothingInPeriod(received)] : [];
};

const touches = (
  { reckoning: { received, running, undecided, log } }: MeasuredCase,
  days: DayRange,
): boolean =>
  lies(received, days) ||
  running.some(({ clock }) => lies(clock.binding, days)) ||
  undecided.some(({ clock }) => lies(clock.binding, days)) ||
  log.some(({ type, day }) => (type === 'closed' || type === 'evaluated') && lies(day, days));

const beforeFirstReceipt = (count: number): RunWarning => ({
  code: 'before-first-receipt',
  message: {
    zh: '所有事项都在统计截止日之后收到，没有可统计的：请核对截止日（--as-of）',
    en: 'every matter was received after the as-of day, so there is nothing to count: check the as-of day (--as-of)',
  },
  count,
});

const nothingInPeriod = (count: number): RunWarning => ({
  code: 'nothing-in-period',
  message: {
    zh: '统计期内没有收到、到期、办结或评价的事项：请核对统计期（--period）和登记簿的日期',
    en: 'nothing was received, due, closed or evaluated in the period: check the period (--period) and the days of the register',
  },
  count,
});
