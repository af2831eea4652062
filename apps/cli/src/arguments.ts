import type { CivilDate } from '@xinfang/sdk';

/** A whole number as typed; what is none becomes NaN, which the calendar refuses. */
export const numberArgument = (given: string): number =>
  /^[+-]?\d+$/u.test(given.trim()) ? Number(given) : Number.NaN;

/** Fields separated by commas. */
export const fieldsArgument = (given: string): readonly string[] =>
  given.split(/[,，]/u).map((field) => field.trim());

/** The civil day in Shanghai at an instant, in milliseconds since 1970. */
export const shanghaiDay = (now: number): CivilDate =>
  new Date(now + EIGHT_HOURS).toISOString().slice(0, 10);

/** China keeps one time without daylight saving, eight hours ahead. */
const EIGHT_HOURS = 8 * 60 * 60 * 1000;
