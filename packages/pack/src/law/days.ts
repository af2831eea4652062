import { type CivilDate, formatDayNumber, parseDayNumber } from '@xinfang/calendar';

const moved = (date: CivilDate, days: number): CivilDate =>
  formatDayNumber((parseDayNumber(date) ?? 0) + days);

/**
 * The day after a civil date.
 *
 * @example
 * dayAfter('2022-04-30') // '2022-05-01'
 */
export const dayAfter = (date: CivilDate): CivilDate => moved(date, 1);

/**
 * The day before a civil date.
 *
 * @example
 * dayBefore('2022-05-01') // '2022-04-30'
 */
export const dayBefore = (date: CivilDate): CivilDate => moved(date, -1);
