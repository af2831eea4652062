import type { Pack } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { plainDecision } from '../../../fixtures/plain-decision.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { STATED_DOMAINS } from '../../../fixtures/settled-facts.ts';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { type Missing, overAllCompletions } from '../test/all-completions.ts';
import { contractAnswers, type Settled } from '../test/contract-answers.ts';
import { decide } from './decide.ts';

/** Everything known of a matter in the contract's names, without a look at `factsOf`. */
const settledOf = (part: CasePart, variant: Variant): Settled => ({
  containsAccusation: false,
  ...(part.facts as Settled),
  receiverKind: part.kind ?? 'petition-office',
  channel: part.channel ?? 'letter',
  arrival: part.arrival ?? 'direct',
  representatives: Number(part.petitioners?.['representatives']),
  identityClear: part.petitioners?.['identityClear'] === true,
  accusedStated: (part.accused ?? []).length > 0,
  isRepeat: part.registration?.['repeatOf'] !== undefined,
  mostRepresentatives: variant.representatives,
});

const isPossible = (facts: Settled): boolean =>
  !(facts['receiverKind'] === 'petition-office' && facts['remit'] === 'own') &&
  !(facts['receiverKind'] === 'organ' && facts['remit'] === 'same-level');

/** The missing facts of a matter in the order of the pack's `facts.json`; a declared default is never asked. */
const missingIn = (part: CasePart, variant: Variant, pack: Pack): readonly Missing[] =>
  pack.facts.flatMap(({ id }) => {
    const fact = variant.plainId('fact', id);
    const values = STATED_DOMAINS[fact];
    return values === undefined || fact === 'containsAccusation' || part.facts?.[fact] !== undefined
      ? []
      : [{ fact, values }];
  });

describe.each(variants)('section 3 of the contract, $name pack', (variant) => {
  const { pack } = variant;
  const decided = (part: CasePart) =>
    plainDecision(variant, decide(caseOf(inNamesOf(variant, part)), pack));

  test('on full facts every outcome, status, candidate and flag is that of the contract', () => {
    fc.assert(
      fc.property(randomMatter(0), (part) => {
        const { flags, ...groups } = contractAnswers(
          part.receivedOn ?? '',
          settledOf(part, variant),
        );
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
      const sizes = missingIn(part, variant, pack).map(({ values }) => values.length);
      return sizes.length <= 6 && sizes.reduce((a, b) => a * b, 1) <= 512;
    });
    fc.assert(
      fc.property(fewMissing, (part) => {
        const lifted = overAllCompletions(
          settledOf(part, variant),
          missingIn(part, variant, pack),
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
        const open = missingIn(part, variant, pack);
        if (open.length === 0) return;
        const before = decided(part);
        for (const { fact, values } of open) {
          const value = values[pick % values.length];
          const more = { ...part, facts: { ...part.facts, [fact]: value as string } };
          if (!isPossible(settledOf(more, variant))) continue;
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
