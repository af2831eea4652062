import type { Bar } from './chart/bars.ts';

const YEAR_MONTH = /^(\d{4})-(\d{2})$/u;

/** Months as a chart names them: by their number, and below it the year where one begins. */
export const monthBars = (months: readonly Bar[]): readonly Bar[] =>
  months.map(({ name, count }, i) => {
    const [, year, month] = YEAR_MONTH.exec(name) ?? [];
    if (year === undefined || month === undefined) return { name, count };
    const before = months[i - 1]?.name.slice(0, year.length);
    return { name: `${Number(month)}`, count, ...(before === year ? {} : { below: year }) };
  });
