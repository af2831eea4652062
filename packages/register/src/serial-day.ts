import { type CivilDate, dayNumberOf, formatDayNumber } from '@xinfang/calendar';

/** A number of up to seven digits; behind the point stands the time of day. */
const SERIAL = /^(\d{1,7})(?:\.\d{1,15})?$/;

/** Day 1 of spreadsheets is 1900-01-01. */
const BEFORE_FIRST = dayNumberOf(1899, 12, 31);
/** Spreadsheets number a 29 February 1900, which never was: later days stand one too high. */
const UNREAL = 60;
/** 9999-12-31. */
const LAST = 2_958_465;

/**
 * The civil day of a spreadsheet's day number, written as digits, or undefined where it is none.
 *
 * @example
 * serialDay('45000') // '2023-03-15'
 */
export const serialDay = (text: string): CivilDate | undefined => {
  const serial = Number(SERIAL.exec(text)?.[1] ?? 0);
  if (serial < 1 || serial > LAST || serial === UNREAL) return undefined;
  return formatDayNumber(BEFORE_FIRST + serial - (serial > UNREAL ? 1 : 0));
};
