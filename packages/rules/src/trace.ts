import type { CompiledPack, Scalar } from '@xinfang/pack/decide';
import { type Findings, keepFindings } from './compiled/kept-findings.ts';
import type { GroupOutcome, Trace } from './decision.ts';
import type { Facts } from './facts.ts';
import { knownOf, statedIn, withDefaults } from './known.ts';
import { tracesOf } from './rule-trace.ts';

/**
 * How a decision came about: every rule of every group with its conditions, and for those that lost why not.
 *
 * @example
 * const { outcomes } = decide(oneCase, pack);
 * traceOf(compiledOn(pack, '2023-03-01'), factsOf(oneCase, pack), outcomes).missing.includes('complex') // true
 */
export const traceOf = (
  compiled: CompiledPack,
  stated: Facts,
  outcomes: Readonly<Record<string, GroupOutcome>>,
): Trace => {
  const facts = withDefaults(compiled.space, stated);
  const traced = {
    known: knownOf(compiled, facts),
    facts,
    lookup: (id: string): Scalar | undefined => statedIn(facts, id) ?? asFact(outcomes[id]),
  };
  const findings = findingsOf(compiled);
  return {
    facts,
    missing: compiled.space.variables
      .map(({ fact }) => fact.id)
      .filter((id) => statedIn(facts, id) === undefined),
    groups: Object.fromEntries(
      compiled.groups.map((group, at) => {
        const findingOf = (index: number) => (findings[at] as Findings)(index, traced);
        return [group.group.id, { rules: tracesOf(group, findingOf, outcomes[group.group.id]) }];
      }),
    ),
  };
};

const kept = new WeakMap<CompiledPack, readonly Findings[]>();

const findingsOf = (compiled: CompiledPack): readonly Findings[] => {
  let findings = kept.get(compiled);
  if (findings === undefined) {
    findings = compiled.groups.map((group) => keepFindings(compiled, group));
    kept.set(compiled, findings);
  }
  return findings;
};

/**
 * A group's outcome as the fact that other groups read: an open status of the law is a value of its own, missing facts
 * are not.
 *
 * @example
 * asFact(decide(oneCase, pack).outcomes['admission']) // 'accept'
 */
export const asFact = (outcome: GroupOutcome | undefined): Scalar | undefined => {
  if (outcome === undefined) return undefined;
  if (outcome.value !== null) return outcome.value;
  return outcome.status === 'needs-facts' ? undefined : outcome.status;
};
