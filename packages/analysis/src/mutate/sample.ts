/**
 * So many of a list, chosen by a seed: the same seed always chooses the same, in the order of the list.
 *
 * @example
 * sampleOf([1, 2, 3], 3, 7) // [1, 2, 3]
 */
export const sampleOf = <Item>(
  items: readonly Item[],
  count: number,
  seed: number,
): readonly Item[] => {
  if (count >= items.length) return items;
  const next = randomFrom(seed);
  return items
    .map((item, index) => ({ item, index, rank: next() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ item }) => item);
};

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
