import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  civilDayOf,
  civilPartsOf,
  dayNumberOf,
  daysInMonth,
  FIRST_DAY,
  formatDayNumber,
  isLeapYear,
  LAST_DAY,
  parseDayNumber,
  weekdayOf,
} from './civil-date.ts';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const dateOf = (n: number): Date => new Date(n * 86_400_000);

describe('a day number', () => {
  it('counts from 1970-01-01 and spans the years 0001 to 9999', () => {
    expect([0, FIRST_DAY, LAST_DAY].map(formatDayNumber)).toEqual([
      '1970-01-01',
      '0001-01-01',
      '9999-12-31',
    ]);
  });

  it('has the parts, the text and the weekday that Date gives it', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const date = dateOf(n);
        expect(formatDayNumber(n)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(n) % 7).toBe(date.getUTCDay());
        expect(civilPartsOf(n)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it('comes back from its text and from its parts', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const { year, month, day } = civilPartsOf(n);
        expect(parseDayNumber(formatDayNumber(n))).toBe(n);
        expect(dayNumberOf(year, month, day)).toBe(n);
      }),
    );
  });

  it('orders as its text does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(a - b)).toBe(formatDayNumber(a).localeCompare(formatDayNumber(b), 'en'));
      }),
    );
  });
});

describe('months and leap years', () => {
  test.each([
    [1900, false],
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false],
  ])('%i is a leap year: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
    expect(dayNumberOf(year + 1, 1, 1) - dayNumberOf(year, 1, 1)).toBe(leap ? 366 : 365);
  });

  it('gives each month the days that lie between its first and the next one’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const next = m === 12 ? dayNumberOf(y + 1, 1, 1) : dayNumberOf(y, m + 1, 1);
        expect(daysInMonth(y, m)).toBe(next - dayNumberOf(y, m, 1));
      }),
    );
  });
});

describe('reading a civil date', () => {
  test.each([
    '2023-02-29',
    '2023-02-30',
    '2100-02-29',
    '2023-00-01',
    '2023-13-01',
    '2023-01-00',
    '2023-04-31',
    '0000-01-01',
    '23-01-01',
    '2023-1-1',
    '2023/01/01',
    '2023-01-01 ',
    '2023-01-01\n',
    '２０２３-01-01',
    '+023-01-01',
    '2023-0x-01',
    '10000-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseDayNumber(text)).toBeUndefined();
    expect(civilDayOf(text)).toBeUndefined();
  });

  it('accepts exactly the texts that Date writes', () => {
    const part = (max: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    fc.assert(
      fc.property(year, part(14), part(33), (y, m, d) => {
        const text = `${y}-${m}-${d}`;
        const ms = Date.parse(`${text}T00:00:00Z`);
        const real = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
        expect(parseDayNumber(text) !== undefined).toBe(real);
      }),
    );
  });
});

describe('a timestamp becomes its civil day in Shanghai', () => {
  test.each([
    ['2023-03-01', '2023-03-01'],
    ['2023-03-01T18:00:00Z', '2023-03-02'],
    ['2023-03-01T15:59:59.999Z', '2023-03-01'],
    ['2023-03-01T16:00z', '2023-03-02'],
    ['2023-03-01T23:59:59', '2023-03-01'],
    ['2023-03-01 08:30', '2023-03-01'],
    ['2023-03-01T00:30:00+08:00', '2023-03-01'],
    ['2023-03-01T00:30:00+0900', '2023-02-28'],
    ['2023-03-01T06:59:00-09', '2023-03-01'],
    ['2023-03-01T07:00:00-09', '2023-03-02'],
    ['2023-02-28T24:00:00', '2023-03-01'],
    ['2016-12-31T23:59:60Z', '2017-01-01'],
  ])('%s is %s', (text, day) => {
    expect(civilDayOf(text)).toBe(day);
  });

  test.each([
    '2023-02-30T10:00:00Z',
    '2023-03-01T25:00:00Z',
    '2023-03-01T24:00:01Z',
    '2023-03-01T10:60:00Z',
    '2023-03-01T10:00:61Z',
    '2023-03-01T10:00:00+15:00',
    '2023-03-01T10:00:00+14:30',
    '2023-03-01T10:00:00+08:60',
    '2023-03-01T10',
    '1677600000000',
    '9999-12-31T16:00:00Z',
    '0001-01-01T00:00:00+14:00',
  ])('%s is none', (text) => {
    expect(civilDayOf(text)).toBeUndefined();
  });

  it('agrees with Date moved by eight hours', () => {
    const moment = fc.date({
      min: new Date('0002-01-01'),
      max: new Date('9998-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const moved = new Date(date.getTime() + 8 * 3_600_000);
        expect(civilDayOf(date.toISOString())).toBe(moved.toISOString().slice(0, 10));
      }),
    );
  });
});
