import type { Ruling } from '../decision.ts';
import type { Facts } from '../facts.ts';
import type { Shelf, WrittenRuling } from './ruling-source.ts';

/** Rulings that are kept; beyond it the shelf is emptied. */
const MOST_RULINGS = 50_000;

/** Rules by written code where everything is known, each ruling made once; `otherwise` makes them, and rules the rest. */
export const ruleByCode = (
  written: WrittenRuling,
  otherwise: (facts: Facts) => Ruling,
): ((facts: Facts) => Ruling) => {
  let shelf: Shelf = [];
  let kept = 0;
  const into: number[] = [];
  return (facts) => {
    const found = written(facts, shelf, into) as Ruling | null | undefined;
    if (found !== undefined && found !== null) return found;
    const ruling = otherwise(facts);
    if (found === undefined) {
      if (kept === MOST_RULINGS) {
        shelf = [];
        kept = 0;
      }
      put(shelf, into, ruling);
      kept += 1;
    }
    return ruling;
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
