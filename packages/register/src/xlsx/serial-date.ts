import { dayNumberOf, formatDayNumber, LAST_DAY } from '@xinfang/calendar';

/** Day 1 of either calendar a workbook may count days in, less one. */
const BEFORE_1900 = dayNumberOf(1899, 12, 31);
const BEFORE_1904 = dayNumberOf(1904, 1, 1);

/** The 29 February 1900 that spreadsheets count though it never was: all later days are one too high. */
const PHANTOM = 60;

const DAY_SECONDS = 86_400;

/**
 * A serial date as a spreadsheet stores it, as `YYYY-MM-DD`, with ` HH:mm:ss` where it holds a time; a time alone where it is
 * less than a day. Days that never were are written as spreadsheets show them, so that they are refused as dates; undefined
 * beyond all dates.
 */
export const serialText = (serial: number, is1904: boolean): string | undefined => {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = timeText(seconds - day * DAY_SECONDS);
  if (!is1904 && day === 0 && time !== '') return time;
  const date = is1904 ? dayText(BEFORE_1904 + day, BEFORE_1904) : text1900(day);
  if (date === undefined) return undefined;
  return time === '' ? date : `${date} ${time}`;
};

const text1900 = (day: number): string | undefined => {
  if (day === 0) return '1900-01-00';
  if (day === PHANTOM) return '1900-02-29';
  return dayText(BEFORE_1900 + (day > PHANTOM ? day - 1 : day), BEFORE_1900 + 1);
};

const dayText = (day: number, first: number): string | undefined =>
  day < first || day > LAST_DAY ? undefined : formatDayNumber(day);

const timeText = (seconds: number): string =>
  seconds === 0
    ? ''
    : [seconds / 3600, (seconds / 60) % 60, seconds % 60]
        .map((part) => String(Math.floor(part)).padStart(2, '0'))
        .join(':');
