import { type CivilDate, dayNumberOf, formatDayNumber, LAST_DAY } from '@xinfang/calendar';

/** A number of up to seven digits; behind the point stands the time of day. */
const SERIAL = /^\d{1,7}(?:\.\d{1,15})?$/;

const DAY_MILLISECONDS = 86_400_000;

/** Day 1 of spreadsheets is 1900-01-01. */
const BEFORE_FIRST = dayNumberOf(1899, 12, 31);

/** Spreadsheets count a 29 February 1900, which never was: all later days are one too high. */
export const PHANTOM = 60;

/** The days that the system of 1904 begins after that of 1900, its first day being 0. */
export const DAYS_TO_1904 = 1462;

/**
 * The whole days of a serial number, and the seconds of the day that have passed. Half a millisecond is the noise of a number
 * that was reckoned; anything before midnight is still the day before.
 */
export const partsOfSerial = (
  serial: number,
): { readonly day: number; readonly seconds: number } => {
  const milliseconds = Math.round(serial * DAY_MILLISECONDS);
  const day = Math.floor(milliseconds / DAY_MILLISECONDS);
  return { day, seconds: Math.floor((milliseconds - day * DAY_MILLISECONDS) / 1000) };
};

/** The day number of a whole serial number of spreadsheets, counted from 1900; undefined where there was no such day. */
export const dayOfSerial = (serial: number): number | undefined => {
  if (serial < 1 || serial === PHANTOM) return undefined;
  const day = BEFORE_FIRST + serial - (serial > PHANTOM ? 1 : 0);
  return day > LAST_DAY ? undefined : day;
};

/**
 * The civil day of a spreadsheet's day number, written as digits, or undefined where it is none.
 *
 * @example
 * serialDay('45000') // '2023-03-15'
 */
export const serialDay = (text: string): CivilDate | undefined => {
  const day = SERIAL.test(text) ? dayOfSerial(partsOfSerial(Number(text)).day) : undefined;
  return day === undefined ? undefined : formatDayNumber(day);
};
