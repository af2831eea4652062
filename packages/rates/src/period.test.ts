import { parseDayNumber } from '@xinfang/calendar';
import { expect, test } from 'vitest';
import { lies, readPeriod } from './period.ts';

const dayOf = (date: string): number => parseDayNumber(date) ?? Number.NaN;

test('a period holds both its ends', () => {
  const { days } = readPeriod({ from: '2023-01-01', to: '2023-06-30' });
  expect(
    ['2022-12-31', '2023-01-01', '2023-03-15', '2023-06-30', '2023-07-01'].map((date) =>
      lies(dayOf(date), days),
    ),
  ).toEqual([false, true, true, true, false]);
});

test('a period may be a day, and open at either end or both', () => {
  expect(lies(dayOf('2023-01-01'), readPeriod({ from: '2023-01-01', to: '2023-01-01' }).days)).toBe(
    true,
  );
  expect(lies(dayOf('1999-01-01'), readPeriod({ to: '2023-01-01' }).days)).toBe(true);
  expect(lies(dayOf('2999-01-01'), readPeriod({ from: '2023-01-01' }).days)).toBe(true);
  expect(lies(dayOf('2999-01-01'), readPeriod().days)).toBe(true);
  expect(readPeriod().period).toEqual({});
  expect(readPeriod({ from: '2023-01-01T20:00:00Z' }).period).toEqual({ from: '2023-01-02' });
});

test.each([
  [{ from: '2023-02-30' }, 'impossible-date', 'period.from'],
  [{ to: 'June' }, 'impossible-date', 'period.to'],
  [{ from: '2023-06-30', to: '2023-06-29' }, 'period-upside-down', 'period'],
])('%j is refused', (period, code, path) => {
  expect(() => readPeriod(period)).toThrow(
    expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }),
  );
});
