import type { GivenFact } from './derive.ts';
import { type Failure, type MissedFact, missed } from './told.ts';

/** Whether given facts can stand beside what was registered. */
export type Possible = (given: readonly GivenFact[]) => boolean;

/** Facts that cannot all be true, each with why it is given to nobody. */
export type Contradiction = readonly MissedFact[];

/**
 * What a fact contradicts, where it does: the registration, which then holds, or facts that plugins gave before. Of those
 * nobody can tell which is true, so the order of plugins does not decide it.
 */
export const contradictionOf = (
  known: readonly GivenFact[],
  one: GivenFact,
  possible: Possible,
): Contradiction | undefined => {
  if (possible([...known, one])) return undefined;
  if (!possible([one])) return [why(one, 'impossible')];
  const others = known.filter((each) => possible([...known.filter((kept) => kept !== each), one]));
  return [...(others.length > 0 ? others : known), one].map((each) => why(each, 'disputed'));
};

const why = ({ declared, plugin }: GivenFact, failure: Failure): MissedFact =>
  missed(declared, plugin, failure);
