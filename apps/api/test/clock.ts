import { type Clock, clockOf } from '../src/clock.ts';

/** A clock that stands still until it is set or moved. */
export interface SettableClock extends Clock {
  /** To an hour of a civil day in Shanghai; default noon. */
  readonly set: (day: string, hour?: number) => void;
  readonly advance: (millis: number) => void;
}

const instantOf = (day: string, hour = 12): number =>
  Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000;

/** A clock that stands at noon of a civil day in Shanghai, or at an instant in milliseconds. */
export const settableClock = (start: string | number = Date.now()): SettableClock => {
  let now = typeof start === 'string' ? instantOf(start) : start;
  return {
    ...clockOf(() => now),
    set: (day, hour) => {
      now = instantOf(day, hour);
    },
    advance: (millis) => {
      now += millis;
    },
  };
};
