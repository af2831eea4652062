import type { Arithmetic } from './arithmetic.ts';
import type { Calendar } from './calendar.ts';
import type { Reach } from './certainty.ts';
import { civilPartsOf, type DayNumber, formatDayNumber } from './civil-date.ts';
import type { CalendarData, CountingArticle } from './data.ts';
import { type DayTeller, dayTellerOf, listDaysOff, tellDays } from './day-lines.ts';
import type { NamedDays } from './named-days.ts';
import type { Unit } from './period.ts';
import { lawLine, type ReceiptLine } from './receipt.ts';

/** What tells of a reckoning, apart from what reckons: nobody pays for receipts who does not ask for them. */
export type Accounts = Pick<
  Calendar,
  'daysOff' | 'receiptOf' | 'countReceipt' | 'rollReceipt' | 'certaintyReceipt'
>;

/** The accounts of a calendar: each function reckons again and tells how. */
export const accountsOf = (
  data: CalendarData,
  days: NamedDays,
  arithmetic: Arithmetic,
  reach: Reach,
): Accounts => {
  const tell = dayTellerOf(data, days);
  const countReceipt: Accounts['countReceipt'] = (n, amount, unit) =>
    countLines(data, tell, n, amount, unit, arithmetic.addPeriod(n, amount, unit));
  const rollReceipt: Accounts['rollReceipt'] = (due) =>
    rollLines(data, tell, due, arithmetic.rollForward(due));
  const certaintyReceipt: Accounts['certaintyReceipt'] = (after, through) =>
    certaintyLines(days, reach, after, through);
  return {
    daysOff: (after, through) => listDaysOff(days, after, through),
    countReceipt,
    rollReceipt,
    certaintyReceipt,
    receiptOf: (n, amount, unit) => {
      const { due, rolled } = arithmetic.reckon(n, amount, unit);
      const counted = countReceipt(n, amount, unit);
      return unit === 'workday'
        ? [...counted, ...certaintyReceipt(n, due)]
        : [...counted, ...rollReceipt(due), ...certaintyReceipt(due - 1, rolled)];
    },
  };
};

const countLines = (
  data: CalendarData,
  tell: DayTeller,
  from: DayNumber,
  amount: number,
  unit: Unit,
  due: DayNumber,
): ReceiptLine[] =>
  amount === 0
    ? [nothingToCount(due)]
    : [
        firstDayLine(data, from),
        ...(unit === 'workday' ? tellDays(tell, from, due) : []),
        ...monthEndLines(data, from, unit, due),
        dueLine(data, amount, unit, due),
      ];

const rollLines = (
  data: CalendarData,
  tell: DayTeller,
  due: DayNumber,
  rolled: DayNumber,
): ReceiptLine[] => [
  ...tellDays(tell, due - 1, rolled),
  ...(rolled === due ? [] : [rolledLine(data, rolled)]),
];

const nothingToCount = (due: DayNumber): ReceiptLine => {
  const on = formatDayNumber(due);
  return {
    source: 'pack-choice',
    kind: 'due',
    on,
    text: { zh: `期限为零，${on} 当日到期`, en: `a period of nothing is due on the day, ${on}` },
  };
};

const firstDayLine = (data: CalendarData, from: DayNumber): ReceiptLine => {
  const on = formatDayNumber(from);
  return lawLine('first-day-not-counted', on, data.counting.firstDayNotCounted, {
    zh: `${on} 不计入`,
    en: `${on} is not counted`,
  });
};

const monthEndLines = (
  data: CalendarData,
  from: DayNumber,
  unit: Unit,
  due: DayNumber,
): ReceiptLine[] => {
  if (unit !== 'month' && unit !== 'year') return [];
  const day = civilPartsOf(from).day;
  if (civilPartsOf(due).day === day) return [];
  const on = formatDayNumber(due);
  return [
    lawLine('month-end', on, data.counting.matchingDay, {
      zh: `到期月没有 ${day} 日，以 ${on} 为准`,
      en: `the last month has no day ${day}, so ${on} stands for it`,
    }),
  ];
};

const ZH_UNIT = { day: '日', workday: '个工作日', month: '个月', year: '年' } as const;
const EN_UNIT = { day: 'day', workday: 'working day', month: 'month', year: 'year' } as const;

const dueLine = (data: CalendarData, amount: number, unit: Unit, due: DayNumber): ReceiptLine => {
  const on = formatDayNumber(due);
  const text = {
    zh: `满 ${amount} ${ZH_UNIT[unit]}，${on} 到期`,
    en: `${amount} ${EN_UNIT[unit]}${amount === 1 ? ' ends' : 's end'} on ${on}, the due day`,
  };
  const article = articleOf(data, unit);
  return article === undefined
    ? { source: 'pack-choice', kind: 'due', on, text }
    : lawLine('due', on, article, text);
};

/** No article says what a working day is: the days above follow the notices and the practice of weekends. */
const articleOf = (data: CalendarData, unit: Unit): CountingArticle | undefined => {
  if (unit === 'workday') return undefined;
  return unit === 'day' ? data.counting.calendarUnits : data.counting.matchingDay;
};

const rolledLine = (data: CalendarData, rolled: DayNumber): ReceiptLine => {
  const on = formatDayNumber(rolled);
  return lawLine('rolled', on, data.counting.rollOver, {
    zh: `顺延至 ${on}`,
    en: `it rolls to ${on}`,
  });
};

const certaintyLines = (
  days: NamedDays,
  reach: Reach,
  after: DayNumber,
  through: DayNumber,
): ReceiptLine[] => {
  const certainty = reach.certaintyOf(after, through);
  const outside = reach.firstOutside(after, through);
  if (certainty === 'official' || outside === undefined) return [];
  const on = formatDayNumber(outside);
  const held = `${days.firstNotice}–${days.lastNotice}`;
  return [
    {
      source: 'pack-choice',
      kind: certainty,
      on,
      text: {
        zh: `${on} 不在已收录的放假通知（${held} 年）之内；通知之外的日子只按周末和固定放假日推算`,
        en: `${on} is outside the notices held (${held}); outside them only weekends and fixed days off are known`,
      },
    },
  ];
};
