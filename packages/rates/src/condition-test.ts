import { type Condition, OPERATORS, type Pack, type Scalar } from '@xinfang/pack/decide';

/** Looks up a fact; undefined where nobody knows it. */
export type Knows = (fact: string) => Scalar | undefined;

/** Whether a condition holds; null where missing facts leave it open. */
type Test = (knows: Knows) => boolean | null;

/**
 * A condition as a test that keeps no trace: `evaluate(condition, knows, pack).result` for those who ask it of every case of a
 * register.
 */
export const testOf = (condition: Condition, pack: Pack): Test => {
  if ('all' in condition) return everyOf(condition.all.map((each) => testOf(each, pack)));
  if ('any' in condition)
    return negated(everyOf(condition.any.map((each) => negated(testOf(each, pack)))));
  if ('not' in condition) return negated(testOf(condition.not, pack));
  if ('condition' in condition) {
    const named = pack.conditions.get(condition.condition);
    if (named === undefined) throw new Error(`no condition ${condition.condition}`);
    return testOf(named.conditions, pack);
  }
  const { fact, operator, value } = condition;
  const test = OPERATORS.get(operator)?.test;
  if (test === undefined) throw new Error(`no operator ${operator}`);
  return (knows) => {
    const known = knows(fact);
    return known === undefined ? null : test(known, value);
  };
};

const negated =
  (test: Test): Test =>
  (knows) => {
    const result = test(knows);
    return result === null ? null : !result;
  };

const everyOf =
  (tests: readonly Test[]): Test =>
  (knows) => {
    let isOpen = false;
    for (const test of tests) {
      const result = test(knows);
      if (result === false) return false;
      if (result === null) isOpen = true;
    }
    return isOpen ? null : true;
  };
