import type { CivilDate } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import { type CompiledPack, compiledOn, type Known, type Pack } from '@xinfang/pack/decide';
import { frozen } from './compiled/frozen.ts';
import { readPlainly } from './compiled/reading.ts';
import { hasRulings, rulingsOf } from './compiled/rulings.ts';
import type { Decision, Ruling } from './decision.ts';
import { type Facts, factsOf } from './facts.ts';
import { knownOf } from './known.ts';
import { readOn } from './read-on.ts';
import { ruleOn } from './rule-on.ts';
import { traceOf } from './trace.ts';

/**
 * Decides a matter: admission, dispatch, procedure and whatever else the pack holds, each with its complete basis, what
 * is still to be asked, the remedies, and the trace. `on` is the day whose law decides; default the day of receipt.
 *
 * @throws XinfangError on facts the pack does not know, values outside their domain, impossible combinations, an
 * impossible date.
 * @example
 * decide(oneCase, pack).outcomes['admission'] // { value: 'accept', rule: …, basis: [ … ] }
 */
export const decide = (
  oneCase: Case,
  pack: Pack,
  options: { readonly on?: CivilDate } = {},
): Decision =>
  decideFacts(
    oneCase.id,
    factsOf(oneCase, pack),
    pack,
    options.on ?? oneCase.registration.receivedOn,
  );

/**
 * The same from facts alone: what a receipt keeps, so that it can be decided again.
 *
 * @example
 * decideFacts('C-1', { receiverKind: 'organ', priorHandling: 'none' }, pack, '2023-03-01').outcomes['admission'].value // 'accept'
 */
export const decideFacts = (caseId: string, facts: Facts, pack: Pack, on: CivilDate): Decision => {
  const day = readOn(on);
  const compiled = compiledOn(pack, day, (space) => knownOf({ space }, facts));
  const ruling = rulingFor(compiled, knownOf(compiled, facts), day);
  return { caseId, ...ruling, trace: traceOf(compiled, facts, ruling.outcomes) };
};

/** How often a pack is read plainly before tables are made for it: who decides a single matter would wait for them. */
const FEW = 10;
const asked = new WeakMap<CompiledPack, number>();

/**
 * The ruling without trace, by walking the tables of the compiled pack. It is frozen, and matters of which the same is
 * known under the same law share one.
 *
 * @throws XinfangError `impossible-facts`.
 * @example
 * const compiled = compiledOn(pack, '2023-03-01');
 * rulingFor(compiled, knownOf(compiled, { purpose: 'other' }), '2023-03-01').flags // []
 */
export const rulingFor = (compiled: CompiledPack, known: Known, on: CivilDate): Ruling => {
  if (!hasRulings(compiled)) {
    const times = asked.get(compiled) ?? 0;
    asked.set(compiled, times + 1);
    if (times < FEW) return frozen(ruleOn(compiled, readPlainly(compiled, known), on));
  }
  return rulingsOf(compiled)(known, on);
};
