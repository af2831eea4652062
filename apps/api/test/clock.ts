import { type Clock, clockOf } from '../src/clock.ts';

/** A clock that stands still until it is set or moved. */
export interface SettableClock extends Clock {
  /** To noon of a civil day in Shanghai. */
  readonly set: (day: string) => void;
  readonly advance: (millis: number) => void;
}

const noonOf = (day: string): number => Date.parse(`${day}T04:00:00Z`);

/** A clock that stands at noon of a civil day in Shanghai, or at an instant in milliseconds. */
export const settableClock = (start: string | number = Date.now()): SettableClock => {
  let now = typeof start === 'string' ? noonOf(start) : start;
  return {
    ...clockOf(() => now),
    set: (day) => {
      now = noonOf(day);
    },
    advance: (millis) => {
      now += millis;
    },
  };
};
