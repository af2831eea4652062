import { PETITION_OFFICE } from '../county.ts';
import type { FactsRow } from '../register-row.ts';
import type { Kind, Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenario.ts';

const PURPOSES: Readonly<Record<Kind, NonNullable<FactsRow['purpose']>>> = {
  petition: 'appeal',
  'several-routes': 'appeal',
  'statutory-duty': 'appeal',
  'administrative-procedure': 'appeal',
  arbitration: 'appeal',
  judicial: 'appeal',
  'party-appeal': 'appeal',
  advice: 'suggestion',
  'accusation-discipline': 'accusation',
  accusation: 'accusation',
  other: 'other',
};

const NO_PROCEDURE = 'none';
const PROCEDURES = ['reconsideration', 'adjudication', 'confirmation', 'licensing'] as const;

/** Facts of the way of handling that a forgetful clerk leaves out: with one of these sets missing, deadlines may be undetermined. */
const OFTEN_MISSING: readonly (readonly (keyof FactsRow)[])[] = [
  ['purpose'],
  ['judicialMatter'],
  ['arbitrable', 'statutoryDuty'],
  ['administrativeProcedure'],
  ['statutoryDuty'],
  ['remit'],
  ['priorHandling', 'filedToSuperior'],
  ['priorHandling', 'sameFactsAndReasons'],
];

/** What the clerk states about a matter: complete but for small gaps, and for decisive ones as often as the scenario says. */
export const factsOf = (plan: Plan, random: Random, scenario: Scenario): FactsRow => {
  const facts = completeFacts(plan, random);
  const missing = new Set<string>(harmlessGaps(plan, random));
  const mayMiss = plan.kind === 'petition' && plan.repeatOf === undefined && !plan.backlog;
  if (mayMiss && random.chance(scenario.missingFactsShare))
    for (const fact of random.pick(OFTEN_MISSING)) missing.add(fact);
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !missing.has(fact)));
};

const completeFacts = (plan: Plan, random: Random): FactsRow => ({
  purpose: PURPOSES[plan.kind],
  ...(plan.containsAccusation ? { containsAccusation: true } : {}),
  remit: plan.remit,
  ...routesOf(plan.kind, random),
  disciplinary: plan.kind === 'accusation-discipline',
  feedbackRequired: plan.feedbackRequired,
  majorUrgent: plan.majorUrgent,
  priorHandling: plan.prior,
  sameFactsAndReasons: plan.sameFacts,
  filedToSuperior: plan.filedToSuperior,
  conflictOfInterest: random.chance(0.01),
  complex: plan.complex,
  jointParty: random.chance(0.08),
  simpleMatter: !plan.complex && random.chance(0.3),
});

/** Which other statutory routes are open: one for each kind that has one, two where a person has to settle which. */
const routesOf = (kind: Kind, random: Random) => ({
  judicialMatter: kind === 'judicial',
  arbitrable: kind === 'arbitration',
  partyAppeal: kind === 'party-appeal',
  administrativeProcedure:
    kind === 'administrative-procedure' || kind === 'several-routes'
      ? random.pick(PROCEDURES)
      : NO_PROCEDURE,
  statutoryDuty: kind === 'statutory-duty' || kind === 'several-routes',
});

/** Gaps that leave every deadline determined: nothing of earlier handling where all else speaks for a first filing, or no judgement on simplicity. */
const harmlessGaps = (plan: Plan, random: Random): readonly (keyof FactsRow)[] => {
  const gaps: (keyof FactsRow)[] = [];
  const isFirst = plan.prior === 'none' && plan.receiver === PETITION_OFFICE;
  if (isFirst && random.chance(0.04)) gaps.push('priorHandling');
  if (random.chance(0.05)) gaps.push('simpleMatter');
  return gaps;
};
