import type { MeasuredCase } from './measured-case.ts';
import type { RunTerms } from './run-terms.ts';
import { createTally, type Tally, type TallyLayout } from './tally.ts';

/** The figures of the whole register and, for each field of a breakdown, of its rows in the order first met. */
export interface TalliesPart {
  readonly whole: Tally;
  readonly rows: readonly RowsPart[];
}

/** The rows of a breakdown: the same place in both lists. */
export interface RowsPart {
  readonly keys: readonly string[];
  readonly tallies: readonly Tally[];
}

/** Rows by their keys, in the order first met. */
export interface Rows extends RowsPart {
  /** The place of a key's row, which is there from now on. */
  readonly placeOf: (key: string) => number;
}

/** No rows yet. */
export const createRows = (layout: TallyLayout): Rows => {
  const keys: string[] = [];
  const tallies: Tally[] = [];
  const places = new Map<string, number>();
  return {
    keys,
    tallies,
    placeOf: (key) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, keys.length);
      tallies.push(createTally(layout));
      return keys.push(key) - 1;
    },
  };
};

/** Finds the tallies that a case falls into: the whole, and a row of each breakdown. */
export const createCaseTallies = (by: RunTerms['by'], layout: TallyLayout) => {
  const whole = createTally(layout);
  const breakdowns = by.map(({ keyOf }) => ({ keyOf, rows: createRows(layout) }));
  const chosen: Tally[] = [whole];
  const places: number[] = [];
  return {
    /** Of the case chosen last: the next overwrites them. */
    chosen: chosen as readonly Tally[],
    /** The places of its rows. */
    places: places as readonly number[],
    choose: ({ source }: MeasuredCase): void => {
      for (let at = 0; at < breakdowns.length; at++) {
        const { keyOf, rows } = breakdowns[at] as (typeof breakdowns)[number];
        const place = rows.placeOf(keyOf(source));
        places[at] = place;
        chosen[at + 1] = rows.tallies[place] as Tally;
      }
    },
    part: (): TalliesPart => ({
      whole,
      rows: breakdowns.map(({ rows: { keys, tallies } }) => ({ keys, tallies })),
    }),
  };
};
