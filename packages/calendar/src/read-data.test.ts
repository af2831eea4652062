import { describe, expect, it, test } from 'vitest';
import { INVENTED } from '../test/invented.ts';
import type { CalendarData } from './data.ts';
import { XinfangError } from './error.ts';
import { readCalendarData } from './read-data.ts';

const faultsOf = (data: unknown): readonly string[] => {
  try {
    readCalendarData(data);
    return [];
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
};

const [empty, year2013] = INVENTED.notices as [
  CalendarData['notices'][number],
  CalendarData['notices'][number],
];
const withNotices = (...notices: CalendarData['notices']) => ({ ...INVENTED, notices });
const withDay = (day: object) =>
  withNotices({ ...year2013, days: [{ date: '2013-01-01', name: '灯节', off: true, ...day }] });

describe('a calendar’s data', () => {
  it('is read as it is', () => {
    expect(readCalendarData(INVENTED)).toEqual(INVENTED);
  });

  test.each([
    ['nothing', undefined, ['invalid-calendar ']],
    ['an unknown key', { ...INVENTED, holidays: [] }, ['invalid-calendar ']],
    [
      'a missing article',
      { ...INVENTED, counting: {} },
      [
        'invalid-calendar counting.calendarUnits',
        'invalid-calendar counting.firstDayNotCounted',
        'invalid-calendar counting.matchingDay',
        'invalid-calendar counting.rollOver',
      ],
    ],
    [
      'a day that is neither off nor on',
      withDay({ off: 1 }),
      ['invalid-calendar notices[0].days[0].off'],
    ],
    [
      'a date of another form',
      withDay({ date: '2013-1-1' }),
      ['invalid-calendar notices[0].days[0].date'],
    ],
    [
      'a document that is no address',
      withNotices({ ...year2013, documents: [{ url: 'paper' }] }),
      ['invalid-calendar notices[0].documents[0].url'],
    ],
    [
      'an impossible date',
      withDay({ date: '2013-02-29' }),
      ['impossible-date notices[0].days[0].date'],
    ],
    [
      'an impossible fixed day',
      { ...INVENTED, fixedDays: [{ month: 2, day: 30, name: '无' }] },
      ['impossible-date fixedDays[0]'],
    ],
    [
      'a day twice in a notice',
      withNotices({ ...year2013, days: [...year2013.days, ...year2013.days.slice(0, 1)] }),
      ['duplicate-day notices[0].days[3].date'],
    ],
    [
      'a day of no document',
      withDay({ document: 1 }),
      ['notice-without-document notices[0].days[0]'],
    ],
    ['a year twice', withNotices(year2013, year2013), ['duplicate-notice notices[1].year']],
    ['no notice', withNotices(), ['no-notice notices']],
    ['an empty notice only', withNotices(empty), ['no-notice notices']],
  ])('is refused for %s', (_, data, faults) => {
    expect(faultsOf(data)).toEqual(faults);
  });

  it('tells a fault in both languages', () => {
    expect(() => readCalendarData({ ...INVENTED, version: 3 })).toThrow(
      expect.objectContaining({
        issues: [
          {
            code: 'invalid-calendar',
            path: 'version',
            message: {
              zh: '无效输入：期望 文本，实际接收 数字',
              en: 'Invalid input: expected string, received number',
            },
          },
        ],
      }),
    );
  });
});
