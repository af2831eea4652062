import type { CivilDate } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import { type CompiledPack, compiledOn, type Known, type Pack } from '@xinfang/pack';
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

const KEPT = 20_000;
const rulings = new WeakMap<CompiledPack, Map<string, Ruling>>();

/**
 * The ruling without trace; the same knowledge under the same law is ruled once. Thousands of cases share few patterns of facts.
 *
 * @example
 * const compiled = compiledOn(pack, '2023-03-01');
 * rulingFor(compiled, knownOf(compiled, { purpose: 'other' }), '2023-03-01').flags // []
 */
export const rulingFor = (compiled: CompiledPack, known: Known, on: CivilDate): Ruling => {
  let kept = rulings.get(compiled);
  if (kept === undefined || kept.size > KEPT) {
    kept = new Map();
    rulings.set(compiled, kept);
  }
  const key = known.join();
  let ruling = kept.get(key);
  if (ruling === undefined) {
    ruling = frozen(ruleOn(compiled, known, on));
    kept.set(key, ruling);
  }
  return ruling.on === on ? ruling : { ...ruling, on };
};

/** A kept ruling answers many cases: whoever changes one would change the others' answers. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};
