import { describe, expect, it, test } from 'vitest';
import { INVENTED } from '../test/invented.ts';
import { formatDayNumber } from './civil-date.ts';
import { createCalendar } from './create-calendar.ts';
import { XinfangError } from './error.ts';

const calendar = createCalendar(INVENTED);

describe('a calendar', () => {
  it('says who it is and how far its notices reach; an empty notice is none', () => {
    expect(calendar).toMatchObject({
      id: 'elsewhere',
      version: '7',
      title: { zh: '虚构历', en: 'An invented calendar' },
      firstNotice: 2010,
      lastNotice: 2013,
    });
    expect(formatDayNumber(calendar.firstDay)).toBe('2009-12-26');
    expect(formatDayNumber(calendar.lastDay)).toBe('2013-12-31');
  });

  it('is frozen, and its functions work apart from it', () => {
    expect(Object.isFrozen(calendar)).toBe(true);
    const { day, due } = calendar;
    expect(day('2010-01-01').name).toBe('灯节');
    expect(due({ from: '2010-01-01', amount: 1, unit: 'day' }).dueOn).toBe('2010-01-02');
  });

  it('does not change with the data it was made of', () => {
    const data = structuredClone(INVENTED);
    const own = createCalendar(data);
    for (const notice of data.notices) notice.days.length = 0;
    expect(own.day('2010-01-01').kind).toBe('holiday');
  });

  it('is not made of bad data', () => {
    expect(() => createCalendar({ ...INVENTED, notices: [] })).toThrow(XinfangError);
  });
});

describe('a day', () => {
  test.each([
    ['2010-01-01', false, 'holiday', '灯节', 'official'],
    ['2009-12-26', true, 'makeup-workday', '灯节', 'official'],
    ['2010-05-04', true, 'workday', undefined, 'official'],
    ['2010-05-02', false, 'weekend', undefined, 'official'],
    ['2014-03-17', false, 'holiday', '春会', 'provisional'],
    ['2008-03-18', true, 'workday', undefined, 'unknown'],
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

describe('the days between', () => {
  it('leave out the first and take in the last', () => {
    expect(calendar.between({ from: '2010-12-30', to: '2011-01-08' })).toStrictEqual({
      from: '2010-12-30',
      to: '2011-01-08',
      days: 9,
      workdays: 6,
      certainty: 'official',
    });
  });

  it('are counted from the first year to the last', () => {
    expect(calendar.between({ from: '0001-01-01', to: '9999-12-31' })).toMatchObject({
      days: 3_652_058,
      certainty: 'unknown',
    });
  });
});
