export type { Between, Calendar, DayInfo, Due, Reckoning } from './calendar.ts';
export { type Certainty, worstCertainty } from './certainty.ts';
export type { CivilDate, DayNumber } from './civil-date.ts';
export {
  civilDayOf,
  civilPartsOf,
  dayNumberOf,
  daysInMonth,
  FIRST_DAY,
  formatDayNumber,
  isLeapYear,
  LAST_DAY,
  parseDayNumber,
  weekdayOf,
} from './civil-date.ts';
export { createCalendar } from './create-calendar.ts';
export { type CalendarData, CalendarDataSchema } from './data.ts';
export type { DayKind } from './day-kind.ts';
export type { SkippedDay } from './day-lines.ts';
export type { Issue, Text } from './error.ts';
export { XinfangError } from './error.ts';
export type { Unit } from './period.ts';
export type { BetweenQuestion, DueQuestion } from './question.ts';
export type { ReceiptBasis, ReceiptLine } from './receipt.ts';
