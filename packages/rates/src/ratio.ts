const STEPS = 10_000;

/**
 * A ratio rounded half up to 4 decimals, but 1 only where all and 0 only where none: 9,999 of 10,000.5 must not print as
 * everything. Null for 0/0: no data is neither 0 nor 100 %.
 *
 * @example
 * ratio(1663, 1700) // 0.9782
 */
export const ratio = (numerator: number, denominator: number): number | null => {
  if (denominator === 0) return null;
  const steps = Math.floor((2 * STEPS * numerator + denominator) / (2 * denominator));
  if (numerator > 0 && steps === 0) return 1 / STEPS;
  if (numerator < denominator && steps === STEPS) return (STEPS - 1) / STEPS;
  return steps / STEPS;
};
