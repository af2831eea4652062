/** Remembers a whole number under three others; all from -2^31 + 1 to 2^31 - 1. */
export interface NodeTable {
  readonly get: (a: number, b: number, c: number) => number | undefined;
  readonly set: (a: number, b: number, c: number, value: number) => void;
}

const EMPTY = -(2 ** 31);
const WIDTH = 4;
const FIRST_SIZE = 64;

/**
 * A hash over three whole numbers.
 *
 * @example
 * hashOf(1, 2, 3) === hashOf(1, 2, 3) // true
 */
export const hashOf = (a: number, b: number, c: number): number => {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

/**
 * An empty table: open addressing in one typed array, since texts as keys cost more than all the rest of a diagram.
 *
 * @example
 * const table = createTable();
 * table.set(1, 2, 3, 4);
 * table.get(1, 2, 3) // 4
 */
export const createTable = (): NodeTable => {
  let size = FIRST_SIZE;
  let cells = new Int32Array(size * WIDTH).fill(EMPTY);
  let count = 0;

  /** Where these stand, or the free place for them. */
  const placeOf = (a: number, b: number, c: number): number => {
    let place = (hashOf(a, b, c) & (size - 1)) * WIDTH;
    while (
      cells[place + 3] !== EMPTY &&
      (cells[place] !== a || cells[place + 1] !== b || cells[place + 2] !== c)
    )
      place = (place + WIDTH) & (size * WIDTH - 1);
    return place;
  };

  const put = (a: number, b: number, c: number, value: number): void => {
    const place = placeOf(a, b, c);
    if (cells[place + 3] === EMPTY) count++;
    cells[place] = a;
    cells[place + 1] = b;
    cells[place + 2] = c;
    cells[place + 3] = value;
  };

  const grow = (): void => {
    const before = cells;
    size *= 2;
    cells = new Int32Array(size * WIDTH).fill(EMPTY);
    count = 0;
    for (let place = 0; place < before.length; place += WIDTH)
      if (before[place + 3] !== EMPTY)
        put(
          before[place] as number,
          before[place + 1] as number,
          before[place + 2] as number,
          before[place + 3] as number,
        );
  };

  return {
    get: (a, b, c) => {
      const value = cells[placeOf(a, b, c) + 3] as number;
      return value === EMPTY ? undefined : value;
    },
    set: (a, b, c, value) => {
      if (2 * count >= size) grow();
      put(a, b, c, value);
    },
  };
};
