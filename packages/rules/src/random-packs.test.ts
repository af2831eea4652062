import { XinfangError } from '@xinfang/calendar';
import type { Pack, Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lifted, overAllCompletions } from '../../../fixtures/all-completions.ts';
import type { Answer } from '../../../fixtures/contract-answers.ts';
import { answersFor, holds, missingFacts } from '../test/plain-evaluator.ts';
import { RANDOM_PACK_DAYS, randomFacts, randomPack } from '../test/random-pack.ts';
import { decideFacts } from './decide.ts';
import type { Decision, GroupOutcome } from './decision.ts';

type Facts = Readonly<Record<string, Scalar>>;

const asAnswer = (outcome: GroupOutcome): Answer => {
  if (outcome.value !== null) return outcome.value;
  const candidates = [...outcome.candidates].sort();
  return { status: outcome.status, ...(candidates.length === 0 ? {} : { candidates }) };
};

const withDefaultsOf = (pack: Pack, facts: Facts): Facts => ({
  ...Object.fromEntries(
    pack.facts.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]])),
  ),
  ...facts,
});

const bruteForce = (pack: Pack, on: string, facts: Facts): Lifted | undefined =>
  overAllCompletions(withDefaultsOf(pack, facts), missingFacts(pack, facts), (all) =>
    answersFor(pack, on, all),
  );

const told = ({ outcomes, flags, needs }: Decision): Lifted => ({
  groups: Object.fromEntries(
    Object.entries(outcomes).map(([group, outcome]) => [group, asAnswer(outcome)]),
  ),
  flags: flags.map(({ value }) => value).sort(),
  needs: needs.map(({ fact, groups }) => ({
    fact,
    groups: groups.map((group) => (group === 'marks' ? 'flags' : group)),
  })),
});

const day = fc.constantFrom(...RANDOM_PACK_DAYS);

describe('on random packs', () => {
  test('outcomes, statuses, candidates, flags and needs are those of trying every completion', () => {
    fc.assert(
      fc.property(randomPack, randomFacts, day, (pack, facts, on) => {
        const expected = bruteForce(pack, on, facts);
        if (expected === undefined) {
          expect(() => decideFacts('R-1', facts, pack, on)).toThrow(XinfangError);
        } else {
          expect(told(decideFacts('R-1', facts, pack, on))).toEqual(expected);
        }
      }),
      { numRuns: 2000, seed: 31 },
    );
  });

  test('impossible facts are refused with the reasons that forbid them', () => {
    let refused = 0;
    fc.assert(
      fc.property(randomPack, randomFacts, day, (pack, facts, on) => {
        if (bruteForce(pack, on, facts) !== undefined) return;
        refused += 1;
        try {
          decideFacts('R-1', facts, pack, on);
          expect.unreachable();
        } catch (error) {
          expect(error).toBeInstanceOf(XinfangError);
          const { code, issues } = error as XinfangError;
          expect(code).toBe('impossible-facts');
          expect(issues.map(({ message }) => message.en)).toEqual(reasonsFor(pack, facts));
        }
      }),
      { numRuns: 1000, seed: 32 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  test('the rule and the basis of a given outcome are those of rules that give it in some completion, all of them', () => {
    fc.assert(
      fc.property(randomPack, randomFacts, day, (pack, facts, on) => {
        if (bruteForce(pack, on, facts) === undefined) return;
        const decision = decideFacts('R-1', facts, pack, on);
        for (const [group, outcome] of Object.entries(decision.outcomes)) {
          if (outcome.value === null) continue;
          const winners = winnersOf(pack, on, facts, group);
          expect(winners.map(({ id }) => id)).toContain(outcome.rule);
          expect(new Set(outcome.basis)).toEqual(new Set(winners.flatMap(({ basis }) => basis)));
        }
      }),
      { numRuns: 1000, seed: 33 },
    );
  });

  test('the trace gives no reason against the rule that gave an outcome, and one against every other that did not hold', () => {
    fc.assert(
      fc.property(randomPack, randomFacts, day, (pack, facts, on) => {
        if (bruteForce(pack, on, facts) === undefined) return;
        const { outcomes, trace } = decideFacts('R-1', facts, pack, on);
        for (const [group, outcome] of Object.entries(outcomes)) {
          for (const { rule, holds: held, whyNot } of trace.groups[group]?.rules ?? []) {
            const gave = outcome.value !== null && outcome.rule === rule;
            if (gave) expect(whyNot).toBeUndefined();
            else if (held !== true) expect(whyNot).toBeDefined();
          }
        }
      }),
      { numRuns: 1000, seed: 35 },
    );
  });

  test('a further fact never turns what is given into something else', () => {
    fc.assert(
      fc.property(randomPack, randomFacts, randomFacts, day, (pack, facts, more, on) => {
        // A declared default makes a missing fact known: stating it is no further fact.
        const { delta: _, ...further } = more;
        const together = { ...further, ...facts };
        if (bruteForce(pack, on, together) === undefined) return;
        const before = told(decideFacts('R-1', facts, pack, on));
        const after = told(decideFacts('R-1', together, pack, on));
        for (const [group, answer] of Object.entries(before.groups)) {
          if (typeof answer === 'string') expect(after.groups[group]).toBe(answer);
          else if (answer.status !== 'needs-facts')
            expect(after.groups[group]).toMatchObject({ status: answer.status });
        }
        expect(after.flags).toEqual(expect.arrayContaining([...before.flags]));
      }),
      { numRuns: 1000, seed: 34 },
    );
  });
});

const completionsOf = (pack: Pack, facts: Facts): readonly Facts[] =>
  missingFacts(pack, facts).reduce<readonly Facts[]>(
    (some, { fact, values }) =>
      some.flatMap((each) => values.map((value) => ({ ...each, [fact]: value }))),
    [withDefaultsOf(pack, facts)],
  );

/** The reasons of the constraints that forbid every completion; of all where only together they do. */
const reasonsFor = (pack: Pack, facts: Facts): readonly string[] => {
  const all = completionsOf(pack, facts);
  const broken = pack.constraints.filter(({ never }) =>
    all.every((each) => holds(never, each, pack)),
  );
  return (broken.length > 0 ? broken : pack.constraints).map(({ reason }) => reason.en);
};

/** The rules that give a group's outcome in some completion. */
const winnersOf = (pack: Pack, on: string, facts: Facts, group: string) => {
  const hit = pack.groups.find(({ id }) => id === group)?.hit;
  const all = completionsOf(pack, facts);
  const won = all.flatMap((each) => {
    const answers = answersFor(pack, on, each);
    if (answers === undefined) return [];
    const decided = Object.fromEntries(
      Object.entries(answers.groups).map(([id, answer]) => [
        id,
        typeof answer === 'string' ? answer : answer.status,
      ]),
    );
    const holding = pack.rules.filter(
      (rule) =>
        rule.group === group &&
        rule.effective.from <= on &&
        (rule.effective.to === undefined || on <= rule.effective.to) &&
        holds(rule.conditions, { ...each, ...decided }, pack),
    );
    return hit === 'first' ? holding.slice(0, 1) : holding;
  });
  return [...new Set(won)];
};
