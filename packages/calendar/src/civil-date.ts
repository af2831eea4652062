/**
 * A civil date `YYYY-MM-DD` of the Gregorian calendar in China, years 0001–9999, without time or zone.
 *
 * @example
 * const receivedOn: CivilDate = '2023-03-01';
 */
export type CivilDate = string;

/**
 * A civil date as a whole number of days since 1970-01-01: what all arithmetic runs on.
 *
 * @example
 * const dayAfter: DayNumber = n + 1;
 */
export type DayNumber = number;

/**
 * Days of a month (1–12) of a year.
 *
 * @example
 * daysInMonth(2024, 2) // 29
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/**
 * Whether a year has a 29 February.
 *
 * @example
 * isLeapYear(2100) // false
 */
export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The day number of a year, month (1–12) and day of the month, by the 400-year cycle; the parts must be real.
 *
 * @example
 * dayNumberOf(1970, 1, 2) // 1
 */
export const dayNumberOf = (year: number, month: number, day: number): DayNumber => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/**
 * Year, month (1–12) and day of the month of a day number.
 *
 * @example
 * civilPartsOf(0) // { year: 1970, month: 1, day: 1 }
 */
export const civilPartsOf = (n: DayNumber): { year: number; month: number; day: number } => {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
};

/**
 * The day number of a strict `YYYY-MM-DD` text of the years 0001–9999, or undefined where it is no real day.
 *
 * @example
 * parseDayNumber('2023-02-30') // undefined
 */
export const parseDayNumber = (text: string): DayNumber | undefined => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7);
  const day = digitsOf(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return dayNumberOf(year, month, day);
};

/** The number that the ASCII digits of a stretch of text make, or -1. Registers hold millions of dates: no regex here. */
const digitsOf = (text: string, start: number, end: number): number => {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * A day number from FIRST_DAY to LAST_DAY as `YYYY-MM-DD`.
 *
 * @example
 * formatDayNumber(0) // '1970-01-01'
 */
export const formatDayNumber = (n: DayNumber): CivilDate => {
  const { year, month, day } = civilPartsOf(n);
  return `${year > 999 ? year : String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
};

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/**
 * Day of the week, 1 Monday … 7 Sunday.
 *
 * @example
 * weekdayOf(0) // 4: 1970-01-01 was a Thursday
 */
export const weekdayOf = (n: DayNumber): number => ((((n + 3) % 7) + 7) % 7) + 1;

/**
 * The first day that can be written as a civil date, 0001-01-01.
 *
 * @example
 * formatDayNumber(FIRST_DAY) // '0001-01-01'
 */
export const FIRST_DAY: DayNumber = dayNumberOf(1, 1, 1);

/**
 * The last day that can be written as a civil date, 9999-12-31.
 *
 * @example
 * formatDayNumber(LAST_DAY) // '9999-12-31'
 */
export const LAST_DAY: DayNumber = dayNumberOf(9999, 12, 31);

const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;
const SHANGHAI_MINUTES = 8 * 60;
const FARTHEST_ZONE_MINUTES = 14 * 60;

/**
 * The civil day in Asia/Shanghai of a date `YYYY-MM-DD` or of an ISO timestamp; undefined where it is neither or impossible.
 * A timestamp without a zone is taken as Shanghai time, which is UTC+8 throughout: the summer time of 1986–1991 lies
 * before any regulation that counts days here.
 *
 * @example
 * civilDayOf('2023-03-01T18:00:00Z') // '2023-03-02'
 */
export const civilDayOf = (text: string): CivilDate | undefined => {
  if (parseDayNumber(text) !== undefined) return text;
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const day = parseDayNumber(match[1] as string);
  const hours = Number(match[2]);
  const minutes = Number(match[3]);
  const seconds = Number(match[4] ?? 0);
  const offset = zoneMinutes(match[5]);
  if (day === undefined || offset === undefined) return undefined;
  if (hours > 24 || minutes > 59 || seconds > 60 || (hours === 24 && minutes + seconds > 0))
    return undefined;
  const minutesInShanghai = hours * 60 + minutes - offset + SHANGHAI_MINUTES;
  const shanghaiDay = day + Math.floor(minutesInShanghai / 1440);
  return shanghaiDay < FIRST_DAY || shanghaiDay > LAST_DAY
    ? undefined
    : formatDayNumber(shanghaiDay);
};

const zoneMinutes = (zone: string | undefined): number | undefined => {
  if (zone === undefined) return SHANGHAI_MINUTES;
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  const offset = hours * 60 + minutes;
  if (minutes > 59 || offset > FARTHEST_ZONE_MINUTES) return undefined;
  return zone.startsWith('-') ? -offset : offset;
};
