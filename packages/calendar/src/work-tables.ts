import type { DayNumber } from './civil-date.ts';

/** Working days of a run of days, counted once: both ways are then a table look-up. */
export interface WorkTable {
  /** Working days among the first `days` days of the run. */
  readonly countOf: (days: number) => number;
  /** The place in the run, from 0, of its `count`-th working day, from 1. */
  readonly placeOf: (count: number) => number;
  /** All working days of the run. */
  readonly total: number;
}

/** Counts a run of `length` days, of which `isWork` says by place whether it is worked. */
export const countRun = (length: number, isWork: (place: number) => boolean): WorkTable => {
  const counts = new Uint32Array(length + 1);
  const places = new Uint32Array(length);
  let total = 0;
  for (let place = 0; place < length; place++) {
    if (isWork(place)) places[total++] = place;
    counts[place + 1] = total;
  }
  const held = places.slice(0, total);
  return {
    countOf: (days) => counts[days] as number,
    placeOf: (count) => held[count - 1] as number,
    total,
  };
};

/** The Gregorian calendar repeats after 400 years to the day, and to the day of the week: 146,097 is a multiple of 7. */
export const PERIOD_DAYS = 146_097;

/** Working days from an origin through a day (negative before it), and the day of the `count`-th of them. */
export interface WorkCount {
  readonly through: (n: DayNumber) => number;
  readonly dayOf: (count: number) => DayNumber;
}

/** Counts days without end whose status repeats with the calendar's 400-year period. */
export const countForever = (isWork: (n: DayNumber) => boolean): WorkCount => {
  const table = countRun(PERIOD_DAYS, isWork);
  return {
    through: (n) => {
      const periods = Math.floor((n + 1) / PERIOD_DAYS);
      return periods * table.total + table.countOf(n + 1 - periods * PERIOD_DAYS);
    },
    dayOf: (count) => {
      const periods = Math.floor((count - 1) / table.total);
      return periods * PERIOD_DAYS + table.placeOf(count - periods * table.total);
    },
  };
};
