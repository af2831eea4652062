import type { Condition, Fact, Group, Pack, Rule, Scalar } from '@xinfang/pack';
import fc from 'fast-check';

const TEXT = { zh: '甲', en: 'a' };
const FROM = '2020-01-01';
const LATER = '2021-06-01';

/** A day under the first law of every random pack, and one under the second. */
export const RANDOM_PACK_DAYS = [FROM, '2021-05-31', LATER, '2023-01-01'] as const;

const FACTS: readonly Fact[] = [
  { id: 'alpha', type: 'boolean', about: 'matter', label: TEXT },
  {
    id: 'beta',
    type: 'enum',
    about: 'matter',
    label: TEXT,
    values: ['x', 'y', 'z'].map((value) => ({ value, label: TEXT })),
  },
  { id: 'gamma', type: 'integer', about: 'matter', label: TEXT, min: -2, max: 3 },
  { id: 'delta', type: 'boolean', about: 'handling', label: TEXT, default: true },
  { id: 'epsilon', type: 'boolean', about: 'handling', label: TEXT },
];

const VALUES: Readonly<Record<string, readonly Scalar[]>> = {
  alpha: [false, true],
  beta: ['x', 'y', 'z'],
  gamma: [-2, -1, 0, 1, 2, 3],
  delta: [false, true],
  epsilon: [false, true],
};

const GROUPS: readonly Group[] = [
  groupOf('one', 'first', [], ['p', 'q', 'r']),
  groupOf('two', 'unique', ['one'], ['s', 't', 'u']),
  groupOf('three', 'first', ['one', 'two'], ['v', 'w']),
  groupOf('marks', 'collect', ['two'], ['red', 'blue', 'green']),
];

function groupOf(id: string, hit: Group['hit'], uses: string[], values: readonly string[]): Group {
  return { id, label: TEXT, hit, uses, outcomes: values.map((value) => ({ value, label: TEXT })) };
}

const STATUSES = ['person-decides', 'conflict', 'untranslated'];
const domainOf = (id: string): readonly Scalar[] =>
  VALUES[id] ?? [
    ...(GROUPS.find((group) => group.id === id)?.outcomes.map(({ value }) => value) ?? []),
    ...STATUSES,
  ];

const leaf = (readable: readonly string[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...readable).chain((fact): fc.Arbitrary<Condition> => {
    const domain = domainOf(fact);
    const scalar = fc
      .tuple(fc.constantFrom('equal', 'notEqual'), fc.constantFrom(...domain))
      .map(([operator, value]) => ({ fact, operator, value }));
    const list = fc
      .tuple(
        fc.constantFrom('in', 'notIn'),
        fc.uniqueArray(fc.constantFrom(...domain), { minLength: 1 }),
      )
      .map(([operator, value]) => ({ fact, operator, value }));
    const bound = fc
      .tuple(
        fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
        fc.integer({ min: -2, max: 3 }),
      )
      .map(([operator, value]) => ({ fact, operator, value }));
    return fact === 'gamma' ? fc.oneof(scalar, list, bound, bound) : fc.oneof(scalar, list);
  });

const tree = (
  readable: readonly string[],
  named: boolean,
  depth: number,
): fc.Arbitrary<Condition> =>
  depth === 0
    ? leaf(readable)
    : fc.oneof(
        { weight: 3, arbitrary: leaf(readable) },
        {
          weight: 2,
          arbitrary: fc
            .array(tree(readable, named, depth - 1), { minLength: 1, maxLength: 3 })
            .map((all) => ({ all })),
        },
        {
          weight: 2,
          arbitrary: fc
            .array(tree(readable, named, depth - 1), { minLength: 1, maxLength: 3 })
            .map((any) => ({ any })),
        },
        { weight: 1, arbitrary: tree(readable, named, depth - 1).map((not) => ({ not })) },
        ...(named
          ? [{ weight: 1, arbitrary: fc.constant<Condition>({ condition: 'named' }) }]
          : []),
      );

const FACT_IDS = FACTS.map(({ id }) => id);

/** A rule as the random draw gives it; its place and priority follow. */
const ruleOf = (group: Group, index: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      // A bare test is no root of a rule.
      conditions: tree([...FACT_IDS, ...group.uses], true, 2).map((one) =>
        'fact' in one ? { all: [one] } : one,
      ),
      type: fc.constantFrom(
        ...group.outcomes.map(({ value }) => value),
        ...group.outcomes.map(({ value }) => value),
        // Only where one rule alone gives the outcome does it say between what there is a conflict.
        ...STATUSES.filter(
          (status) => group.hit === 'first' || (group.hit === 'unique' && status !== 'conflict'),
        ),
      ),
      span: fc.constantFrom('always', 'first', 'second'),
    })
    .map(({ conditions, type, span }) => ({
      id: `${group.id}.${index}`,
      group: group.id,
      label: TEXT,
      explain: TEXT,
      conditions,
      event: {
        type,
        ...(type === 'conflict'
          ? { params: { candidates: group.outcomes.map(({ value }) => value) } }
          : {}),
      },
      priority: group.hit === 'first' ? 100 - index : 1,
      effective:
        span === 'always'
          ? { from: FROM }
          : span === 'first'
            ? { from: FROM, to: '2021-05-31' }
            : { from: LATER },
      basis: [{ instrument: 'law', article: index + 1, confidence: 'H' as const }],
    }));

/**
 * A small random pack: five facts, four groups of each hit policy that read one another, two laws. The kernel may know
 * nothing of it but the format.
 */
export const randomPack: fc.Arbitrary<Pack> = fc
  .record({
    named: tree(FACT_IDS, false, 2),
    constraints: fc.array(tree(FACT_IDS, true, 1), { maxLength: 2 }),
    rules: fc
      .tuple(
        ...GROUPS.map((group) =>
          fc
            .integer({ min: 0, max: 4 })
            .chain((size) =>
              fc.tuple(...Array.from({ length: size }, (_, index) => ruleOf(group, index))),
            ),
        ),
      )
      .map((byGroup) => byGroup.flat()),
  })
  .map(({ named, constraints, rules }) => ({
    id: 'random',
    version: '1.0.0',
    title: TEXT,
    layers: [{ id: 'random', version: '1.0.0', hash: 'sha256-0' }],
    instruments: new Map(),
    facts: FACTS,
    conditions: new Map([['named', { id: 'named', label: TEXT, conditions: named }]]),
    constraints: constraints.map((never, index) => ({
      id: `c${index}`,
      never,
      reason: { zh: `不能${index}`, en: `cannot be ${index}` },
    })),
    groups: GROUPS,
    rules,
    deadlines: [],
    indicators: [],
    integrity: [],
    remedies: [],
    warnings: [],
    routes: [],
    vocabularies: [],
    untranslated: [],
    tests: [],
  }));

/** Some of the facts of a random pack. */
export const randomFacts: fc.Arbitrary<Readonly<Record<string, Scalar>>> = fc
  .record(
    Object.fromEntries(
      Object.entries(VALUES).map(([id, values]) => [
        id,
        fc.option(fc.constantFrom(...values), { nil: undefined }),
      ]),
    ),
  )
  .map((facts) =>
    Object.fromEntries(
      Object.entries(facts).filter((entry): entry is [string, Scalar] => entry[1] !== undefined),
    ),
  );
