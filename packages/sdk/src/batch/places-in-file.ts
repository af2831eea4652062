import type { RangeResult } from './range-result.ts';
import { rowAt } from './row-places.ts';

/** Which row of the file a case is, by its place among all. */
export interface PlacesInFile {
  readonly add: (range: Pick<RangeResult, 'lines' | 'placeless'>) => void;
  /** Places of repeats in the next range, each with that of whom it repeats, as rows: of that range, and of the file. */
  readonly rowsOf: (
    repeats: ReadonlyMap<number, number>,
    placeless: Uint32Array,
  ) => ReadonlyMap<number, number>;
}

interface Range {
  readonly firstRow: number;
  readonly firstPlace: number;
  readonly placeless: Uint32Array;
}

/** No range yet. */
export const placesInFile = (): PlacesInFile => {
  const ranges: Range[] = [];
  let lines = 0;
  let places = 0;
  const rowOf = (place: number, next: Range): number => {
    const range = place >= next.firstPlace ? next : rangeOf(ranges, place);
    return range.firstRow + rowAt(range.placeless, place - range.firstPlace);
  };
  return {
    add: ({ lines: more, placeless }) => {
      ranges.push({ firstRow: lines, firstPlace: places, placeless });
      lines += more;
      places += more - placeless.length;
    },
    rowsOf: (repeats, placeless) => {
      const next = { firstRow: lines, firstPlace: places, placeless };
      return new Map(
        Array.from(repeats, ([place, earlier]) => [rowAt(placeless, place), rowOf(earlier, next)]),
      );
    },
  };
};

/** The last that starts at a place or before: ranges without a case start where the next does. */
const rangeOf = (ranges: readonly Range[], place: number): Range => {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ranges[middle] as Range).firstPlace <= place) low = middle;
    else high = middle - 1;
  }
  return ranges[low] as Range;
};
