import type { Condition, Fact, Group, Scalar } from '@xinfang/pack';
import fc from 'fast-check';

/** The open statuses that a group's outcome may be. */
export const STATUSES = ['person-decides', 'conflict', 'untranslated'];

/** What random conditions are made of. */
export interface Vocabulary {
  readonly facts: readonly Fact[];
  readonly groups: readonly Group[];
}

/** Every value of a fact. */
export const valuesOf = (fact: Fact): readonly Scalar[] => {
  if (fact.type === 'boolean') return [false, true];
  if (fact.type === 'enum') return fact.values.map(({ value }) => value);
  return Array.from({ length: fact.max - fact.min + 1 }, (_, at) => fact.min + at);
};

const domainOf = ({ facts, groups }: Vocabulary, id: string): readonly Scalar[] => {
  const fact = facts.find((each) => each.id === id);
  if (fact !== undefined) return valuesOf(fact);
  const outcomes = groups.find((group) => group.id === id)?.outcomes ?? [];
  return [...outcomes.map(({ value }) => value), ...STATUSES];
};

const leaf = (words: Vocabulary, readable: readonly string[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...readable).chain((fact): fc.Arbitrary<Condition> => {
    const domain = domainOf(words, fact);
    const scalar = fc
      .tuple(fc.constantFrom('equal', 'notEqual'), fc.constantFrom(...domain))
      .map(([operator, value]) => ({ fact, operator, value }));
    const list = fc
      .tuple(
        fc.constantFrom('in', 'notIn'),
        fc.uniqueArray(fc.constantFrom(...domain), { minLength: 1 }),
      )
      .map(([operator, value]) => ({ fact, operator, value }));
    const [least] = domain;
    if (typeof least !== 'number') return fc.oneof(scalar, list);
    const bound = fc
      .tuple(
        fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
        fc.integer({ min: least, max: Number(domain.at(-1)) }),
      )
      .map(([operator, value]) => ({ fact, operator, value }));
    return fc.oneof(scalar, list, bound, bound);
  });

/** A condition over what is readable and the named conditions, nested so deep at most. */
export const tree = (
  words: Vocabulary,
  readable: readonly string[],
  named: readonly string[],
  depth: number,
): fc.Arbitrary<Condition> => {
  if (depth === 0) return leaf(words, readable);
  const inner = tree(words, readable, named, depth - 1);
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf(words, readable) },
    { weight: 2, arbitrary: some.map((all): Condition => ({ all })) },
    { weight: 2, arbitrary: some.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: inner.map((not): Condition => ({ not })) },
    ...named.map((condition) => ({ weight: 1, arbitrary: fc.constant<Condition>({ condition }) })),
  );
};
