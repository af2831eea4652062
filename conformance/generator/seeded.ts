/** A stream of choices that is the same on every machine. */
export interface Chance {
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  /** One of a list. */
  pick<Value>(values: readonly Value[]): Value;
  /** True so many times in a hundred. */
  percent(hundredths: number): boolean;
  /** The list in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

/** Numbers from a seed: mulberry32, whole-number arithmetic only. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

export const chanceFrom = (seed: number): Chance => {
  const next = numbersFrom(seed);
  const below = (count: number): number => next() % count;
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const shuffled = <Value>(values: readonly Value[]): readonly Value[] =>
    values
      .map((value) => ({ value, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  return { below, pick, percent: (hundredths) => below(100) < hundredths, shuffled };
};
