import type { Condition, Pack, Rule } from '@xinfang/pack/decide';
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';

/**
 * A rule as json-rules-engine takes it: its name is the rule's id, and the event carries the basis, since that library
 * drops whatever else a rule holds. It writes into the objects it is given, so each engine gets a copy.
 */
export const engineRuleOf = (
  rule: Rule,
  conditions: Condition = rule.conditions,
): RuleProperties => ({
  name: rule.id,
  conditions: topLevel(conditions),
  priority: rule.priority,
  event: {
    type: rule.event.type,
    params: {
      group: rule.group,
      rule: rule.id,
      basis: rule.basis,
      label: rule.label,
      explain: rule.explain,
    },
  },
});

/** In a group of hit policy `first` the plain library would fire every rule that holds; here each also needs that none of higher priority holds. */
export const onlyFirst = (rule: Rule, higher: readonly Rule[]): Condition =>
  higher.length === 0
    ? rule.conditions
    : { all: [rule.conditions, { not: { any: higher.map(({ conditions }) => conditions) } }] };

/** The named conditions as that library registers them. */
export const engineConditionsOf = (pack: Pack): readonly (readonly [string, TopLevelCondition])[] =>
  [...pack.conditions.values()].map(({ id, conditions }) => [id, topLevel(conditions)]);

/** That library accepts no bare test of a fact at a root. */
const topLevel = (condition: Condition): TopLevelCondition =>
  structuredClone('fact' in condition ? { all: [condition] } : condition) as TopLevelCondition;
