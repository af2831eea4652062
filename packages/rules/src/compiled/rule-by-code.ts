import type { Ruling } from '../decision.ts';
import type { Facts } from '../facts.ts';
import type { Shelf, WrittenRuling } from './ruling-source.ts';

/** Rulings that are kept, which share their parts; beyond it the shelf is emptied. */
const MOST_RULINGS = 40_000;

/** Rules by written code where everything is known, each ruling made once; `otherwise` makes them, and rules the rest. */
export const ruleByCode = (
  written: WrittenRuling,
  otherwise: (facts: Facts) => Ruling,
  most = MOST_RULINGS,
): ((facts: Facts) => Ruling) => {
  let shelf: Shelf = [];
  let kept = 0;
  const into: number[] = [];
  const keep = (facts: Facts): Ruling => {
    const ruling = otherwise(facts);
    if (written(facts, shelf, into) !== undefined) return ruling;
    if (kept === most) {
      shelf = [];
      kept = 0;
    }
    put(shelf, into, ruling);
    kept += 1;
    return ruling;
  };
  return (facts) => {
    const found = written(facts, shelf, into) as Ruling | null | undefined;
    if (found === null) return otherwise(facts);
    // What is kept is found by others: it is made of a copy, for reading facts may run code that answers otherwise later.
    return found ?? keep({ ...facts });
  };
};

const put = (shelf: Shelf, into: readonly number[], ruling: Ruling): void => {
  let place = shelf;
  for (const at of into.slice(0, -1)) {
    place[at] ??= [];
    place = place[at] as Shelf;
  }
  place[into.at(-1) as number] = ruling;
};
