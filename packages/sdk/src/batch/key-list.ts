import { hashKey, WORDS } from './key-hash.ts';

/** The keys of the rows of a range, as hashes. */
export interface KeyList {
  readonly add: (row: number, key: string) => void;
  readonly rows: () => Uint32Array;
  readonly words: () => Uint32Array;
}

const FIRST_ROOM = 4096;

/** An empty list. */
export const listKeys = (): KeyList => {
  let rows = new Uint32Array(FIRST_ROOM);
  let words = new Uint32Array(FIRST_ROOM * WORDS);
  let length = 0;
  return {
    add: (row, key) => {
      if (length === rows.length) {
        rows = doubled(rows);
        words = doubled(words);
      }
      rows[length] = row;
      hashKey(key, words, length * WORDS);
      length += 1;
    },
    rows: () => rows.slice(0, length),
    words: () => words.slice(0, length * WORDS),
  };
};

const doubled = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
};
