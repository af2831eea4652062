import { joinBearers } from './bearers.ts';
import type { FilingsPart } from './filings.ts';
import type { Keys } from './key.ts';
import { createPlaceIndex, NOWHERE } from './place-index.ts';
import { EXAMPLES } from './run-warnings.ts';

/** Matters that bear the id of an earlier one: a list of ids could not tell them apart. */
export interface RepeatedIds {
  readonly count: number;
  readonly examples: readonly string[];
}

/** Finds who bears the id of an earlier case, part by part: the one index of ids that a run keeps. */
export const findRepeatedIds = () => {
  const joined = joinBearers();
  const index = createPlaceIndex(joined.keys);
  const examples: string[] = [];
  /** The first part, until there is another: its measure counted it already, and most runs have one. */
  let first: FilingsPart | undefined;
  let length = 0;
  let count = 0;

  const enterAll = (part: FilingsPart): void => {
    const idAt = idsAtHand(part);
    const start = length;
    joined.add(part.bearers);
    length += part.length;
    for (let place = start; place < length; place++) {
      const earlier = index.enter(place);
      if (earlier === NOWHERE || joined.check(earlier) !== joined.check(place)) continue;
      count += 1;
      const id = examples.length < EXAMPLES ? idAt(place - start) : undefined;
      if (id !== undefined) examples.push(id);
    }
  };
  const enterFirst = (): void => {
    if (first !== undefined) enterAll(first);
    first = undefined;
  };
  const earlierOf = (keys: Keys, check: (place: number) => number, place: number): number => {
    const earlier = index.find(keys.high(place), keys.low(place));
    return earlier !== NOWHERE && joined.check(earlier) === check(place) ? earlier : NOWHERE;
  };

  return {
    /** The places of a part of which an earlier case bears the id, each with the place of that among all; it is not taken in. */
    repeatsIn: (part: FilingsPart): ReadonlyMap<number, number> => {
      enterFirst();
      const own = joinBearers();
      own.add(part.bearers);
      const within = part.repeats === 0 ? undefined : createPlaceIndex(own.keys, part.length);
      const repeats = new Map<number, number>();
      for (let place = 0; place < part.length; place++) {
        const before = earlierOf(own.keys, own.check, place);
        const beside = within?.enter(place) ?? NOWHERE;
        if (before !== NOWHERE) repeats.set(place, before);
        else if (beside !== NOWHERE && own.check(beside) === own.check(place))
          repeats.set(place, length + beside);
      }
      return repeats;
    },
    add: (part: FilingsPart): void => {
      enterFirst();
      if (length === 0) first = part;
      else enterAll(part);
    },
    repeated: (): RepeatedIds =>
      first === undefined
        ? { count, examples }
        : { count: first.repeats, examples: first.repeated.map(({ id }) => id) },
  };
};

/**
 * The ids that are known: all where they were asked for. Else a part keeps the id of a matter where an earlier one of the same
 * part bears it, so that a pair that lies in two parts is counted and gives no example.
 */
const idsAtHand = ({ names, repeated }: FilingsPart): ((place: number) => string | undefined) => {
  const kept = new Map(repeated.map(({ place, id }) => [place, id]));
  return (place) => kept.get(place) ?? names?.[place];
};
