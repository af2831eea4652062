import type { CivilDate } from '@xinfang/calendar';
import { civilDayOf, parseDayNumber } from '@xinfang/calendar';
import { serialDay } from './serial-day.ts';

/** The forms in which registers write days, taken where a mapping names none. `M` and `D` are one or two digits. */
export const DATE_FORMS: readonly string[] = ['YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'];

/** The form of a spreadsheet's day number: taken only where a mapping names it, as any number could be one. */
export const SERIAL = 'serial';

/** The forms of {@link DATE_FORMS} and of ISO that a strict ISO date fits, which is by far the most frequent case. */
const ISO_FORMS = new Set(['YYYY-M-D', 'YYYY-MM-DD', 'YYYY-MM-D', 'YYYY-M-DD']);

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/** A time of day may follow any form, and a zone the time: both matter, as the day is that of Shanghai. */
const TIME =
  '(?:(?:T|\\s+|(?<=日))(?<hour>\\d{1,2})[:时点](?<minute>\\d{1,2})(?:[:分](?<second>\\d{1,2})(?:[.,]\\d+)?)?[分秒]?\\s*(?<zone>Z|z|[+-]\\d{2}:?(?:\\d{2})?)?)?';

/**
 * The pattern of a form of dates, or undefined where the form is none: it needs YYYY, M or MM, and D or DD, once each;
 * other letters and digits are no literals, so that a misspelt token is refused.
 *
 * @example
 * dateFormPattern('YYYY年M月D日')?.test('2023年3月1日') // true
 */
export const dateFormPattern = (form: string): RegExp | undefined => {
  const parts = form.normalize('NFKC').match(/YYYY|MM?|DD?|./gsu) ?? [];
  const tokens = parts.filter((part) => Object.hasOwn(TOKENS, part));
  const kinds = new Set(tokens.map((token) => token[0]));
  if (tokens.length !== 3 || kinds.size !== 3) return undefined;
  if (parts.some((part) => !Object.hasOwn(TOKENS, part) && /[A-Za-z0-9]/.test(part)))
    return undefined;
  const body = parts.map((part) => TOKENS[part] ?? `\\u{${part.codePointAt(0)?.toString(16)}}`);
  return new RegExp(`^${body.join('')}${TIME}$`, 'u');
};

/** Whether days can be read in a form: one of {@link dateFormPattern}, or {@link SERIAL}. */
export const isDateForm = (form: string): boolean =>
  form === SERIAL || dateFormPattern(form) !== undefined;

/**
 * Whether some day could be read as another: two of the forms differ in nothing but that one has the month first, the other
 * the day, as `M/D/YYYY` and `D/M/YYYY` do.
 */
export const areAmbiguous = (forms: readonly string[]): boolean => {
  const orders = new Map<string, boolean>();
  return forms
    .map((form) => form.normalize('NFKC'))
    .some((form) => {
      const shape = form.replaceAll(/MM?|DD?/g, '#');
      const isMonthFirst = form.indexOf('M') < form.indexOf('D');
      const before = orders.get(shape) ?? isMonthFirst;
      orders.set(shape, before);
      return before !== isMonthFirst;
    });
};

/**
 * Reads days that are written in one of some forms, with or without a time and zone, as civil days in Asia/Shanghai.
 * Full-width digits and signs are read like the usual ones. The forms must be ones that {@link dateFormPattern} knows, or
 * `serial` for the day numbers of spreadsheets in the system of 1900.
 *
 * @example
 * dayReader(['YYYY.M.D'])('2023.3.1') // '2023-03-01'
 */
export const dayReader = (forms: readonly string[]): ((text: string) => CivilDate | undefined) => {
  const patterns = forms.map(dateFormPattern).filter((pattern) => pattern !== undefined);
  const takesSerial = forms.includes(SERIAL);
  const takesIso = forms.some((form) => ISO_FORMS.has(form));
  const match = (text: string): CivilDate | undefined => {
    for (const pattern of patterns) {
      const day = dayOf(pattern.exec(text)?.groups);
      if (day !== undefined) return day;
    }
    return takesSerial ? serialDay(text) : undefined;
  };
  const readAnew = (text: string) => match(text) ?? match(text.normalize('NFKC'));
  const readBefore = rememberingDays(readAnew);
  return (text) => (takesIso && parseDayNumber(text) !== undefined ? text : readBefore(text));
};

/** Far more than the days of a year in all the forms of one column. */
const MOST_REMEMBERED = 5000;

/** The rows of a register come back to the same days over and over. */
const rememberingDays = (
  read: (text: string) => CivilDate | undefined,
): ((text: string) => CivilDate | undefined) => {
  const known = new Map<string, CivilDate>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const day = read(text);
    if (day === undefined) return undefined;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, day);
    return day;
  };
};

const dayOf = (parts: Record<string, string | undefined> | undefined): CivilDate | undefined => {
  if (parts === undefined) return undefined;
  const { year, month = '', day = '', hour, minute = '', second = '', zone = '' } = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return civilDayOf(date);
  const time = [hour, minute, second].map((part) => part.padStart(2, '0')).join(':');
  return civilDayOf(`${date}T${time}${zone}`);
};
