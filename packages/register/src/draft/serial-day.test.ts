import { civilPartsOf, dayNumberOf, LAST_DAY, parseDayNumber } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialDay } from './serial-day.ts';

describe('the day numbers of spreadsheets', () => {
  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['25569', '1970-01-01'],
    ['36526', '2000-01-01'],
    ['44985', '2023-02-28'],
    ['44985.999988', '2023-02-28'],
    ['45351', '2024-02-29'],
    ['2958465', '9999-12-31'],
  ])('%s is %s', (serial, day) => {
    expect(serialDay(serial)).toBe(day);
  });

  test.each(['0', '0.5', '60', '60.5', '2958466', '-1', '1e3', '1.', '12345678', '', '45000 '])(
    '%j is none',
    (serial) => {
      expect(serialDay(serial)).toBeUndefined();
    },
  );

  test('count on from one day to the next, whatever the time of day', () => {
    const first = dayNumberOf(1900, 3, 1);
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: LAST_DAY }),
        fc.nat({ max: 999_999 }),
        (n, time) => {
          const day = serialDay(`${n - first + 61}.${String(time).padStart(6, '0')}`) ?? '';
          expect(parseDayNumber(day)).toBe(n);
          expect(Number(day.slice(0, 4))).toBe(civilPartsOf(n).year);
        },
      ),
    );
  });
});
