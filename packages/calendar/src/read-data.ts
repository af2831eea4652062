import { daysInMonth, parseDayNumber } from './civil-date.ts';
import { type CalendarData, CalendarDataSchema, type Notice } from './data.ts';
import { type Issue, type Text, XinfangError } from './error.ts';
import { shapeMessage } from './shape-message.ts';

const LEAP_YEAR = 2000;

/** A calendar's data, read strictly: throws XinfangError with every fault of shape, or else every fault of sense. */
export const readCalendarData = (value: unknown): CalendarData => {
  const parsed = CalendarDataSchema.safeParse(value, { reportInput: true });
  const faults = parsed.success
    ? faultsOf(parsed.data)
    : parsed.error.issues.map((issue) =>
        fault('invalid-calendar', pathText(issue.path), shapeMessage(issue)),
      );
  const [first, ...others] = faults;
  if (first !== undefined) throw new XinfangError([first, ...others]);
  return parsed.data as CalendarData;
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : text === ''
          ? String(key)
          : `${text}.${String(key)}`,
    '',
  );

const faultsOf = (data: CalendarData): Issue[] => [
  ...heldFaults(data.notices),
  ...data.notices.flatMap((notice, i) => noticeFaults(notice, `notices[${i}]`)),
  ...fixedDayFaults(data.fixedDays),
];

const heldFaults = (notices: readonly Notice[]): Issue[] => {
  const years = notices.map((notice) => notice.year);
  const twice = years.findIndex((year, i) => years.indexOf(year) !== i);
  return [
    ...(notices.some((notice) => notice.days.length > 0)
      ? []
      : [fault('no-notice', 'notices', { zh: '没有任何放假通知', en: 'no notice is held' })]),
    ...(twice < 0
      ? []
      : [
          fault('duplicate-notice', `notices[${twice}].year`, {
            zh: `${years[twice]} 年的通知出现两次`,
            en: `the notice of ${years[twice]} is given twice`,
          }),
        ]),
  ];
};

const noticeFaults = (notice: Notice, path: string): Issue[] => {
  const dates = notice.days.map((day) => day.date);
  return notice.days.flatMap((day, i) => {
    const at = `${path}.days[${i}]`;
    if (parseDayNumber(day.date) === undefined) return [impossibleDate(`${at}.date`)];
    if (dates.indexOf(day.date) !== i)
      return [
        fault('duplicate-day', `${at}.date`, {
          zh: `${day.date} 在同一通知中出现两次`,
          en: `${day.date} is named twice by one notice`,
        }),
      ];
    return notice.documents[day.document ?? 0] === undefined
      ? [
          fault('notice-without-document', at, {
            zh: `${day.date} 没有指明出自哪份文件`,
            en: `no document is given for ${day.date}`,
          }),
        ]
      : [];
  });
};

const fixedDayFaults = (days: CalendarData['fixedDays']): Issue[] =>
  days.flatMap(({ month, day }, i) =>
    day > daysInMonth(LEAP_YEAR, month) ? [impossibleDate(`fixedDays[${i}]`)] : [],
  );

const impossibleDate = (path: string): Issue =>
  fault('impossible-date', path, { zh: '不存在的日期', en: 'there is no such day' });

const fault = (code: string, path: string, message: Text): Issue => ({ code, path, message });
