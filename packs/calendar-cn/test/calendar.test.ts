import { readFileSync } from 'node:fs';
import { createCalendar, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import chineseDays from 'chinese-days';
import { describe, expect, it, test } from 'vitest';
import data from '../calendar.json' with { type: 'json' };
import { calendarText, readHolidayFiles } from '../scripts/calendar-text.ts';

const calendar = createCalendar(data);
const firstDay = parseDayNumber('2007-01-01') as number;
const lastDay = parseDayNumber('2026-12-31') as number;
const everyDay = Array.from({ length: lastDay - firstDay + 1 }, (_, i) =>
  formatDayNumber(firstDay + i),
);

describe('calendar.json', () => {
  it('is what the script builds of the notices', () => {
    expect(readFileSync(new URL('../calendar.json', import.meta.url), 'utf8')).toBe(calendarText());
  });

  it('holds the notices of 2007 to 2026, and no empty one', () => {
    expect(data.notices.map(({ year }) => year)).toEqual(
      Array.from({ length: 20 }, (_, i) => 2007 + i),
    );
  });

  it('names no day in two notices, so that no order among them decides', () => {
    const dates = data.notices.flatMap(({ days }) => days.map(({ date }) => date));
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('has an English name for every name of a notice', () => {
    const names = data.notices.flatMap(({ days }) => days.map(({ name }) => name));
    const english: Record<string, string> = data.englishNames;
    expect([...new Set(names)].filter((name) => english[name] === undefined)).toEqual([]);
  });

  test.each([
    ['2015-09-05', '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知'],
    ['2015-10-01', '国务院办公厅关于2015年部分节假日安排的通知'],
    ['2019-05-03', '国务院办公厅关于调整2019年劳动节假期安排的通知'],
    ['2020-02-01', '国务院办公厅关于延长2020年春节假期的通知'],
    ['2020-01-30', '国务院办公厅关于2020年部分节假日安排的通知'],
  ])('says which of a year’s papers decides %s', (date, title) => {
    const papers = data.notices.flatMap(({ documents }) => documents);
    const n = parseDayNumber(date) as number;
    const [day] = calendar.daysOff(n - 1, n);
    expect(papers.find(({ url }) => url === day?.document)?.title).toBe(title);
  });

  it('attributes days to a later paper only, and all days of the files to some paper', () => {
    const [inFiles, held] = [readHolidayFiles(), data.notices].map((list) =>
      list.reduce((sum, { days }) => sum + days.length, 0),
    );
    expect(held).toBe(inFiles);
    const later = data.notices.flatMap(({ days }) => days.filter((day) => 'document' in day));
    expect(later).toHaveLength(4 + 6 + 4);
  });
});

describe('every day of 2007 to 2026', () => {
  it('is worked or not as chinese-days has it', () => {
    expect(everyDay).toHaveLength(7305);
    const differing = everyDay.filter(
      (date) => calendar.day(date).workday !== chineseDays.isWorkday(date),
    );
    expect(differing).toEqual([]);
  });

  it('is official, and no day just outside is, but those that a notice names', () => {
    expect(everyDay.filter((date) => calendar.day(date).certainty !== 'official')).toEqual([]);
    expect(
      ['2006-12-29', '2006-12-30', '2006-12-31', '2027-01-01'].map(
        (date) => calendar.day(date).certainty,
      ),
    ).toEqual(['unknown', 'official', 'official', 'provisional']);
  });

  it('keeps the yearly number of days off on weekdays less days worked on weekends', () => {
    const kinds = everyDay.map((date) => ({
      year: date.slice(0, 4),
      kind: calendar.day(date).kind,
    }));
    const balance = (year: number): number =>
      everyDay.reduce((sum, date, i) => {
        if (kinds[i]?.year !== String(year)) return sum;
        if (kinds[i].kind === 'makeup-workday') return sum - 1;
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0;
        return kinds[i].kind === 'holiday' && weekday ? sum + 1 : sum;
      }, 0);
    const changed = new Map([
      [2007, 12],
      [2011, 10],
      [2012, 12],
      [2015, 12],
      [2020, 13],
      [2025, 13],
      [2026, 13],
    ]);
    for (let year = 2007; year <= 2026; year++)
      expect([year, balance(year)]).toEqual([year, changed.get(year) ?? 11]);
  });
});
