import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { variants } from '../../../fixtures/variants.ts';
import { measureRows, type Row } from '../test/measured.ts';
import { UPCOMING_DAYS } from './upcoming.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';

describe.each(variants)('attention, $name pack', (variant) => {
  const sixty = variant.amount(60);
  const due = addDays(ON, sixty);
  /** Accepted, and open whether it goes by the petition procedure: so it is open whether the written answer is due. */
  const open = (...events: readonly Record<string, unknown>[]): Row => ({
    facts: { arbitrable: true, statutoryDuty: true },
    events: [{ type: 'dispatched', on: ON }, { type: 'accepted', on: ON }, ...events],
  });
  const attention = (rows: readonly Row[], options: object = {}) =>
    measureRows(variant, rows, { asOf: LATER, ...options }).report.attention;

  test('of nothing is none', () => {
    expect(attention([])).toEqual({
      upcoming: { open: 0, undetermined: 0 },
      overdue: { overdue: 0, undetermined: 0 },
    });
  });

  test('counts every duty, also those that no list holds', () => {
    const rows = Array.from(
      { length: 2400 },
      (_, index): Row => ({
        id: `C-${index}`,
        receivedOn: index % 2 === 0 ? ON : '2023-04-20',
      }),
    );
    const { report } = measureRows(variant, rows, { asOf: '2023-05-02' });
    expect([report.upcoming.length, report.overdue.length]).toEqual([1000, 1000]);
    expect(report.attention).toEqual({
      upcoming: { open: 1200, undetermined: 0 },
      overdue: { overdue: 1200, undetermined: 0 },
    });
  });

  test('looks ahead from the as-of day to the horizon, whatever the period', () => {
    const period = { from: '2022-01-01', to: '2022-12-31' };
    const left = (days: number) =>
      attention([open()], { asOf: addDays(due, -days), period }).upcoming.undetermined;
    expect([-1, 0, UPCOMING_DAYS, UPCOMING_DAYS + 1].map(left)).toEqual([0, 1, 1, 0]);
  });

  test('looks back to what is past its day and was due in the period', () => {
    const past = (days: number) =>
      attention([open()], { asOf: addDays(due, days) }).overdue.undetermined;
    expect([-1, 0, 1].map(past)).toEqual([0, 0, 1]);
    const within = (from: string, to: string) =>
      attention([open(), { receivedOn: ON }], { period: { from, to } }).overdue;
    expect(within(due, due)).toEqual({ overdue: 0, undetermined: 1 });
    expect(within(ON, addDays(due, -1))).toEqual({ overdue: 1, undetermined: 0 });
    expect(within(addDays(due, 1), LATER)).toEqual({ overdue: 0, undetermined: 0 });
  });

  test.each(['replied', 'closed', 'withdrawn', 'redirected'])(
    'is not asked for where the matter was %s: nothing waits, whether the duty ran or not',
    (type) => {
      const rows = [open({ type, on: addDays(ON, 9) })];
      expect(attention(rows, { asOf: due }).upcoming.undetermined).toBe(0);
      expect(attention(rows).overdue.undetermined).toBe(0);
    },
  );

  test('is asked for no right, determined or not', () => {
    const delivered = { type: 'delivered', on: addDays(ON, 3), document: 'opinion' };
    const rows = [
      open({ type: 'replied', on: addDays(ON, 3) }, delivered),
      { events: [{ type: 'dispatched', on: ON }, delivered] },
    ];
    const asOf = addDays(ON, 3 + variant.amount(30));
    expect(attention(rows, { asOf }).upcoming).toEqual({ open: 0, undetermined: 0 });
    expect(attention(rows).overdue).toEqual({ overdue: 0, undetermined: 0 });
  });
});
