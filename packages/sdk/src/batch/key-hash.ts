/** 32-bit words of a hash of a key. */
export const WORDS = 3;

/** Odd constants of which the bits are spread evenly. */
const FACTORS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

/**
 * Puts a 96-bit hash of a key into `words` at a place. Among ten million keys the chance that two share a hash is less than one
 * in 10¹⁴, so that equal hashes are taken for equal keys.
 */
export const hashKey = (key: string, words: Uint32Array, at: number): void => {
  let [a, b, c]: [number, number, number] = [...FACTORS];
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    // Each word takes in the one before it, mixed: alone, the low bits of a product hang on low bits only.
    a = Math.imul(a ^ unit, FACTORS[1]);
    a ^= a >>> 15;
    b = Math.imul(b ^ a, FACTORS[2]);
    b ^= b >>> 13;
    c = Math.imul(c ^ b ^ unit, FACTORS[0]);
    c ^= c >>> 16;
  }
  words[at] = spread(a ^ key.length);
  words[at + 1] = spread(b ^ a);
  words[at + 2] = spread(c ^ b);
};

/** Every bit moves every other; no two numbers fall together. */
const spread = (bits: number): number => {
  const mixed = Math.imul(bits ^ (bits >>> 16), FACTORS[1]);
  const again = Math.imul(mixed ^ (mixed >>> 13), FACTORS[2]);
  return again ^ (again >>> 16);
};
