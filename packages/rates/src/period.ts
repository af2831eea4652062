import {
  type CivilDate,
  civilDayOf,
  type DayNumber,
  parseDayNumber,
  XinfangError,
} from '@xinfang/calendar';
import type { Period } from './run-report.ts';

/** A period in day numbers; open ends are infinite. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Reads a period. Throws `impossible-date`, `period-upside-down`. */
export const readPeriod = (
  period: Period = {},
): { readonly period: Period; readonly days: DayRange } => {
  const from = readEnd(period.from, 'period.from');
  const to = readEnd(period.to, 'period.to');
  const days = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : (parseDayNumber(from) as DayNumber),
    to: to === undefined ? Number.POSITIVE_INFINITY : (parseDayNumber(to) as DayNumber),
  };
  if (days.from > days.to) throw upsideDown();
  return {
    period: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    days,
  };
};

/** Whether a day lies in a range, both ends included. */
export const lies = (day: DayNumber, { from, to }: DayRange): boolean => from <= day && day <= to;

const readEnd = (date: string | undefined, path: string): CivilDate | undefined => {
  if (date === undefined) return undefined;
  const day = civilDayOf(date);
  if (day !== undefined) return day;
  throw new XinfangError([
    {
      code: 'impossible-date',
      path,
      message: { zh: '统计期的日期不存在或格式不对', en: 'a day of the period is no real day' },
      hint: { zh: '写成 YYYY-MM-DD', en: 'write YYYY-MM-DD' },
    },
  ]);
};

const upsideDown = (): XinfangError =>
  new XinfangError([
    {
      code: 'period-upside-down',
      path: 'period',
      message: { zh: '统计期的结束日早于开始日', en: 'the period ends before it begins' },
    },
  ]);
