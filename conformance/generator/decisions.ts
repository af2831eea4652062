import type { Facts, PlainCase } from '../reference/case.ts';
import { decide } from '../reference/decide.ts';
import { completionsOf, knownOf, STATED } from '../reference/facts.ts';
import type { Vector } from '../vector.ts';
import {
  anyFacts,
  anyRegistration,
  caseOf,
  dayOf2005,
  dayOf2022,
  type Registration,
  without,
} from './made-case.ts';
import { numbered } from './numbered.ts';
import { type Chance, chanceFrom } from './seeded.ts';

const DECISIONS = 2_500;
const NEEDS = 700;

const anyDay = (chance: Chance): string =>
  chance.percent(25) ? dayOf2005(chance) : dayOf2022(chance);

/** What the law is asked about: a rare combination more often than chance would bring it. */
const RARE: readonly Facts[] = [
  { purpose: 'accusation', disciplinary: true },
  { purpose: 'accusation', disciplinary: true, judicialMatter: true },
  { purpose: 'accusation' },
  { containsAccusation: true },
  { containsAccusation: true, disciplinary: true },
  { purpose: 'suggestion' },
  { purpose: 'other' },
  { judicialMatter: true },
  { judicialMatter: true, statutoryDuty: true },
  { arbitrable: true },
  { partyAppeal: true },
  { administrativeProcedure: 'reconsideration' },
  { administrativeProcedure: 'disclosure' },
  { statutoryDuty: true },
  { majorUrgent: true },
  { feedbackRequired: true },
  { priorHandling: 'rechecked', sameFactsAndReasons: true },
  { priorHandling: 'pending', filedToSuperior: true },
  { priorHandling: 'replied' },
  { complex: true },
  { conflictOfInterest: true },
];

const anyMatter = (chance: Chance, id: string): { oneCase: PlainCase; on: string | undefined } => {
  const registration: Registration = anyRegistration(chance, anyDay(chance));
  const usual = anyFacts(chance, registration, chance.pick([0, 10, 25, 50]));
  const facts = chance.percent(50) ? { ...usual, ...chance.pick(RARE) } : usual;
  return {
    oneCase: caseOf(id, registration, facts),
    on: chance.percent(15) ? anyDay(chance) : undefined,
  };
};

/** The matter with so many facts left out, but with no more ways to fill them in than that. */
const forgetting = (
  chance: Chance,
  oneCase: PlainCase,
  count: number,
  mostCompletions: number,
): PlainCase => {
  const askable = STATED.map(({ fact }) => fact).filter((fact) => fact !== 'containsAccusation');
  let left: PlainCase = oneCase;
  const forgotten: string[] = [];
  for (const fact of chance.shuffled(askable)) {
    if (forgotten.length === count) break;
    const next = { ...oneCase, facts: without(oneCase.facts, [...forgotten, fact]) };
    if (completionsOf(knownOf(next)).length > mostCompletions) continue;
    forgotten.push(fact);
    left = next;
  }
  return left;
};

const givenOf = (oneCase: PlainCase, on: string | undefined): Vector['given'] => ({
  case: oneCase,
  ...(on === undefined ? {} : { on }),
});

/** Decisions in which most is known. */
export const decisionVectors = (count = DECISIONS): readonly Vector[] => {
  const chance = chanceFrom(22);
  return numbered('decision', count, (id) => {
    const { oneCase, on } = anyMatter(chance, id);
    const asked = forgetting(chance, oneCase, chance.pick([0, 0, 0, 0, 0, 1, 1, 2, 3]), 100);
    const { outcomes, flags } = decide(asked, on);
    return { given: givenOf(asked, on), expect: { outcomes, flags } };
  });
};

/** Decisions in which much is asked, with what is asked in its order. */
export const needsVectors = (count = NEEDS): readonly Vector[] => {
  const chance = chanceFrom(31);
  return numbered('needs', count, (id) => {
    const { oneCase, on } = anyMatter(chance, id);
    const asked = forgetting(chance, oneCase, chance.pick([2, 3, 4, 5, 6, 7, 8]), 320);
    return { given: givenOf(asked, on), expect: { ...decide(asked, on) } };
  });
};
