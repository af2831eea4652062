import type { CivilDate } from '@xinfang/calendar';
import { compiledOn, type Pack } from '@xinfang/pack/decide';
import { ruleByCode } from './compiled/rule-by-code.ts';
import { ruleByTables } from './compiled/rule-by-tables.ts';
import { writtenCodeOf } from './compiled/written-code.ts';
import type { Ruling } from './decision.ts';
import type { Facts } from './facts.ts';
import { readOn } from './read-on.ts';

/** How a pack becomes a function. */
export interface CompileRulingOptions {
  /** The civil date whose law rules. */
  readonly on: CivilDate;
  /**
   * `closures` (default) run everywhere; `source` writes JavaScript for the facts of the pack and evaluates it, which a
   * strict content policy forbids: there a pack is built ahead of time.
   */
  readonly as?: 'closures' | 'source';
}

/**
 * A pack under the law of one day as a plain function from facts to the ruling, for those who rule many matters. Facts are
 * taken as `factsOf` gives them: a value outside a fact's domain counts as missing. Rulings are frozen, and equal matters
 * share one: nothing is allocated for a matter like one seen before.
 *
 * @throws XinfangError `impossible-date`, `pack-expired`, `pack-too-large`; the function itself `impossible-facts`.
 * @example
 * const rule = compileRuling(pack, { on: '2023-03-01' });
 * rule({ receiverKind: 'organ', priorHandling: 'none' }).outcomes.admission.value // 'accept'
 */
export const compileRuling = (
  pack: Pack,
  options: CompileRulingOptions,
): ((facts: Facts) => Ruling) => {
  const on = readOn(options.on);
  const whole = compiledOn(pack, on, (space) => space.variables.map(() => -1));
  const byTables = ruleByTables(whole, on);
  return options.as === 'source' ? ruleByCode(writtenCodeOf(whole), byTables) : byTables;
};
