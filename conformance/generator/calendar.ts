import { between, day, due, kindOf, type Unit } from '../reference/calendar.ts';
import { addDays, daysThrough, lengthOf } from '../reference/calendar-days.ts';
import { civilDay } from '../reference/civil-day.ts';
import type { Vector } from '../vector.ts';
import { numbered } from './numbered.ts';
import { type Chance, chanceFrom } from './seeded.ts';

interface Asked {
  readonly given: Vector['given'];
  readonly expect: Vector['expect'];
}

const askDay = (date: string): Asked => ({
  given: { call: 'day', date },
  expect: day(civilDay(date)),
});

const askDue = (from: string, amount: number, unit: Unit): Asked => ({
  given: { call: 'due', from, amount, unit },
  expect: due(civilDay(from), amount, unit),
});

const askBetween = (from: string, to: string): Asked => ({
  given: { call: 'between', from, to },
  expect: between(from, to),
});

/** Any day from before the first notice to long after the last. */
const anyDay = (chance: Chance): string =>
  chance.percent(75)
    ? addDays('2007-01-01', chance.below(7_300))
    : addDays('1996-01-01', chance.below(16_000));

/** The days of a year on which a notice, or the fixed days, make something else of the day than its weekday does. */
const turnedDays = (year: number): readonly string[] =>
  daysThrough(`${year}-01-01`, `${year}-12-31`).filter(
    (date) => kindOf(date) === 'holiday' || kindOf(date) === 'makeup-workday',
  );

const YEARS = Array.from({ length: 25 }, (_, index) => 2005 + index);

/** In each year some turned days, a day beside one, and both ends of the year. */
const days = (chance: Chance): readonly Asked[] =>
  YEARS.flatMap((year) => {
    const turned = turnedDays(year);
    const worked = turned.filter((date) => kindOf(date) === 'makeup-workday');
    return [
      chance.pick(turned),
      chance.pick(turned),
      chance.pick(worked.length > 0 ? worked : turned),
      addDays(chance.pick(turned), 1),
      addDays(chance.pick(turned), -1),
      `${year}-01-01`,
      `${year}-12-31`,
      addDays(`${year}-01-01`, chance.below(365)),
    ].map(askDay);
  });

const AMOUNTS: Readonly<Record<Unit, readonly number[]>> = {
  day: [0, 1, 5, 15, 15, 30, 30, 60, 60, 90, 365],
  workday: [0, 1, 2, 3, 5, 5, 5, 7, 10, 15, 20, 60],
  month: [0, 1, 1, 2, 3, 6, 11, 13],
  year: [0, 1, 2, 3, 4, 20],
};

const UNITS = Object.keys(AMOUNTS) as readonly Unit[];

/** Periods from any day, and from the days just before a turned one. */
const dues = (chance: Chance): readonly Asked[] =>
  Array.from({ length: 330 }, () => {
    const unit = chance.pick(UNITS);
    const from = chance.percent(50)
      ? anyDay(chance)
      : addDays(
          chance.pick(turnedDays(chance.pick(YEARS))),
          chance.pick([-16, -15, -6, -3, -1, 0]),
        );
    return askDue(from, chance.pick(AMOUNTS[unit]), unit);
  });

/** The last days of months, in leap years and others. */
const monthEnds = (): readonly Asked[] =>
  [2023, 2024].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
      const last = `${year}-${String(month).padStart(2, '0')}-${lengthOf(year, month)}`;
      return [askDue(last, 1, 'month'), askDue(last, month, 'month'), askDue(last, 1, 'year')];
    }),
  );

const LENGTHS = [0, 1, 2, 7, 8, 15, 30, 31, 60, 90, 180, 366] as const;

const betweens = (chance: Chance): readonly Asked[] =>
  Array.from({ length: 220 }, () => {
    const from = anyDay(chance);
    return askBetween(from, addDays(from, chance.pick(LENGTHS)));
  });

/** Moments on either side of midnight in Shanghai, wherever they were written down. */
const TIMESTAMPS = [
  '2023-01-27T15:59:59Z',
  '2023-01-27T16:00:00Z',
  '2023-01-28T00:00:00+08:00',
  '2023-01-27T23:59:00+08:00',
  '2024-02-29T16:30:00Z',
  '2023-12-31T11:30:00-05:00',
  '2023-12-31T10:59:00-05:00',
  '2024-01-01T01:00:00+09:00',
  '2024-01-01T00:59:00+09:00',
  '2026-09-30T18:30:00+05:30',
  '2026-09-30T21:30:00+05:30',
] as const;

const moments = (): readonly Asked[] =>
  TIMESTAMPS.flatMap((moment) => [askDay(moment), askDue(moment, 15, 'day')]);

/** Days, periods and spans over all years held, before them and after them. */
export const calendarVectors = (): readonly Vector[] => {
  const chance = chanceFrom(201);
  const asked = [
    ...days(chance),
    ...dues(chance),
    ...monthEnds(),
    ...betweens(chance),
    ...moments(),
  ];
  return numbered('calendar', asked.length, (_, place) => asked[place] as Asked);
};
