import { pick, type Random, randomOf } from '../damage/spoil.ts';

/** Choices that look like chance and are the same at every run. */
export interface Seeded {
  /** A whole number from 0, below the bound. */
  readonly below: Random;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** So many different items, in a random order. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
}

/** Choices from a seed. */
export const seeded = (seed: number): Seeded => {
  const below = randomOf(seed);
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const left = [...items];
    return Array.from({ length: Math.min(count, items.length) }, () => {
      const [item] = left.splice(below(left.length), 1);
      return item as Item;
    });
  };
  return { below, pick: (items) => pick(below, items), some };
};
