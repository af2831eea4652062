import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import type { Variant } from '../../../fixtures/variants.ts';
import { assess } from '../src/assess.ts';
import type { Assessment, Deadline, UndeterminedDeadline } from '../src/assessment.ts';

/** What a test asks of a matter, in the contract's names. */
export interface Asked {
  readonly assessment: Assessment;
  /** The deadlines of an id of the contract, in their order. */
  all(id: string): readonly Deadline[];
  /** The only deadline of an id; throws where there is none or several. */
  only(id: string): Deadline;
  undetermined(id: string): readonly UndeterminedDeadline[];
  /** The codes of the assessment's warnings, in their order. */
  readonly warnings: readonly string[];
}

/** Assesses a matter of which every fact is settled, but for those that the part states. */
export const ask = (variant: Variant, part: CasePart, asOf: string): Asked => {
  const settled = { ...SETTLED, ...(part.kind === 'organ' ? { remit: 'own' } : {}) };
  return askOf(variant, { ...part, facts: { ...settled, ...part.facts } }, asOf);
};

/** Assesses a matter with the facts that the part states, and no others. */
export const askOf = (variant: Variant, part: CasePart, asOf: string): Asked => {
  const oneCase = caseOf({ ...part, facts: variant.facts(part.facts ?? {}) });
  const assessment = assess(oneCase, variant.pack, variant.calendar, { asOf });
  const all = (id: string): readonly Deadline[] =>
    assessment.deadlines.filter((each) => each.id === variant.id('deadline', id));
  return {
    assessment,
    all,
    only: (id) => {
      const [first, ...others] = all(id);
      if (first === undefined || others.length > 0)
        throw new Error(`${others.length + (first === undefined ? 0 : 1)} of ${id}`);
      return first;
    },
    undetermined: (id) =>
      assessment.undetermined.filter((each) => each.id === variant.id('deadline', id)),
    warnings: assessment.warnings.map(({ code }) => code),
  };
};
