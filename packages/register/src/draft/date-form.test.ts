import { civilPartsOf, FIRST_DAY, formatDayNumber, LAST_DAY } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areAmbiguous, DATE_FORMS, dateFormPattern, dayReader } from './date-form.ts';

describe('dates in the usual forms', () => {
  test.each([
    ['2023-03-01', '2023-03-01'],
    ['2023-3-1', '2023-03-01'],
    ['2023/03/01', '2023-03-01'],
    ['2023/3/1', '2023-03-01'],
    ['2023.3.1', '2023-03-01'],
    ['2023年3月1日', '2023-03-01'],
    ['２０２３年３月１日', '2023-03-01'],
    ['2024-2-29', '2024-02-29'],
    ['2023-03-01 23:59:59', '2023-03-01'],
    ['2023/3/1 8:05', '2023-03-01'],
    ['2023年3月1日8时30分', '2023-03-01'],
    ['2023年3月1日 8:30:15', '2023-03-01'],
    ['2023-03-01T16:00:00Z', '2023-03-02'],
    ['2023-03-01T15:59:59.999Z', '2023-03-01'],
    ['2023-03-01T00:30:00+09:00', '2023-02-28'],
    ['2023-3-1 20:00 -0500', '2023-03-02'],
    ['2023-12-31 24:00', '2024-01-01'],
  ])('%s is the civil day %s in Shanghai', (text, day) => {
    expect(dayReader(DATE_FORMS)(text)).toBe(day);
  });

  test.each([
    '2023-02-30',
    '2023/2/29',
    '2023-13-01',
    '2023年3月32日',
    '0000-01-01',
    '23-3-1',
    '2023-3',
    '20230301',
    '3/1/2023',
    '2023-3/1',
    '2023-3-112:30',
    '2023-3-1 25:00',
    '2023-03-01T10:00:00+15:00',
    '2023-03-01x',
    'x2023-03-01',
    '45000',
    '',
  ])('%j is no day', (text) => {
    expect(dayReader(DATE_FORMS)(text)).toBeUndefined();
  });

  test('every day is read back from every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (n) => {
        const iso = formatDayNumber(n);
        const { month, day } = civilPartsOf(n);
        const year = iso.slice(0, 4);
        for (const text of [
          iso,
          `${year}-${month}-${day}`,
          `${year}/${month}/${day}`,
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
        ])
          expect(dayReader(DATE_FORMS)(text)).toBe(iso);
      }),
    );
  });

  test('one reader reads more days than it remembers', () => {
    const read = dayReader(DATE_FORMS);
    for (const n of [...Array(12_000).keys(), 0, 1]) {
      const { year, month, day } = civilPartsOf(n);
      expect(read(`${year}/${month}/${day}`)).toBe(formatDayNumber(n));
    }
  });

  test('no text makes the reader fail, and what it reads is a real day', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'0123456789-/.年月日 T:Z+时分'.split('')),
      maxLength: 24,
    });
    fc.assert(
      fc.property(noise, (text) => {
        const day = dayReader(DATE_FORMS)(text);
        expect(day ?? '2023-03-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe('forms of dates', () => {
  test.each([
    ['YYYY.MM.DD', '2023.03.01', '2023.3.1'],
    ['D/M/YYYY', '1/3/2023', '2023/3/1'],
    ['M月D日（YYYY）', '3月1日（2023）', '3月1日'],
    ['收到：YYYY-M-D', '收到：2023-3-1', '2023-3-1'],
    ['YYYY年M月D日', '2023年3月1日', '2023-03-01'],
  ])('%s reads %s and not %s', (form, good, bad) => {
    expect(dayReader([form])(good)).toBe('2023-03-01');
    expect(dayReader([form])(bad)).toBeUndefined();
  });

  test.each(['YYYY-M', 'YY-M-D', 'YYYY-M-D-D', 'YYYY-mm-dd', 'YYYY-M-D HH:mm', 'M-D', ''])(
    '%j is no form',
    (form) => {
      expect(dateFormPattern(form)).toBeUndefined();
    },
  );

  test('of a spreadsheet’s day number stands among the others, and reads full-width digits', () => {
    const read = dayReader(['YYYY.M.D', 'serial']);
    expect(['2023.3.15', '45000', '４５０００', '45000.5'].map(read)).toEqual(
      Array.from({ length: 4 }, () => '2023-03-15'),
    );
    expect(read('20230315')).toBeUndefined();
  });

  test('signs of regular expressions in a form stand for themselves', () => {
    expect(dayReader(['(YYYY.M.D)'])('(2023.3.1)')).toBe('2023-03-01');
    expect(dayReader(['YYYY.M.D'])('2023x3x1')).toBeUndefined();
  });
});

describe('forms of dates', () => {
  test.each<[readonly string[], boolean]>([
    [['M/D/YYYY', 'D/M/YYYY'], true],
    [['YYYY-MM-DD', 'YYYY-D-M'], true],
    [['MM／DD／YYYY', 'D/M/YYYY'], true],
    [['M/D/YYYY', 'D.M.YYYY'], false],
    [['YYYY/M/D', 'D/M/YYYY'], false],
    [['YYYY-M-D', 'YYYY-MM-DD', 'serial'], false],
    [[...DATE_FORMS], false],
  ])('%j contradict each other: %s', (forms, verdict) => {
    expect(areAmbiguous(forms)).toBe(verdict);
  });
});
