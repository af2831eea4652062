import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { INVENTED } from '../test/invented.ts';
import {
  civilPartsOf,
  type DayNumber,
  daysInMonth,
  FIRST_DAY,
  formatDayNumber,
  LAST_DAY,
  parseDayNumber,
} from './civil-date.ts';
import { createCalendar } from './create-calendar.ts';

const calendar = createCalendar(INVENTED);
const dayOf = (date: string): DayNumber => parseDayNumber(date) as DayNumber;

/** Days in and around the notices, and anywhere: what is at the joints of the tables, and what is far from them. */
const anyDay = fc.oneof(
  fc.integer({ min: dayOf('2009-06-01'), max: dayOf('2014-12-31') }),
  fc.integer({ min: FIRST_DAY, max: LAST_DAY - 12_000 }),
);
const isWorked = (n: DayNumber): boolean =>
  ['workday', 'makeup-workday'].includes(calendar.kindOf(n));

describe('the kind of a day', () => {
  test.each([
    ['2010-01-01', 'holiday', 'a weekday off by notice'],
    ['2010-05-01', 'holiday', 'a Saturday off by notice'],
    ['2010-05-02', 'weekend', 'a Sunday of no notice'],
    ['2010-05-03', 'holiday', 'a day off by a second paper'],
    ['2010-05-04', 'workday', 'a weekday that a notice names as worked'],
    ['2009-12-26', 'makeup-workday', 'a Saturday named as worked by the next year’s notice'],
    ['2009-12-27', 'weekend', 'the Sunday after it'],
    ['2010-12-31', 'holiday', 'a day of two notices: the later decides'],
    ['2011-03-17', 'workday', 'a fixed day in a year with notice'],
    ['2012-03-17', 'holiday', 'a fixed day, on a Saturday, in a year without notice'],
    ['2012-02-29', 'holiday', 'a fixed 29 February'],
    ['2012-12-31', 'holiday', 'a day off by the next year’s notice in a year without one'],
    ['2014-03-17', 'holiday', 'a fixed day in the year of an empty notice'],
    ['2008-03-17', 'holiday', 'a fixed day before the first notice'],
    ['2013-01-05', 'makeup-workday', 'a Saturday named as worked'],
    ['0004-02-29', 'holiday', 'a fixed day of long ago'],
  ])('%s is a %s: %s', (date, kind) => {
    expect(calendar.kindOf(dayOf(date))).toBe(kind);
  });

  it('alone says whether the day is worked', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(calendar.isWorkday(n)).toBe(isWorked(n));
      }),
    );
  });

  it('repeats after 400 years where no notice reaches', () => {
    const far = fc.integer({ min: FIRST_DAY, max: dayOf('2009-12-01') - 146_097 });
    fc.assert(
      fc.property(far, (n) => {
        expect(calendar.kindOf(n + 146_097)).toBe(calendar.kindOf(n));
      }),
    );
  });
});

describe('working days', () => {
  it('are counted as a walk counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), (after, length) => {
        let walked = 0;
        for (let n = after + 1; n <= after + length; n++) if (isWorked(n)) walked++;
        expect(calendar.workdaysBetween(after, after + length)).toBe(walked);
        expect(calendar.workdaysBetween(after + length, after)).toBe(0 - walked);
      }),
    );
  });

  it('add up over any day between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(calendar.workdaysBetween(a, b) + calendar.workdaysBetween(b, c)).toBe(
          calendar.workdaysBetween(a, c),
        );
      }),
    );
  });

  it('added and counted again give what was added, and end on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (n, amount) => {
        const due = calendar.addWorkdays(n, amount);
        expect(calendar.workdaysBetween(n, due)).toBe(amount);
        expect(isWorked(due)).toBe(true);
      }),
    );
  });

  it('counted and added again lead back to a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 900 }), (n, length) => {
        const end = calendar.rollForward(n + length);
        expect(calendar.addWorkdays(n, calendar.workdaysBetween(n, end))).toBe(end);
      }),
    );
  });

  it('of nothing leave the day, working or not', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(calendar.addWorkdays(n, 0)).toBe(n);
      }),
    );
  });

  it('grow with the day and strictly with the amount', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(300), fc.nat(60), (n, amount, later) => {
        const due = calendar.addWorkdays(n, amount);
        expect(calendar.addWorkdays(n + later, amount)).toBeGreaterThanOrEqual(due);
        expect(calendar.addWorkdays(n, amount + 1)).toBeGreaterThan(due);
      }),
    );
  });
});

describe('rolling forward', () => {
  it('gives the first working day on or after the day', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        let walked = n;
        while (!isWorked(walked)) walked++;
        expect(calendar.rollForward(n)).toBe(walked);
      }),
    );
  });

  it('once is enough', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const rolled = calendar.rollForward(n);
        expect(calendar.rollForward(rolled)).toBe(rolled);
      }),
    );
  });
});

describe('months and years', () => {
  test.each([
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2023-01-31', 1, 'month', '2023-02-28'],
    ['2023-03-31', 1, 'month', '2023-04-30'],
    ['2023-01-30', 13, 'month', '2024-02-29'],
    ['2023-11-30', 3, 'month', '2024-02-29'],
    ['2023-12-15', 1, 'month', '2024-01-15'],
    ['2023-02-28', 1, 'month', '2023-03-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2023-02-28', 1, 'year', '2024-02-28'],
    ['2096-02-29', 4, 'year', '2100-02-28'],
  ] as const)('%s and %i %s end on %s', (from, amount, unit, end) => {
    expect(formatDayNumber(calendar.addPeriod(dayOf(from), amount, unit))).toBe(end);
  });

  it('end on the matching day, or on the last of the month they end in', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(360), (n, amount) => {
        const from = civilPartsOf(n);
        const end = civilPartsOf(calendar.addPeriod(n, amount, 'month'));
        expect(end.year * 12 + end.month).toBe(from.year * 12 + from.month + amount);
        expect(end.day).toBe(Math.min(from.day, daysInMonth(end.year, end.month)));
      }),
    );
  });

  it('are twelve to the year', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), (n, amount) => {
        expect(calendar.addPeriod(n, amount, 'year')).toBe(
          calendar.addPeriod(n, 12 * amount, 'month'),
        );
      }),
    );
  });
});

describe('reckoning', () => {
  const unit = fc.constantFrom('day', 'workday', 'month', 'year');

  it('never turns the order of days around, nor ends before it starts', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.nat(20), unit, (n, later, amount, u) => {
        const [early, late] = [
          calendar.reckon(n, amount, u),
          calendar.reckon(n + later, amount, u),
        ];
        expect(late.due).toBeGreaterThanOrEqual(early.due);
        expect(late.rolled).toBeGreaterThanOrEqual(early.rolled);
        expect(early.due).toBeGreaterThanOrEqual(n);
        expect(early.rolled).toBeGreaterThanOrEqual(early.due);
      }),
    );
  });

  it('rolls every unit but working days', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), unit, (n, amount, u) => {
        const { due, rolled } = calendar.reckon(n, amount, u);
        expect(due).toBe(calendar.addPeriod(n, amount, u));
        expect(rolled).toBe(u === 'workday' ? due : calendar.rollForward(due));
      }),
    );
  });

  test.each([
    ['a workday period of nothing, whatever the day', '1999-01-02', 0, 'workday', 'official'],
    ['a day period of nothing on a day of no notice', '1999-01-02', 0, 'day', 'unknown'],
    ['days that start before the notices and end inside', '2008-12-31', 400, 'day', 'official'],
    ['workdays that start before the notices', '2009-12-01', 40, 'workday', 'unknown'],
    ['workdays from the day before a named one', '2009-12-25', 1, 'workday', 'official'],
    ['workdays across the year without notice', '2011-12-30', 1, 'workday', 'provisional'],
    ['days that end past the last notice', '2013-12-31', 1, 'day', 'provisional'],
    ['days that only roll past the last notice', '2011-12-30', 1, 'day', 'provisional'],
    ['years over a hole', '2011-06-01', 2, 'year', 'official'],
  ] as const)('is as certain as the days it used: %s', (_, from, amount, u, certainty) => {
    expect(calendar.reckon(dayOf(from), amount, u).certainty).toBe(certainty);
  });
});
