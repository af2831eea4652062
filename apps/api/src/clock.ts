import type { CivilDate } from '@xinfang/sdk';

/** The service's clock: the only place where time comes from. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly millis: () => number;
  /** ISO timestamp in UTC. */
  readonly now: () => string;
  /** The civil day in Asia/Shanghai. */
  readonly today: () => CivilDate;
}

/** China has one offset all year. */
const SHANGHAI_MILLIS = 8 * 60 * 60 * 1000;

/**
 * A clock over a source of milliseconds.
 *
 * @example
 * clockOf(() => Date.UTC(2026, 10, 29, 16)).today() // '2026-11-30'
 */
export const clockOf = (millis: () => number = Date.now): Clock => ({
  millis,
  now: () => new Date(millis()).toISOString(),
  today: () => new Date(millis() + SHANGHAI_MILLIS).toISOString().slice(0, 10),
});

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * Milliseconds to the next beginning of a civil day in Asia/Shanghai.
 *
 * @example
 * untilMidnight(Date.UTC(2026, 10, 29, 15)) // 3600000
 */
export const untilMidnight = (millis: number): number =>
  DAY_MILLIS - ((millis + SHANGHAI_MILLIS) % DAY_MILLIS);
