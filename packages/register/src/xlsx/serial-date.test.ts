import { dayNumberOf, formatDayNumber } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialDay } from '../draft/serial-day.ts';
import { serialText } from './serial-date.ts';

describe('a serial date', () => {
  test.each<[number, string | undefined]>([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44_986, '2023-03-01'],
    [45_351, '2024-02-29'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [1e300, undefined],
    [-1, undefined],
    [44_986.5, '2023-03-01 12:00:00'],
    [44_986.395_833_333_3, '2023-03-01 09:30:00'],
    [44_986.999_999_9, '2023-03-01 23:59:59'],
    [44_986.999_999_999, '2023-03-02'],
    [45_000.1 + 0.3 + 0.6, '2023-03-16'],
    [44_986.000_000_1, '2023-03-01'],
  ])('%f is %s', (serial, text) => {
    expect(serialText(serial, false)).toBe(text);
  });

  test.each<[string, number, string]>([
    ['the 29 February 1900', 60, '1900-02-29'],
    ['day 0', 0, '1900-01-00'],
    ['a time without a day', 0.75, '18:00:00'],
  ])('of %s is written as a spreadsheet shows it, and is no date', (_, serial, text) => {
    expect(serialText(serial, false)).toBe(text);
  });

  test.each<[number, string | undefined]>([
    [0, '1904-01-01'],
    [0.25, '1904-01-01 06:00:00'],
    [43_524, '2023-03-01'],
    [2_957_003, '9999-12-31'],
    [2_957_004, undefined],
    [-1, undefined],
  ])('%f of a workbook that counts from 1904 is %s', (serial, text) => {
    expect(serialText(serial, true)).toBe(text);
  });

  test('is the day that it is written as digits', () =>
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.nat(86_399_999), (whole, time) => {
        const serial = Number((whole + time / 86_400_000).toFixed(12));
        expect(serialText(serial, false)?.slice(0, 10)).toBe(serialDay(String(serial)));
        expect(serialText(serial, false)?.slice(0, 10)).toBe(serialDay(String(whole)));
      }),
    ));

  test('is the same day in both ways of counting', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), (serial) => {
        const text = formatDayNumber(dayNumberOf(1899, 12, 30) + serial);
        expect(serialText(serial, false)).toBe(text);
        expect(serialText(serial - 1462, true)).toBe(text);
      }),
    ));
});
