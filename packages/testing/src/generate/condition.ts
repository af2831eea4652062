import type { Facts, Pack } from '@xinfang/sdk';

type Condition = Pack['constraints'][number]['never'];
type Leaf = Extract<Condition, { readonly fact: string }>;

/** Whether a condition holds; undefined where the facts do not tell. */
export const holds = (condition: Condition, facts: Facts, pack: Pack): boolean | undefined => {
  if ('all' in condition) return every(condition.all.map((each) => holds(each, facts, pack)));
  if ('any' in condition) {
    const none = every(condition.any.map((each) => negated(holds(each, facts, pack))));
    return negated(none);
  }
  if ('not' in condition) return negated(holds(condition.not, facts, pack));
  if ('condition' in condition) {
    const named = pack.conditions.get(condition.condition);
    return named === undefined ? undefined : holds(named.conditions, facts, pack);
  }
  return leafHolds(condition, facts);
};

const negated = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

const every = (truths: readonly (boolean | undefined)[]): boolean | undefined => {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
};

/** An operator that is not known here, of a plugin say, leaves it open. */
const leafHolds = ({ fact, operator, value }: Leaf, facts: Facts): boolean | undefined => {
  const known = facts[fact];
  if (known === undefined) return undefined;
  const listed = Array.isArray(value) && value.includes(known);
  switch (operator) {
    case 'equal':
      return known === value;
    case 'notEqual':
      return known !== value;
    case 'in':
      return listed;
    case 'notIn':
      return !listed;
    case 'lessThan':
      return Number(known) < Number(value);
    case 'lessThanInclusive':
      return Number(known) <= Number(value);
    case 'greaterThan':
      return Number(known) > Number(value);
    case 'greaterThanInclusive':
      return Number(known) >= Number(value);
    default:
      return undefined;
  }
};

/** Whether no constraint of a pack excludes these facts, missing ones taken by their defaults. */
export const arePossible = (facts: Facts, pack: Pack): boolean => {
  const known = { ...defaultsOf(pack), ...facts };
  return pack.constraints.every(({ never }) => holds(never, known, pack) !== true);
};

const defaultsOf = (pack: Pack): Facts =>
  Object.fromEntries(
    pack.facts.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]])),
  );
