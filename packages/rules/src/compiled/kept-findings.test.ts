import { compiledOn, type Pack, type Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseOf } from '../../../../fixtures/plain-case.ts';
import { randomMatter } from '../../../../fixtures/random-case.ts';
import { RANDOM_PACK_DAYS, randomFacts, randomPack } from '../../test/random-pack.ts';
import { decideFacts } from '../decide.ts';
import type { Decision, Trace } from '../decision.ts';
import { type Facts, factsOf } from '../facts.ts';
import { knownOf, withDefaults } from '../known.ts';
import { findRule, tracesOf } from '../rule-trace.ts';
import { asFact } from '../trace.ts';
import { keepFindings } from './kept-findings.ts';

/** The rules' part of a trace with nothing kept from another matter. */
const plainly = (pack: Pack, on: string, { outcomes, trace }: Decision): Trace['groups'] => {
  const lookup = (id: string): Scalar | undefined => trace.facts[id] ?? asFact(outcomes[id]);
  return Object.fromEntries(
    compiledOn(pack, on).groups.map((group) => [
      group.group.id,
      {
        rules: tracesOf(
          group,
          (index) => findRule(group.rules[index] as Pack['rules'][number], lookup, pack),
          outcomes[group.group.id],
        ),
      },
    ]),
  );
};

const decided = (facts: Facts, pack: Pack, on: string): Decision | undefined => {
  try {
    return decideFacts('C-1', facts, pack, on);
  } catch {
    return undefined;
  }
};

const sameTrace = (pack: Pack, on: string, facts: Facts): boolean => {
  const decision = decided(facts, pack, on);
  if (decision === undefined) return false;
  expect(JSON.stringify(decision.trace.groups)).toBe(JSON.stringify(plainly(pack, on, decision)));
  return true;
};

test('a trace of kept findings is to the byte the trace of the matter alone, on random packs', () => {
  let traced = 0;
  fc.assert(
    fc.property(
      randomPack,
      fc.constantFrom(...RANDOM_PACK_DAYS),
      fc.array(randomFacts, { minLength: 1, maxLength: 20 }),
      (pack, on, many) => {
        for (const facts of [...many, ...many]) if (sameTrace(pack, on, facts)) traced++;
      },
    ),
    { numRuns: 300, seed: 51 },
  );
  expect(traced).toBeGreaterThan(2_000);
});

test('and on the national pack, whatever is missing', () => {
  const parts = fc.sample(fc.oneof(randomMatter(0), randomMatter(20)), { numRuns: 3000, seed: 52 });
  const traced = parts.filter((part) =>
    sameTrace(nationalPack, '2023-03-01', factsOf(caseOf(part), nationalPack)),
  );
  expect(traced.length).toBe(3000);
});

test('a trace shows a number as it was stated, and a value outside its domain too', () => {
  const facts = { receiverKind: 'petition-office', channel: 'visit', identityClear: true };
  for (const representatives of [6, 7, 6, 2.5, 1e9, -3])
    expect(sameTrace(nationalPack, '2023-03-01', { ...facts, representatives })).toBe(true);
  for (const purpose of ['appeal', 'appeals', 'appeal'])
    expect(sameTrace(nationalPack, '2023-03-01', { ...facts, purpose })).toBe(true);
});

test('no more findings are kept of a group than may be, and none is another matter\u2019s', () => {
  const compiled = compiledOn(nationalPack, '2023-03-01');
  const [group] = compiled.groups;
  if (group === undefined) expect.unreachable();
  const few = keepFindings(compiled, group, 3);
  const parts = fc.sample(randomMatter(20), { numRuns: 100, seed: 53 });
  for (const part of parts) {
    const facts = withDefaults(compiled.space, factsOf(caseOf(part), nationalPack));
    const lookup = (id: string): Scalar | undefined => facts[id];
    const traced = { known: knownOf(compiled, facts), facts, lookup };
    for (const [index, rule] of group.rules.entries())
      expect(few(index, traced)).toEqual(findRule(rule, lookup, nationalPack));
  }
});
