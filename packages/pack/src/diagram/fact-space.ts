import type { Condition, Leaf, Scalar } from '../format/condition.ts';
import type { Fact } from '../format/fact.ts';
import type { Pack } from '../pack.ts';

/** A fact as a variable: its values, or for whole numbers the cells between the bounds that some condition names. */
export interface Variable {
  readonly fact: Fact;
  /** One value for each cell: the value itself, or the least number of the cell. */
  readonly values: readonly Scalar[];
  /** The cell of a value, or -1 where the value lies outside the domain. */
  readonly cellOf: (value: Scalar) => number;
}

/** The facts of a pack as variables, in the order of `facts.json`. */
export interface FactSpace {
  readonly variables: readonly Variable[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/**
 * The facts of a pack as finite variables. Numbers fall into cells: no condition of the pack can tell two numbers of a cell apart.
 *
 * @example
 * factSpaceOf(pack).variables[0].values // ['suggestion', 'accusation', 'appeal', 'other']
 */
export const factSpaceOf = (pack: Pack): FactSpace => {
  const cuts = cutsOf(pack);
  const variables = pack.facts.map((fact) => variableOf(fact, cuts.get(fact.id) ?? new Set()));
  return {
    variables,
    indexOf: new Map(variables.map((variable, index) => [variable.fact.id, index])),
  };
};

const variableOf = (fact: Fact, cuts: ReadonlySet<number>): Variable => {
  if (fact.type === 'boolean') return finite(fact, [false, true]);
  if (fact.type === 'enum')
    return finite(
      fact,
      fact.values.map(({ value }) => value),
    );
  const starts = [...new Set([fact.min, ...cuts])]
    .filter((start) => fact.min <= start && start <= fact.max)
    .sort((a, b) => a - b);
  return {
    fact,
    values: starts,
    cellOf: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= fact.min && value <= fact.max
        ? starts.findLastIndex((start) => start <= value)
        : -1,
  };
};

const finite = (fact: Fact, values: readonly Scalar[]): Variable => {
  const cells = new Map(values.map((value, index) => [value, index]));
  return { fact, values, cellOf: (value) => cells.get(value) ?? -1 };
};

const cutsOf = (pack: Pack): ReadonlyMap<string, ReadonlySet<number>> => {
  const cuts = new Map<string, Set<number>>();
  for (const condition of conditionsOf(pack)) {
    for (const leaf of leavesOf(condition)) {
      for (const value of Array.isArray(leaf.value) ? leaf.value : [leaf.value]) {
        if (typeof value !== 'number') continue;
        const known = cuts.get(leaf.fact) ?? new Set();
        cuts.set(leaf.fact, known.add(Math.ceil(value)).add(Math.floor(value) + 1));
      }
    }
  }
  return cuts;
};

/**
 * Every condition that a pack holds, wherever it stands.
 *
 * @example
 * conditionsOf(pack).length > pack.rules.length // true
 */
export const conditionsOf = (pack: Pack): readonly Condition[] => [
  ...[...pack.conditions.values()].map(({ conditions }) => conditions),
  ...pack.constraints.map(({ never }) => never),
  ...pack.rules.map(({ conditions }) => conditions),
  ...pack.deadlines.flatMap(({ when, doubt, start }) => [
    ...(when === undefined ? [] : [when]),
    ...(doubt === undefined ? [] : [doubt.when]),
    ...(start.cases ?? []).flatMap((each) => (each.when === undefined ? [] : [each.when])),
  ]),
  ...pack.remedies.map(({ when }) => when),
  ...pack.indicators.flatMap(({ variants }) =>
    Object.values(variants).flatMap((variant) =>
      variant.count === 'matters'
        ? [variant.of.when, variant.numerator.when].filter((each) => each !== undefined)
        : [],
    ),
  ),
];

/**
 * The tests of single facts in a condition; named conditions are entered where the pack that holds them is given.
 *
 * @example
 * leavesOf({ not: { fact: 'complex', operator: 'equal', value: true } }).map(({ fact }) => fact) // ['complex']
 */
export const leavesOf = (
  condition: Condition,
  pack?: Pick<Pack, 'conditions'>,
): readonly Leaf[] => {
  const enter = (each: Condition): readonly Leaf[] => leavesOf(each, pack);
  if ('all' in condition) return condition.all.flatMap(enter);
  if ('any' in condition) return condition.any.flatMap(enter);
  if ('not' in condition) return enter(condition.not);
  if (!('condition' in condition)) return [condition];
  const named = pack?.conditions.get(condition.condition);
  return named === undefined ? [] : enter(named.conditions);
};

/**
 * The order in which diagrams ask the facts: those of the group that is decided first, then what the next one adds, and so
 * on; in a group what most tests read first. Groups that use others then stand in a diagram as they stand in the pack.
 *
 * @example
 * orderOf(pack, factSpaceOf(pack)).length === pack.facts.length // true
 */
export const orderOf = (pack: Pack, { variables, indexOf }: FactSpace): readonly number[] => {
  const order = new Set<number>();
  for (const { id } of pack.groups) {
    const tests = new Map<number, number>();
    for (const { conditions } of pack.rules.filter((rule) => rule.group === id))
      for (const { fact } of leavesOf(conditions, pack)) {
        const index = indexOf.get(fact);
        if (index !== undefined) tests.set(index, (tests.get(index) ?? 0) + 1);
      }
    for (const [index] of [...tests].sort(([a, one], [b, other]) => other - one || a - b))
      order.add(index);
  }
  return [...order, ...[...variables.keys()].filter((index) => !order.has(index))];
};
