import { type CivilDate, type DayNumber, formatDayNumber, weekdayOf } from './civil-date.ts';
import type { CalendarData } from './data.ts';
import { type DayKind, kindOfDay } from './day-kind.ts';
import type { Text } from './error.ts';
import type { NamedDays } from './named-days.ts';
import type { ReceiptLine } from './receipt.ts';

/**
 * A day on which people do not work; a holiday has its name and, where a notice names it, the notice's address.
 *
 * @example
 * calendar.daysOff(after, through) // [{ on: '2026-02-22', kind: 'holiday', name: '春节', document: 'https://…' }]
 */
export interface SkippedDay {
  readonly on: CivilDate;
  readonly kind: 'weekend' | 'holiday';
  readonly name?: string;
  readonly document?: string;
}

/** The days off from `after`+1 to `through`, in order. */
export const listDaysOff = (
  days: NamedDays,
  after: DayNumber,
  through: DayNumber,
): SkippedDay[] => {
  const off: SkippedDay[] = [];
  for (let n = after + 1; n <= through; n++) {
    const kind = kindOfDay(days, n);
    if (kind === 'weekend') off.push({ on: formatDayNumber(n), kind });
    if (kind === 'holiday') off.push({ on: formatDayNumber(n), kind, ...namingOf(days, n) });
  }
  return off;
};

/** The name that a notice or the list of fixed days gives a day, and the notice's address. */
export const namingOf = (days: NamedDays, n: DayNumber): { name?: string; document?: string } => {
  const named = days.byNotice.get(n);
  if (named !== undefined) return { name: named.name, document: named.document };
  const name = days.isInside(n) ? undefined : days.fixedNameOf(n);
  return name === undefined ? {} : { name };
};

/** Tells of a day what a count over it has to tell: that it is passed over, or counts as a make-up day. */
export type DayTeller = (n: DayNumber) => ReceiptLine | undefined;

/** A day's line is the same in every receipt: inside the notices it is made once and shared, frozen. */
export const dayTellerOf = (data: CalendarData, days: NamedDays): DayTeller => {
  const told = new Map<DayNumber, ReceiptLine | undefined>();
  return (n) => {
    if (n < days.firstDay || n > days.lastDay) return dayLine(data, days, n);
    if (!told.has(n)) told.set(n, Object.freeze(dayLine(data, days, n)));
    return told.get(n);
  };
};

/** The lines of the days from `after`+1 to `through`. */
export const tellDays = (tell: DayTeller, after: DayNumber, through: DayNumber): ReceiptLine[] => {
  const lines: ReceiptLine[] = [];
  for (let n = after + 1; n <= through; n++) {
    const line = tell(n);
    if (line !== undefined) lines.push(line);
  }
  return lines;
};

const dayLine = (data: CalendarData, days: NamedDays, n: DayNumber): ReceiptLine | undefined => {
  const kind = kindOfDay(days, n);
  if (kind === 'workday') return undefined;
  const on = formatDayNumber(n);
  // That weekends are off rests on general practice; no article of the counting rules says so.
  if (kind === 'weekend')
    return {
      source: 'pack-choice',
      kind: 'skipped-weekend',
      on,
      text: { zh: `${on} ${weekday(n).zh}，不算`, en: `${on}, ${weekday(n).en}, is passed over` },
    };
  const { name = '', document } = namingOf(days, n);
  const names = { zh: name, en: data.englishNames[name] ?? name };
  if (document === undefined)
    return {
      source: 'pack-choice',
      kind: 'skipped-holiday',
      on,
      text: {
        zh: `${on} ${names.zh}，未收录放假通知，按固定放假日不算`,
        en: `${on}, ${names.en}, is passed over as a fixed day off: no notice is held`,
      },
    };
  return { source: 'notice', ...noticed(kind, on, weekday(n), names), document };
};

const noticed = (kind: DayKind, on: CivilDate, day: Text, name: Text) =>
  kind === 'holiday'
    ? {
        kind: 'skipped-holiday',
        on,
        text: {
          zh: `${on} ${name.zh}放假，不算`,
          en: `${on}, day off for ${name.en}, is passed over`,
        },
      }
    : {
        kind: 'make-up-workday-counted',
        on,
        text: {
          zh: `${on} ${day.zh}，因${name.zh}调休上班，算工作日`,
          en: `${on}, ${day.en}, is worked to make up for ${name.en} and counts`,
        },
      };

const weekday = (n: DayNumber): Text =>
  weekdayOf(n) === 6 ? { zh: '星期六', en: 'Saturday' } : { zh: '星期日', en: 'Sunday' };
