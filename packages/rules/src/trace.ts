import type { CompiledGroup, CompiledPack, Scalar } from '@xinfang/pack';
import type { GroupOutcome, RuleTrace, Trace, WhyNot } from './decision.ts';
import { evaluate, falseLeavesOf, type Lookup, missingOf } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { withDefaults } from './known.ts';

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
  const lookup: Lookup = (id) => facts[id] ?? asFact(outcomes[id]);
  return {
    facts,
    missing: compiled.space.variables
      .map(({ fact }) => fact.id)
      .filter((id) => facts[id] === undefined),
    groups: Object.fromEntries(
      compiled.groups.map((group) => [
        group.group.id,
        { rules: rulesTraceOf(compiled, group, lookup, outcomes[group.group.id]) },
      ]),
    ),
  };
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

const rulesTraceOf = (
  { pack }: CompiledPack,
  { group, rules }: CompiledGroup,
  lookup: Lookup,
  outcome: GroupOutcome | undefined,
): readonly RuleTrace[] => {
  let winner: string | undefined;
  return rules.map((rule) => {
    const conditions = evaluate(rule.conditions, lookup, pack);
    const base = { rule: rule.id, outcome: rule.event.type, holds: conditions.result, conditions };
    if (conditions.result === true) {
      const outrankedBy = group.hit === 'first' ? winner : undefined;
      winner ??= rule.id;
      return outrankedBy === undefined
        ? base
        : { ...base, whyNot: { reason: 'outranked', by: outrankedBy } };
    }
    const whyNot: WhyNot =
      conditions.result === false
        ? { reason: 'condition-false', leaves: falseLeavesOf(conditions) }
        : { reason: 'facts-missing', facts: missingOf(conditions) };
    return outcome !== undefined && outcome.value !== null && outcome.rule === rule.id
      ? base
      : { ...base, whyNot };
  });
};
