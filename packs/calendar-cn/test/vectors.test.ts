import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCalendar, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { describe, expect, it, test } from 'vitest';
import data from '../calendar.json' with { type: 'json' };
import { holidayFolder } from '../scripts/calendar-text.ts';

const calendar = createCalendar(data);

interface WorkdayCase {
  readonly start: string;
  readonly end: string;
  readonly withMakeup: number;
}

const { workdaysInRangeInclusive: cases } = JSON.parse(
  readFileSync(join(holidayFolder(), '../deadlines/workday-cases.json'), 'utf8'),
) as { workdaysInRangeInclusive: WorkdayCase[] };

describe('due days worked out by hand from the notices', () => {
  test.each([
    ['2026-02-01', 15, 'day', '2026-02-16', '2026-02-24', 'official'],
    ['2026-03-02', 15, 'day', '2026-03-17', '2026-03-17', 'official'],
    ['2026-08-03', 60, 'day', '2026-10-02', '2026-10-08', 'official'],
    ['2026-08-03', 90, 'day', '2026-11-01', '2026-11-02', 'official'],
    ['2026-09-10', 30, 'day', '2026-10-10', '2026-10-10', 'official'],
    ['2026-11-02', 60, 'day', '2027-01-01', '2027-01-04', 'provisional'],
    ['2026-02-11', 5, 'workday', '2026-02-25', '2026-02-25', 'official'],
    ['2026-02-13', 3, 'workday', '2026-02-25', '2026-02-25', 'official'],
    ['2026-04-30', 5, 'workday', '2026-05-11', '2026-05-11', 'official'],
    ['2026-09-18', 5, 'workday', '2026-09-24', '2026-09-24', 'official'],
    ['2026-09-23', 5, 'workday', '2026-10-08', '2026-10-08', 'official'],
    ['2006-12-28', 2, 'workday', '2006-12-30', '2006-12-30', 'unknown'],
    ['2006-12-29', 2, 'workday', '2006-12-31', '2006-12-31', 'official'],
    ['2022-12-30', 1, 'workday', '2023-01-03', '2023-01-03', 'official'],
    ['2026-12-30', 2, 'workday', '2027-01-04', '2027-01-04', 'provisional'],
    ['2026-12-01', 1, 'month', '2027-01-01', '2027-01-04', 'provisional'],
  ] as const)('%s + %i %s', (from, amount, unit, dueOn, rolledDueOn, certainty) => {
    expect(calendar.due({ from, amount, unit })).toMatchObject({
      from,
      amount,
      unit,
      dueOn,
      rolledDueOn,
      certainty,
    });
  });
});

describe('working days of a range, as other libraries’ tests have them', () => {
  it('has cases to check', () => {
    expect(cases.length).toBeGreaterThan(5);
  });

  test.each(cases)('$start to $end', ({ start, end, withMakeup }) => {
    const from = formatDayNumber((parseDayNumber(start) as number) - 1);
    expect(calendar.between({ from, to: end }).workdays).toBe(withMakeup);
  });
});

describe('days of many kinds', () => {
  test.each([
    ['2026-02-14', true, 'makeup-workday', '春节', 'official'],
    ['2026-02-17', false, 'holiday', '春节', 'official'],
    ['2026-02-22', false, 'holiday', '春节', 'official'],
    ['2026-03-01', false, 'weekend', undefined, 'official'],
    ['2020-02-03', true, 'workday', undefined, 'official'],
    ['2015-09-03', false, 'holiday', '抗日战争暨世界反法西斯战争胜利70周年纪念日', 'official'],
    ['2027-10-01', false, 'holiday', '国庆节', 'provisional'],
    ['2027-10-04', true, 'workday', undefined, 'provisional'],
    ['2027-05-02', false, 'holiday', '劳动节', 'provisional'],
    ['2006-05-01', false, 'holiday', '劳动节', 'unknown'],
    ['2006-12-30', true, 'makeup-workday', '元旦', 'official'],
  ])('%s', (date, workday, kind, name, certainty) => {
    expect(calendar.day(date)).toStrictEqual({
      date,
      workday,
      kind,
      ...(name === undefined ? {} : { name }),
      certainty,
    });
  });
});
