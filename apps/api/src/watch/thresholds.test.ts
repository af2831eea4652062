import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysBetween, type Threshold, tightestPassed } from './thresholds.ts';

const THRESHOLDS: readonly Threshold[] = [
  { id: 'week', daysBefore: 7, kinds: ['duty', 'right'] },
  { id: 'near', daysBefore: 3, kinds: ['duty', 'right'] },
  { id: 'day', daysBefore: 0, kinds: ['duty', 'right'] },
  { id: 'over', daysBefore: -1, kinds: ['duty'] },
];

test.each([
  ['duty', 8, undefined],
  ['duty', 7, 'week'],
  ['duty', 4, 'week'],
  ['duty', 3, 'near'],
  ['duty', 1, 'near'],
  ['duty', 0, 'day'],
  ['duty', -1, 'over'],
  ['duty', -90, 'over'],
  ['right', 0, 'day'],
  ['right', -1, undefined],
  ['target', 3, undefined],
] as const)('a %s with %i days left has passed %s', (kind, daysLeft, id) => {
  expect(tightestPassed(kind, daysLeft, THRESHOLDS)?.id).toBe(id);
});

test('a day so many days after another is so many days away', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: -4000, max: 4000 }),
      (start, days) => {
        const from = dayAfter('2022-05-01', start);
        expect(daysBetween(from, dayAfter(from, days))).toBe(days);
      },
    ),
  );
});
