import { daysInMonth } from '@xinfang/calendar';
import type { BreakdownRow, RunReport } from '@xinfang/rates';

/** What was received in a month; `from` and `to` are days of it where the count does not cover all. */
export interface Month {
  /** `YYYY-MM` */
  readonly key: string;
  readonly count: number;
  readonly from?: number;
  readonly to?: number;
}

/** The months of a run without a gap, and what was received before them. */
export interface Months {
  readonly earlier: number;
  readonly months: readonly Month[];
}

const MOST = 36;
const YEAR = 12;
const YEAR_MONTH = /^(\d{4})-(\d{2})$/u;
const MONTH_LENGTH = 'YYYY-MM'.length;

/** The last months of a run, each also where nothing was received: a gap would make two far apart look like neighbours. */
export const monthsOf = (report: RunReport): Months => {
  const counts = countsByMonth(report.breakdowns.find(({ by }) => by === 'month')?.rows ?? []);
  const [first = Number.NaN, last = Number.NaN] = spanOf(counts, report);
  const length = Math.min(MOST, last - first + 1);
  if (counts.size === 0 || !(length > 0)) return { earlier: 0, months: [] };
  const begin = last - length + 1;
  const months = Array.from({ length }, (_, i) => monthOf(begin + i, counts, report));
  const earlier = [...counts].reduce((sum, [at, count]) => (at < begin ? sum + count : sum), 0);
  return { earlier, months };
};

const countsByMonth = (rows: readonly BreakdownRow[]): ReadonlyMap<number, number> =>
  new Map(
    rows.flatMap(({ key, volume: { items } }) => {
      const at = indexOf(key);
      return at === undefined || items === 0 ? [] : [[at, items] as const];
    }),
  );

/** From the first month to the last, of the receipts and of the period up to the as-of day. */
const spanOf = (counts: ReadonlyMap<number, number>, report: RunReport): readonly number[] => {
  const { from, to } = report.period;
  const ends = [from, from === undefined && to === undefined ? undefined : lastDay(report)]
    .map((date) => (date === undefined ? undefined : indexOf(date.slice(0, MONTH_LENGTH))))
    .filter((at) => at !== undefined);
  const all = [...counts.keys(), ...ends];
  return [Math.min(...all), Math.max(...all)];
};

/** The last day that the count covers. */
const lastDay = ({ asOf, period: { to } }: RunReport): string =>
  to === undefined || to > asOf ? asOf : to;

const monthOf = (at: number, counts: ReadonlyMap<number, number>, report: RunReport): Month => {
  const year = Math.floor(at / YEAR);
  const month = (at % YEAR) + 1;
  const key = `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}`;
  const from = dayWithin(report.period.from, key);
  const to = dayWithin(lastDay(report), key);
  return {
    key,
    count: counts.get(at) ?? 0,
    ...(from === undefined || from === 1 ? {} : { from }),
    ...(to === undefined || to === daysInMonth(year, month) ? {} : { to }),
  };
};

const dayWithin = (date: string | undefined, key: string): number | undefined =>
  date?.startsWith(`${key}-`) === true ? Number(date.slice(MONTH_LENGTH + 1)) : undefined;

const indexOf = (key: string): number | undefined => {
  const [, year, month] = YEAR_MONTH.exec(key) ?? [];
  return year === undefined ? undefined : Number(year) * YEAR + Number(month) - 1;
};
