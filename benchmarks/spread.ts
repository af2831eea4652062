/** A median with the least and the greatest of its numbers. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The spread of some numbers; of an even count the lower middle one is the median. */
export const spreadOf = (numbers: readonly number[]): Spread => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return {
    median: at(Math.floor((sorted.length - 1) / 2)),
    least: at(0),
    most: at(sorted.length - 1),
  };
};

/** How many times as long the one took as the other, round by round: both fell under the same weather. */
export const ratioOf = (longer: readonly number[], shorter: readonly number[]): Spread =>
  spreadOf(longer.map((time, round) => time / (shorter[round] ?? Number.NaN)));

/** Three digits that mean something. */
export const threeDigits = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });

/** `31.4 (30.2–33)`. */
export const spreadText = ({ median, least, most }: Spread): string =>
  `${threeDigits(median)} (${threeDigits(least)}–${threeDigits(most)})`;

/** A time in the unit in which it reads best, from nanoseconds. */
export const timeText = (nanoseconds: number): string => {
  if (nanoseconds < 1e3) return `${threeDigits(nanoseconds)} ns`;
  if (nanoseconds < 1e6) return `${threeDigits(nanoseconds / 1e3)} µs`;
  return `${threeDigits(nanoseconds / 1e6)} ms`;
};
