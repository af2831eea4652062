import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptUntil, lastDayClosed } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;
const civil = (millis: number) => new Date(millis).toISOString().slice(0, 10);

describe('the last closing day whose time of keeping is over', () => {
  test.each<[string, string, number, string]>([
    ['the day after the matching day', '2026-12-01', 5, '2021-11-30'],
    ['at the turn of a year', '2026-01-01', 1, '2024-12-31'],
    ['kept no year: until yesterday', '2026-01-01', 0, '2025-12-31'],
    ['closed on 29 February, ended in a common year', '2025-03-01', 1, '2024-02-29'],
    ['closed on 29 February, on its last day of keeping', '2025-02-28', 1, '2024-02-27'],
    ['closed on 29 February, kept to another', '2028-03-01', 4, '2024-02-29'],
    ['28 February ended, 29 February not', '2028-02-29', 4, '2024-02-28'],
    ['a leap year looks back on a common one', '2024-03-01', 1, '2023-02-28'],
    ['the day between', '2024-02-29', 1, '2023-02-28'],
    ['before the first civil date', '2026-01-01', 2026, '0000-12-31'],
  ])('%s', (_, today, years, closedBy) => {
    expect(lastDayClosed(today, years)).toBe(closedBy);
  });

  test('is over, and that of the day after it is not', () => {
    const days = fc.integer({
      min: Date.parse('1990-01-01') / DAY,
      max: Date.parse('2100-01-01') / DAY,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, years) => {
        const today = civil(day * DAY);
        const closedBy = lastDayClosed(today, years);
        expect(keptUntil(closedBy, years) < today).toBe(true);
        expect(keptUntil(civil(Date.parse(closedBy) + DAY), years) < today).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the last day of keeping', () => {
  test.each<[string, number, string]>([
    ['2021-11-30', 5, '2026-11-30'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2025-12-31', 0, '2025-12-31'],
  ])('closed on %s and kept for %i years: %s', (closedOn, years, until) => {
    expect(keptUntil(closedOn, years)).toBe(until);
  });

  test.each([-1, 1.5, Number.NaN])('is refused for %s years', (years) => {
    expect(() => keptUntil('2026-01-01', years)).toThrow(RangeError);
    expect(() => lastDayClosed('2026-01-01', years)).toThrow(RangeError);
  });
});
