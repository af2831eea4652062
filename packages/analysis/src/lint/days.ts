import { type CivilDate, formatDayNumber, parseDayNumber } from '@xinfang/calendar';

const moved = (date: CivilDate, days: number): CivilDate =>
  formatDayNumber((parseDayNumber(date) ?? 0) + days);

/** The day after a civil date. */
export const dayAfter = (date: CivilDate): CivilDate => moved(date, 1);

/** The day before a civil date. */
export const dayBefore = (date: CivilDate): CivilDate => moved(date, -1);
