import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import type { Deadline, Period } from '@xinfang/pack';
import { expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../../fixtures/national-pack.ts';
import { dueDayChange } from './due-days.ts';

const conclude = nationalPack.deadlines.find(({ id }) => id === 'xf22.conclude') as Deadline;

const clock = (unit: Period['unit'], amount: number, more: Partial<Deadline> = {}): Deadline => ({
  ...conclude,
  periods: [{ amount, unit }],
  ...more,
});

/** The same through the calendar's plain answers, day by day. */
const tried = (before: Deadline, after: Deadline, from: string, to: string) => {
  const dueOf = ({ periods, roll, kind }: Deadline, start: string): string => {
    const days = periods.map((period) => {
      if ('until' in period) throw new Error('no length');
      const due = chinaCalendar.due({ from: start, ...period });
      return roll === 'rolled' ? due.rolledDueOn : due.dueOn;
    });
    return days.toSorted().at(kind === 'right' ? -1 : 0) ?? '';
  };
  const [first, last] = [parseDayNumber(from) ?? 0, parseDayNumber(to) ?? 0];
  const pairs = Array.from({ length: last - first + 1 }, (_, index) => {
    const start = formatDayNumber(first + index);
    return [dueOf(before, start), dueOf(after, start)] as const;
  });
  return {
    days: pairs.length,
    moved: pairs.filter(([a, b]) => a !== b).length,
    earlier: pairs.filter(([a, b]) => b < a).length,
    later: pairs.filter(([a, b]) => b > a).length,
  };
};

test.each<[string, Deadline, Deadline]>([
  ['fewer days', clock('day', 60), clock('day', 45)],
  ['working days for days', clock('day', 15), clock('workday', 11)],
  ['months for days', clock('day', 60), clock('month', 2)],
  ['rolling', clock('day', 60), clock('day', 60, { roll: 'rolled' })],
  [
    'a second period of a duty',
    clock('day', 15),
    {
      ...conclude,
      periods: [
        { amount: 15, unit: 'day' },
        { amount: 10, unit: 'workday' },
      ],
    },
  ],
  [
    'a second period of a right',
    clock('day', 15, { kind: 'right' }),
    {
      ...conclude,
      kind: 'right',
      periods: [
        { amount: 15, unit: 'day' },
        { amount: 10, unit: 'workday' },
      ],
    },
  ],
])('%s: every start day is reckoned', (_, before, after) => {
  const found = dueDayChange(before, after, chinaCalendar);
  expect(found).toMatchObject(tried(before, after, found?.from ?? '', found?.to ?? ''));
  expect(found?.from).toBe('2022-05-01');
  expect(found?.to).toBe(formatDayNumber(chinaCalendar.lastDay));
  for (const { start, before: was, after: is } of found?.samples ?? []) {
    expect(tried(before, after, start, start).moved).toBe(1);
    expect(was).not.toBe(is);
  }
});

test('the same period moves no due day', () => {
  expect(dueDayChange(clock('day', 60), clock('day', 60), chinaCalendar)).toBeUndefined();
});

test('a due day that an event names is not reckoned', () => {
  const named: Deadline = { ...conclude, periods: [{ until: 'reportDueOn' }] };
  expect(dueDayChange(named, clock('day', 60), chinaCalendar)).toBeUndefined();
});

test('a law that begins after the last notice is looked at all the same', () => {
  const later = { effective: { from: '2031-01-01' } };
  expect(
    dueDayChange(clock('day', 60, later), clock('day', 45, later), chinaCalendar),
  ).toMatchObject({ from: '2031-01-01', moved: 367, shift: { least: -15, most: -15 } });
});
