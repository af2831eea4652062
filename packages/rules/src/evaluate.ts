import { type Condition, OPERATORS, type Pack, type Scalar } from '@xinfang/pack/decide';
import type { TraceNode } from './decision.ts';

/** Looks up a fact or a group's outcome; undefined where it is missing. */
export type Lookup = (fact: string) => Scalar | undefined;

/**
 * Evaluates a condition in three values and keeps the tree: true, false, or null where missing facts leave it open.
 * A test of a missing fact is open, never false.
 *
 * @example
 * evaluate({ fact: 'complex', operator: 'equal', value: true }, () => undefined, pack).result // null
 */
export const evaluate = (condition: Condition, lookup: Lookup, pack: Pack): TraceNode => {
  if ('all' in condition) {
    const all = condition.all.map((each) => evaluate(each, lookup, pack));
    return { all, result: conjunction(all.map(({ result }) => result)) };
  }
  if ('any' in condition) {
    const any = condition.any.map((each) => evaluate(each, lookup, pack));
    return { any, result: negate(conjunction(any.map(({ result }) => negate(result)))) };
  }
  if ('not' in condition) {
    const not = evaluate(condition.not, lookup, pack);
    return { not, result: negate(not.result) };
  }
  if ('condition' in condition) {
    const named = pack.conditions.get(condition.condition);
    if (named === undefined) throw new Error(`no condition ${condition.condition}`);
    const is = evaluate(named.conditions, lookup, pack);
    return { condition: condition.condition, is, result: is.result };
  }
  const { fact, operator, value } = condition;
  const factValue = lookup(fact);
  const test = OPERATORS.get(operator);
  if (test === undefined) throw new Error(`no operator ${operator}`);
  return {
    fact,
    operator,
    value,
    factValue: factValue ?? null,
    result: factValue === undefined ? null : test.test(factValue, value),
  };
};

const negate = (value: boolean | null): boolean | null => (value === null ? null : !value);

const conjunction = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true;

/**
 * The tests that made a condition false, and no others.
 *
 * @example
 * falseLeavesOf(evaluate({ fact: 'complex', operator: 'equal', value: true }, () => false, pack)).length // 1
 */
export const falseLeavesOf = (node: TraceNode): readonly TraceNode[] => leavesThatMade(node, false);

const leavesThatMade = (node: TraceNode, result: boolean): readonly TraceNode[] => {
  if (node.result !== result) return [];
  if ('all' in node) return node.all.flatMap((each) => leavesThatMade(each, result));
  if ('any' in node) return node.any.flatMap((each) => leavesThatMade(each, result));
  if ('not' in node) return leavesThatMade(node.not, !result);
  return 'condition' in node ? leavesThatMade(node.is, result) : [node];
};

/**
 * The facts whose absence leaves a condition open.
 *
 * @example
 * missingOf(evaluate({ fact: 'complex', operator: 'equal', value: true }, () => undefined, pack)) // ['complex']
 */
export const missingOf = (node: TraceNode): readonly string[] => {
  if (node.result !== null) return [];
  const facts =
    'all' in node
      ? node.all.flatMap(missingOf)
      : 'any' in node
        ? node.any.flatMap(missingOf)
        : 'not' in node
          ? missingOf(node.not)
          : 'condition' in node
            ? missingOf(node.is)
            : [node.fact];
  return [...new Set(facts)];
};
