import type { Key } from './key.ts';

/** A hash while it takes in code units. */
export interface Hash {
  a: number;
  b: number;
}

/** An empty hash. */
export const createHash = (): Hash => ({ a: 0x1e3779b9, b: 0x7f4a7c15 });

/**
 * Takes in a code unit. The second half takes in the mixed first one, and the shift brings high bits down: without it the low
 * bits of a product hang on low bits alone, and the serial numbers of a register collide more often than by chance.
 */
export const mixIn = (hash: Hash, unit: number): void => {
  const a = Math.imul(hash.a ^ unit, 0x85ebca6b);
  hash.a = a ^ (a >>> 15);
  const b = Math.imul(hash.b ^ hash.a, 0xc2b2ae35);
  hash.b = b ^ (b >>> 13);
};

/** The key that a hash comes to. */
export const keyOfHash = ({ a, b }: Hash): Key => {
  const high = avalanche(a ^ Math.imul(b, 0x27d4eb2f));
  return { high, low: avalanche(b ^ Math.imul(high, 0x165667b1)) };
};

/** Every bit of 32 moves every other; no two numbers fall together. */
export const avalanche = (bits: number): number => {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
