import type { DayNumber } from '@xinfang/calendar';

/** Stands for no day. */
export const NO_DAY = 0;

const RANGE = 2 ** 32;

/** A day as a number for a column: small for the days of our time, so that two bytes hold it, and never `NO_DAY`. */
export const packDay = (day: DayNumber): number => (day < 0 ? day + RANGE : day + 1);

/** The day that was packed. */
export const unpackDay = (packed: number): DayNumber =>
  packed >= RANGE / 2 ? packed - RANGE : packed - 1;
