import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overAllCompletions } from '../../../fixtures/all-completions.ts';
import { contractAnswers } from '../../../fixtures/contract-answers.ts';
import { isPossible, knownOf, missingIn } from '../../../fixtures/known-of-case.ts';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { plainDecision } from '../../../fixtures/plain-decision.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { variants } from '../../../fixtures/variants.ts';
import { decide } from './decide.ts';

describe.each(variants)('section 3 of the contract, $name pack', (variant) => {
  const { pack } = variant;
  const decided = (part: CasePart) =>
    plainDecision(variant, decide(caseOf(inNamesOf(variant, part)), pack));

  test('on full facts every outcome, status, candidate and flag is that of the contract', () => {
    fc.assert(
      fc.property(randomMatter(0), (part) => {
        const { flags, ...groups } = contractAnswers(part.receivedOn ?? '', knownOf(part, variant));
        const decision = decided(part);
        expect(decision.outcomes).toEqual(groups);
        expect(decision.flags).toEqual(flags);
        expect(decision.needs).toEqual([]);
      }),
      { numRuns: 1000, seed: 20230301 },
    );
  });

  test('where facts are missing, an outcome is given if and only if every completion gives it, and needs are exact and in order', () => {
    const fewMissing = randomMatter(18).filter((part) => {
      const sizes = missingIn(part, variant).map(({ values }) => values.length);
      return sizes.length <= 6 && sizes.reduce((a, b) => a * b, 1) <= 512;
    });
    fc.assert(
      fc.property(fewMissing, (part) => {
        const lifted = overAllCompletions(
          knownOf(part, variant),
          missingIn(part, variant),
          (facts) => {
            if (!isPossible(facts)) return undefined;
            const { flags, ...groups } = contractAnswers(part.receivedOn ?? '', facts);
            return { groups, flags };
          },
        );
        const decision = decided(part);
        expect(decision.outcomes).toEqual(lifted?.groups);
        expect(decision.flags).toEqual(lifted?.flags);
        expect(decision.needs).toEqual(lifted?.needs);
      }),
      { numRuns: 500, seed: 20220501 },
    );
  });

  test('a further fact never turns a given outcome into another', () => {
    fc.assert(
      fc.property(randomMatter(60), fc.nat(), (part, pick) => {
        const open = missingIn(part, variant);
        if (open.length === 0) return;
        const before = decided(part);
        for (const { fact, values } of open) {
          const value = values[pick % values.length];
          const more = { ...part, facts: { ...part.facts, [fact]: value as string } };
          if (!isPossible(knownOf(more, variant))) continue;
          const after = decided(more);
          for (const [group, outcome] of Object.entries(before.outcomes)) {
            const stays = typeof outcome === 'string' || outcome.status !== 'needs-facts';
            const status = (each: typeof outcome | undefined) =>
              typeof each === 'string' ? each : each?.status;
            if (stays) expect(status(after.outcomes[group])).toBe(status(outcome));
          }
          expect(after.flags).toEqual(expect.arrayContaining(before.flags));
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
