import { expect, it } from 'vitest';
import * as calendar from './index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(calendar).toSorted()).toEqual([
    'CalendarDataSchema',
    'FIRST_DAY',
    'LAST_DAY',
    'XinfangError',
    'civilDayOf',
    'civilPartsOf',
    'createCalendar',
    'dayNumberOf',
    'daysInMonth',
    'formatDayNumber',
    'isLeapYear',
    'parseDayNumber',
    'weekdayOf',
    'worstCertainty',
  ]);
});
