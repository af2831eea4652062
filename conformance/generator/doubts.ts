import type { Facts } from '../reference/case.ts';
import { clockNamed, type Life, lifeTo } from './life.ts';
import { without } from './made-case.ts';
import type { Chance } from './seeded.ts';

/** Facts under which it is open, or sure after all, whether a clock of the petition procedure runs. */
const DOUBTS: readonly ((facts: Facts) => Facts)[] = [
  (facts) => without(facts, ['arbitrable']),
  (facts) => without(facts, ['arbitrable', 'administrativeProcedure', 'judicialMatter']),
  (facts) => without(facts, ['purpose']),
  (facts) => without(facts, ['purpose', 'simpleMatter', 'majorUrgent']),
  (facts) => without(facts, ['priorHandling']),
  (facts) => ({ ...without(facts, ['filedToSuperior']), priorHandling: 'pending' }),
  (facts) => ({ ...without(facts, ['sameFactsAndReasons']), priorHandling: 'rechecked' }),
  (facts) => ({ ...facts, priorHandling: 'pending', filedToSuperior: true }),
  (facts) => ({ ...facts, priorHandling: 'rechecked', sameFactsAndReasons: true }),
  (facts) => ({ ...facts, judicialMatter: true, statutoryDuty: true }),
  (facts) => ({ ...without(facts, ['statutoryDuty']), arbitrable: true, partyAppeal: true }),
  (facts) => ({ ...facts, administrativeProcedure: 'licensing' }),
  (facts) => ({ ...facts, purpose: 'suggestion' }),
  (facts) => ({ ...without(facts, ['partyAppeal']), arbitrable: true }),
  (facts) => without(facts, ['simpleMatter', 'complex', 'jointParty']),
];

/** A matter of which it is open whether it has 60 days, or 30 to ask for review. */
export const doubtfulLife = (chance: Chance, startsOn: string, place: number): Life => {
  const life = lifeTo(clockNamed(chance.pick(['conclude', 'review-request'])), startsOn);
  const doubt = DOUBTS[place % DOUBTS.length] ?? ((facts: Facts) => facts);
  return { ...life, facts: doubt(life.facts) };
};

/** A matter passed on to an organ that has not said whether it is its own. */
export const remitUnknown = (startsOn: string): Life => {
  const life = lifeTo(clockNamed('objection'), startsOn);
  return { ...life, facts: without(life.facts, ['remit']) };
};
