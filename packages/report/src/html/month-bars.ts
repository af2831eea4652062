import type { Bar } from './chart/bars.ts';
import type { Month } from './months.ts';

const YEAR_LENGTH = 'YYYY'.length;

/** Months as a chart names them: by their number, and below it the year where one begins. */
export const monthBars = (months: readonly Month[]): readonly Bar[] =>
  months.map(({ key, count, from, to }, i) => {
    const year = key.slice(0, YEAR_LENGTH);
    return {
      name: `${Number(key.slice(YEAR_LENGTH + 1))}`,
      count,
      ...(months[i - 1]?.key.startsWith(year) === true ? {} : { below: year }),
      ...(count === 0 || (from === undefined && to === undefined) ? {} : { isPart: true as const }),
    };
  });
