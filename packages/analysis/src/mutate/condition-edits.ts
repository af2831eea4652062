import type { Condition, Leaf, Pack, Path, Scalar } from '@xinfang/pack';
import { addEach, dropEach, type Edit } from './edit.ts';

const FLIPS: Readonly<Record<string, readonly string[]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  in: ['notIn'],
  notIn: ['in'],
  lessThan: ['lessThanInclusive', 'greaterThanInclusive'],
  lessThanInclusive: ['lessThan', 'greaterThan'],
  greaterThan: ['greaterThanInclusive', 'lessThanInclusive'],
  greaterThanInclusive: ['greaterThan', 'lessThan'],
};

/**
 * The slips of a condition: operators flipped, parts dropped or negated, all and any swapped, values changed within the
 * domain. `root` conditions, as those of rules, may not be a bare test.
 *
 * @example
 * conditionEdits({ fact: 'complex', operator: 'equal', value: true }, ['when'], pack).map(({ kind }) => kind) // ['flip-operator']
 */
export const conditionEdits = (
  condition: Condition | undefined,
  path: Path,
  pack: Pack,
  root = false,
): readonly Edit[] => {
  if (condition === undefined) return [];
  if ('all' in condition) return listEdits(condition.all, 'all', path, pack);
  if ('any' in condition) return listEdits(condition.any, 'any', path, pack);
  if ('not' in condition) {
    const bare = root && 'fact' in condition.not;
    return [
      ...(bare ? [] : [{ kind: 'negate', path, after: condition.not } as const]),
      ...conditionEdits(condition.not, [...path, 'not'], pack),
    ];
  }
  if ('condition' in condition) return [{ kind: 'negate', path, after: { not: condition } }];
  return leafEdits(condition, path, pack);
};

const listEdits = (
  list: readonly Condition[],
  key: 'all' | 'any',
  path: Path,
  pack: Pack,
): readonly Edit[] => {
  const other = key === 'all' ? 'any' : 'all';
  return [
    { kind: 'negate', path, after: { not: { [key]: list } } },
    ...(list.length < 2
      ? []
      : [{ kind: 'swap-connective', path, after: { [other]: list } } as const]),
    ...dropEach('drop-condition', [...path, key], list),
    ...list.flatMap((each, index) => conditionEdits(each, [...path, key, index], pack)),
  ];
};

const leafEdits = (leaf: Leaf, path: Path, pack: Pack): readonly Edit[] => [
  ...(FLIPS[leaf.operator] ?? []).map(
    (after): Edit => ({
      kind: 'flip-operator',
      path: [...path, 'operator'],
      after,
    }),
  ),
  ...valueEdits(leaf, [...path, 'value'], domainOf(leaf.fact, pack)),
];

type Domain = readonly Scalar[] | { readonly min: number; readonly max: number };

/** The values that a fact, or the outcome of a group, can have. */
const domainOf = (id: string, { facts, groups }: Pack): Domain => {
  const fact = facts.find((each) => each.id === id);
  if (fact?.type === 'boolean') return [false, true];
  if (fact?.type === 'integer') return fact;
  if (fact?.type === 'enum') return fact.values.map(({ value }) => value);
  return groups.find((each) => each.id === id)?.outcomes.map(({ value }) => value) ?? [];
};

const valueEdits = ({ value }: Leaf, path: Path, domain: Domain): readonly Edit[] => {
  if ('min' in domain)
    return typeof value === 'number'
      ? [value - 1, value + 1]
          .filter((each) => each >= domain.min && each <= domain.max)
          .map((after) => ({ kind: 'change-value', path, after }))
      : [];
  if (!Array.isArray(value)) {
    // Of two values the other is what the flipped operator asks.
    const others = domain.length > 2 ? domain.filter((each) => each !== value) : [];
    return others.map((after) => ({ kind: 'change-value', path, after }));
  }
  const list = value as readonly Scalar[];
  // A list of everything asks nothing.
  const more = domain.length - list.length > 1 ? domain : [];
  return [...dropEach('change-value', path, list), ...addEach('change-value', path, list, more)];
};
