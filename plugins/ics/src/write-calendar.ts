import type { CivilDate } from '@xinfang/sdk';
import {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import manifest from '../package.json' with { type: 'json' };
import type { CalendarOptions } from './calendar-options.ts';
import { type DueDay, isPending } from './due-day.ts';
import type { Say } from './words.ts';

/** What a calendar is written with. */
export interface CalendarWriting {
  readonly say: Say;
  readonly lang: 'zh' | 'en';
  /** The day of the run; undefined where there was none. */
  readonly asOf: CivilDate | undefined;
  readonly options: CalendarOptions;
}

/** The due days as an iCalendar file, by day and then by key: the same whatever the order of the register. */
export const writeCalendar = (days: readonly DueDay[], writing: CalendarWriting): string => {
  const { say, lang, asOf, options } = writing;
  const { unit } = options;
  const calendar = new ICalCalendar({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'xinfang-sdk', product: productId, language: lang.toUpperCase() },
    name: options.name ?? (unit === undefined ? say('name-office') : say('name-unit', { unit })),
  });
  if (asOf !== undefined) addEvents(calendar, days, { ...writing, asOf });
  return `${calendar.toString()}\r\n`;
};

const productId = `${manifest.name.slice(1)} ${manifest.version}`;

type DatedWriting = CalendarWriting & { readonly asOf: CivilDate };

const addEvents = (
  calendar: ICalCalendar,
  days: readonly DueDay[],
  writing: DatedWriting,
): void => {
  const { say, asOf } = writing;
  calendar.description(say('about', { asOf }));
  // A calendar without any component is none by RFC 5545, and an empty file would not tell that it was looked.
  if (days.length === 0) calendar.createEvent(nothingDue(writing));
  for (const day of days.toSorted(byDay)) {
    const event = calendar.createEvent(eventOf(day, writing));
    // Told to the alarm itself: as a member of its data it is passed over, and after the start would be after the end.
    for (const alarm of alarmsOf(day, writing))
      event.createAlarm(alarm).relatesTo(ICalAlarmRelatesTo.start);
  }
};

const byDay = (a: DueDay, b: DueDay): number => {
  const [one, other] = [`${a.on} ${a.key}`, `${b.on} ${b.key}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

const eventOf = (day: DueDay, writing: DatedWriting): ICalEventData => ({
  ...allDay(day.key, day.on, writing),
  summary: day.summary,
  description: day.description,
  status: statusOf(day),
  categories: [{ name: writing.say(day.kind) }],
});

const nothingDue = (writing: DatedWriting): ICalEventData => ({
  ...allDay(
    `nothing-due/${encodeURIComponent(writing.options.unit ?? 'office')}`,
    writing.asOf,
    writing,
  ),
  summary: writing.say('none', { asOf: writing.asOf }),
});

/** A day without hours or zone, that takes nobody's time, and is newer the later the run. */
const allDay = (key: string, on: CivilDate, { asOf, options }: DatedWriting): ICalEventData => ({
  id: `${key}@xinfang-sdk`,
  start: on,
  allDay: true,
  stamp: `${asOf}T00:00:00Z`,
  sequence: Math.max(0, dayNumber(asOf)) * REVISIONS + (options.revision ?? 0),
  transparency: ICalEventTransparency.TRANSPARENT,
  class: ICalEventClass.PRIVATE,
});

const REVISIONS = 100;
const DAY = 86_400;
const HOUR = 3600;

const dayNumber = (on: CivilDate): number => Date.parse(`${on}T00:00:00Z`) / (DAY * 1000);

/** A day that a notice may still move is tentative. */
const statusOf = (day: DueDay): ICalEventStatus => {
  if (!isPending(day)) return ICalEventStatus.CANCELLED;
  return day.certainty === 'official' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
};

/** Reminders that have not passed on the day of the run; what is done reminds nobody. */
const alarmsOf = (
  { on, summary, status }: DueDay,
  { asOf, options: { alarms = [7, 3, 0], alarmHour = 9 } }: DatedWriting,
) =>
  [...new Set(status === 'open' ? alarms : [])]
    .sort((a, b) => b - a)
    .filter((days) => dayNumber(on) - days >= dayNumber(asOf))
    .map((days) => ({
      type: ICalAlarmType.display,
      trigger: days * DAY - alarmHour * HOUR,
      description: summary,
    }));
