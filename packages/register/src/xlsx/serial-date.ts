import { formatDayNumber } from '@xinfang/calendar';
import { DAYS_TO_1904, dayOfSerial, PHANTOM, partsOfSerial } from '../draft/serial-day.ts';

/**
 * A serial date as a spreadsheet stores it, as `YYYY-MM-DD`, with ` HH:mm:ss` where it holds a time; a time alone where it is
 * less than a day. Days that never were are written as spreadsheets show them, so that they are refused as dates; undefined
 * beyond all dates.
 */
export const serialText = (serial: number, is1904: boolean): string | undefined => {
  const { day, seconds } = partsOfSerial(serial);
  const time = timeText(seconds);
  if (!is1904 && day === 0 && time !== '') return time;
  const date = is1904 ? text1904(day) : text1900(day);
  if (date === undefined) return undefined;
  return time === '' ? date : `${date} ${time}`;
};

const text1904 = (day: number): string | undefined =>
  day < 0 ? undefined : text1900(day + DAYS_TO_1904);

const text1900 = (serial: number): string | undefined => {
  if (serial === 0) return '1900-01-00';
  if (serial === PHANTOM) return '1900-02-29';
  const day = dayOfSerial(serial);
  return day === undefined ? undefined : formatDayNumber(day);
};

const timeText = (seconds: number): string =>
  seconds === 0
    ? ''
    : [seconds / 3600, (seconds / 60) % 60, seconds % 60]
        .map((part) => String(Math.floor(part)).padStart(2, '0'))
        .join(':');
