import type { Condition, Pack } from '@xinfang/pack';
import { ownConditions } from '../words/own-conditions.ts';

/** A pack whose rules and named conditions are as its files write them: tests by operators of plugins in place of their tables. */
export const packAsWritten = (pack: Pack): Pack => {
  const own = ownConditions(pack);
  if (own.length === pack.conditions.size) return pack;
  const as = writtenIn(pack);
  return {
    ...pack,
    conditions: new Map(
      own.map((each) => [each.id, { ...each, conditions: as(each.conditions) }] as const),
    ),
    rules: pack.rules.map((rule) => ({ ...rule, conditions: as(rule.conditions) })),
  };
};

const writtenIn = ({ conditions }: Pack): ((condition: Condition) => Condition) => {
  const as = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(as) };
    if ('any' in condition) return { any: condition.any.map(as) };
    if ('not' in condition) return { not: as(condition.not) };
    if (!('condition' in condition)) return condition;
    return conditions.get(condition.condition)?.tabulates ?? condition;
  };
  return as;
};
