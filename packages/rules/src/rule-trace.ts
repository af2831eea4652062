import type { CompiledGroup, Pack, Rule } from '@xinfang/pack/decide';
import type { GroupOutcome, RuleTrace, TraceNode, WhyNot } from './decision.ts';
import { evaluate, falseLeavesOf, type Lookup, missingOf } from './evaluate.ts';

/** What a rule came to, but for what depends on the other rules of its group. */
export interface RuleFinding {
  /** Where nothing is to be said against it. */
  readonly plain: RuleTrace;
  /** Where another rule, or none, gave the outcome, though this one may have won for some completion; absent where it holds. */
  readonly lost?: RuleTrace;
}

/** Evaluates a rule's conditions, and says why they do not hold. */
export const findRule = (rule: Rule, lookup: Lookup, pack: Pack): RuleFinding => {
  const conditions = evaluate(rule.conditions, lookup, pack);
  const { result: holds } = conditions;
  const plain = { rule: rule.id, outcome: rule.event.type, holds, conditions };
  return holds === true ? { plain } : { plain, lost: { ...plain, whyNot: whyNot(conditions) } };
};

const whyNot = (conditions: TraceNode): WhyNot =>
  conditions.result === false
    ? { reason: 'condition-false', leaves: falseLeavesOf(conditions) }
    : { reason: 'facts-missing', facts: missingOf(conditions) };

/** What the rules of a group came to, from what each came to by itself; given in the order of the rules. */
export const tracesOf = (
  { group, rules }: CompiledGroup,
  findingOf: (index: number) => RuleFinding,
  outcome: GroupOutcome | undefined,
): readonly RuleTrace[] => {
  const gave = outcome !== undefined && outcome.value !== null ? outcome.rule : undefined;
  const traces: RuleTrace[] = [];
  let winner: string | undefined;
  for (let index = 0; index < rules.length; index++) {
    const { id } = rules[index] as Rule;
    const { plain, lost } = findingOf(index);
    if (lost !== undefined) traces.push(gave === id ? plain : lost);
    else {
      const outrankedBy = group.hit === 'first' ? winner : undefined;
      winner ??= id;
      traces.push(
        outrankedBy === undefined
          ? plain
          : { ...plain, whyNot: { reason: 'outranked', by: outrankedBy } },
      );
    }
  }
  return traces;
};
