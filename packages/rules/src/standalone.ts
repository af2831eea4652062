import type { CivilDate } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import { type CompiledPack, compiledOn, restorePack, type StoredPack } from '@xinfang/pack/decide';
import { onDay } from './compiled/on-day.ts';
import { ruleByCode } from './compiled/rule-by-code.ts';
import type { WrittenRuling } from './compiled/ruling-source.ts';
import { decide, rulingFor } from './decide.ts';
import type { Decision, Ruling } from './decision.ts';
import type { Facts } from './facts.ts';
import { filledCase } from './filled-case.ts';
import { knownOf } from './known.ts';
import { readOn } from './read-on.ts';

/** What a pack built ahead of time answers by itself. */
export interface Standalone {
  /** The ruling for facts under the law of a civil date. Throws `impossible-date`, `pack-expired`, `impossible-facts`. */
  readonly rule: (facts: Facts, options: { readonly on: CivilDate }) => Ruling;
  /**
   * The decision on a case with its trace, under the law of `on`, default the day of receipt. The case may be as it was
   * written: what it leaves out is filled in, its form is not checked. Throws as `decide` does.
   */
  readonly decide: (oneCase: Case, options?: { readonly on?: CivilDate }) => Decision;
}

/** Opens a stored pack with the code that was written for its laws, by the day that each is stored under. */
export const openStored = (
  stored: StoredPack,
  codes: Readonly<Record<string, WrittenRuling>>,
): Standalone => {
  const pack = restorePack(stored);
  // Weakly: of a law too large to be compiled as a whole there is one for each matter.
  const byLaw = new WeakMap<CompiledPack, (facts: Facts) => Ruling>();
  const rulerOf = (law: CompiledPack): ((facts: Facts) => Ruling) => {
    let rule = byLaw.get(law);
    if (rule === undefined) {
      const code = codes[law.on];
      const byTables = (facts: Facts): Ruling => rulingFor(law, knownOf(law, facts), law.on);
      rule = code === undefined ? byTables : ruleByCode(code, byTables);
      byLaw.set(law, rule);
    }
    return rule;
  };
  return {
    rule: (facts, { on }) => {
      const day = readOn(on);
      const law = compiledOn(pack, day, (space) => knownOf({ space }, facts));
      return onDay(rulerOf(law)(facts), day);
    },
    // Who calls it holds a case as it was written: what would read it is not on board.
    decide: (oneCase, options) => decide(filledCase(oneCase), pack, options),
  };
};
