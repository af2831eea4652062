/** How long to wait before the next attempt. */
export interface BackOff {
  readonly firstRetryMillis: number;
  /** From 0 up to 1, e.g. `Math.random`: sinks that failed together do not come again together. */
  readonly random: () => number;
}

/** A day's wait is the longest: what a receiver asks for beyond it is not heard. */
const LONGEST_MILLIS = 24 * 60 * 60 * 1000;
/** Doubling stops here; the attempts do not. */
const LONGEST_DOUBLED_MILLIS = 6 * 60 * 60 * 1000;

/**
 * Milliseconds until the next attempt, after so many: doubled each time, between half and the whole of it, and never less than
 * the receiver asked for.
 *
 * @example
 * waitAfter(3, 0, { firstRetryMillis: 1000, random: () => 1 }) // 4000
 */
export const waitAfter = (
  attempts: number,
  asked: number,
  { firstRetryMillis, random }: BackOff,
): number => {
  const doubled = Math.min(LONGEST_DOUBLED_MILLIS, firstRetryMillis * 2 ** (attempts - 1));
  return Math.min(LONGEST_MILLIS, Math.max(asked, Math.round(doubled * (0.5 + random() / 2))));
};
