/** Notes, while the rows of a range are read, which of them have no place in its part: blank ones, and most that are refused. */
export interface PlacelessRows {
  /** A row that has a place; rows ascend. */
  readonly pass: (row: number) => void;
  /** Of so many lines. */
  readonly rows: (lines: number) => Uint32Array;
}

/** No row yet. */
export const notePlaceless = (): PlacelessRows => {
  const placeless: number[] = [];
  let last = 0;
  return {
    pass: (row) => {
      for (let each = last + 1; each < row; each += 1) placeless.push(each);
      last = row;
    },
    rows: (lines) => {
      for (let each = last + 1; each <= lines; each += 1) placeless.push(each);
      return Uint32Array.from(placeless);
    },
  };
};

/** The row, from 1, of the case at a place, from 0, of a range. */
export const rowAt = (placeless: Uint32Array, place: number): number => {
  let low = 0;
  let high = placeless.length;
  // Before the n-th row without a place there are as many rows with one as it stands beyond n.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placeless[middle] as number) - middle - 1 <= place) low = middle + 1;
    else high = middle;
  }
  return place + low + 1;
};
