import { WORDS } from './key-hash.ts';

/** Which row bears which key: the first that claims it. */
export interface ClaimedKeys {
  /** Claims the key with the hash at a place of `words`; gives the earlier row that has it, or undefined. Rows ascend, from 1. */
  readonly claim: (row: number, words: Uint32Array, at: number) => number | undefined;
}

const CHUNK_BITS = 16;
const CHUNK_ROWS = 1 << CHUNK_BITS;
const SMALLEST = 1024;
const FULLEST = 0.8;
/** Gently: a table that doubles takes twice the memory it needs. */
const GROWTH = 1.5;

/** No key is claimed yet. Of a row its hash is kept, and of a key a slot of four bytes: about 17 bytes a case. */
export const claimKeys = (): ClaimedKeys => {
  const chunks: (Uint32Array | undefined)[] = [];
  let slots = new Uint32Array(SMALLEST);
  let claimed = 0;

  const has = (row: number, words: Uint32Array, at: number): boolean => {
    const chunk = chunks[row >>> CHUNK_BITS] as Uint32Array;
    const from = (row & (CHUNK_ROWS - 1)) * WORDS;
    return (
      chunk[from] === words[at] &&
      chunk[from + 1] === words[at + 1] &&
      chunk[from + 2] === words[at + 2]
    );
  };
  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (words: Uint32Array, at: number): number => {
    let slot = (words[at] as number) % slots.length;
    for (let row = slots[slot] as number; row !== 0; row = slots[slot] as number) {
      if (has(row, words, at)) break;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
    return slot;
  };
  const grow = (): void => {
    const before = slots;
    slots = new Uint32Array(Math.ceil(before.length * GROWTH));
    for (const row of before) {
      if (row === 0) continue;
      const chunk = chunks[row >>> CHUNK_BITS] as Uint32Array;
      slots[slotOf(chunk, (row & (CHUNK_ROWS - 1)) * WORDS)] = row;
    }
  };
  const keep = (row: number, words: Uint32Array, at: number): void => {
    const place = row >>> CHUNK_BITS;
    const chunk = chunks[place] ?? new Uint32Array(CHUNK_ROWS * WORDS);
    chunks[place] = chunk;
    chunk.set(words.subarray(at, at + WORDS), (row & (CHUNK_ROWS - 1)) * WORDS);
  };

  return {
    claim: (row, words, at) => {
      const slot = slotOf(words, at);
      const earlier = slots[slot] as number;
      if (earlier !== 0) return earlier;
      keep(row, words, at);
      slots[slot] = row;
      claimed += 1;
      if (claimed > slots.length * FULLEST) grow();
      return undefined;
    },
  };
};
