import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileDays } from './day-profile.ts';

const formsOf = (...cells: (string | number)[]): readonly string[] =>
  profileDays(cells).forms.map(({ form, count }) => `${form} ×${count}`);

describe('the days of a column', () => {
  test.each([
    ['2023-03-01', 'YYYY-M-D ×1'],
    ['2023-3-1', 'YYYY-M-D ×1'],
    ['2023/3/1', 'YYYY/M/D ×1'],
    ['2023.3.1', 'YYYY.M.D ×1'],
    ['2023年3月1日', 'YYYY年M月D日 ×1'],
    ['2023年3月1号', 'YYYY年M月D号 ×1'],
    ['2023、3、1', 'YYYY、M、D ×1'],
    ['20230301', 'YYYYMMDD ×1'],
    ['3/25/2023', 'M/D/YYYY ×1'],
    ['25/3/2023', 'D/M/YYYY ×1'],
    ['45000', 'serial ×1'],
    [45000.5, 'serial ×1'],
    ['2023-03-01 09:30', 'YYYY-M-D ×1'],
    ['２０２３－３－１', 'YYYY-M-D ×1'],
  ])('%j are written as %s', (cell, form) => {
    expect(formsOf(cell)).toEqual([form]);
  });

  test.each([
    '2023-2-30',
    '2023-13-01',
    '23.3.1',
    '3月1日',
    '2023年3月',
    '99991231',
    '12345678',
    5,
    99_999,
    '无',
  ])('%j is no day', (cell) => {
    expect(formsOf(cell)).toEqual([]);
  });

  test('may be written in several forms, the commonest first', () => {
    expect(formsOf('2023/3/1', '2023-03-02', '2023/3/3')).toEqual(['YYYY/M/D ×2', 'YYYY-M-D ×1']);
  });

  test('have one order of month and day: that which reads more of them', () => {
    expect(formsOf('3/4/2023', '25/4/2023')).toEqual(['D/M/YYYY ×2']);
    expect(profileDays(['3/4/2023', '25/4/2023']).isAmbiguous).toBe(false);
  });

  test('are ambiguous where both orders read all of them', () => {
    expect(profileDays(['3/4/2023', '5/6/2023']).isAmbiguous).toBe(true);
  });

  test('are told to have times, and zones', () => {
    expect(profileDays(['2023-03-01']).times).toBe('none');
    expect(profileDays(['2023-03-01', '2023-03-01 09:30']).times).toBe('time');
    expect(profileDays(['2023-03-01T09:30:00+08:00']).times).toBe('time-and-zone');
  });

  test('have a latest one', () => {
    expect(profileDays(['2023/3/1', '2022.12.31', '无']).latest).toBe('2023-03-01');
  });

  test('of every year from 1950 to 2099 are read in every form as the same day', () => {
    const write: readonly ((y: string, m: string, d: string) => string)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
      (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
      (y, m, d) => `${y}${m}${d}`,
    ];
    const [from, to] = ['1950-01-01', '2099-12-31'].map((day) => parseDayNumber(day) as number);
    fc.assert(
      fc.property(fc.integer({ min: from as number, max: to as number }), (day) => {
        const date = formatDayNumber(day);
        const [y = '', m = '', d = ''] = date.split('-');
        for (const form of write) expect(profileDays([form(y, m, d)]).latest).toBe(date);
      }),
    );
  });
});
