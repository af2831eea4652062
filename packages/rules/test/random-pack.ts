import type { Condition, Fact, Group, Pack, Remedy, Rule, Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { STATUSES, tree, valuesOf } from './random-conditions.ts';

const TEXT = { zh: '甲', en: 'a' };
const FROM = '2020-01-01';
const LATER = '2021-06-01';
const LATEST = '2022-03-01';

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

const GROUPS: readonly Group[] = [
  groupOf('one', 'first', [], ['p', 'q', 'r']),
  groupOf('two', 'unique', ['one'], ['s', 't', 'u']),
  groupOf('three', 'first', ['one', 'two'], ['v', 'w']),
  groupOf('marks', 'collect', ['two'], ['red', 'blue', 'green']),
];

function groupOf(id: string, hit: Group['hit'], uses: string[], values: readonly string[]): Group {
  return { id, label: TEXT, hit, uses, outcomes: values.map((value) => ({ value, label: TEXT })) };
}

/** How a random pack may look. */
interface Shape {
  readonly facts: readonly Fact[];
  readonly named: readonly string[];
  readonly depth: number;
  readonly spans: readonly Span[];
  /** Two conditions must hold together before facts are forbidden: otherwise many packs forbid everything. */
  readonly forbidsLittle: boolean;
  readonly remedies: number;
}

type Span = 'always' | 'first' | 'second' | 'third';

const EFFECTIVE: Readonly<Record<Span, Rule['effective']>> = {
  always: { from: FROM },
  first: { from: FROM, to: '2021-05-31' },
  second: { from: LATER },
  third: { from: LATEST },
};

const SMALL: Shape = {
  facts: FACTS,
  named: ['named'],
  depth: 2,
  spans: ['always', 'first', 'second'],
  forbidsLittle: false,
  remedies: 0,
};

/** More facts, one of a single value and one whose cells lie far apart, deeper conditions, a third law, remedies. */
const VARIED: Shape = {
  facts: [
    ...FACTS,
    { id: 'zeta', type: 'boolean', about: 'matter', label: TEXT },
    { id: 'eta', type: 'integer', about: 'matter', label: TEXT, min: 4, max: 4 },
    { id: 'theta', type: 'integer', about: 'handling', label: TEXT, min: 0, max: 9, default: 7 },
  ],
  named: ['named', 'other', 'third'],
  depth: 3,
  spans: ['always', 'always', 'first', 'second', 'third'],
  forbidsLittle: true,
  remedies: 3,
};

const treeIn = (
  { facts }: Shape,
  groups: readonly string[],
  named: readonly string[],
  depth: number,
): fc.Arbitrary<Condition> =>
  tree({ facts, groups: GROUPS }, [...facts.map(({ id }) => id), ...groups], named, depth);

/** A rule as the random draw gives it; its place and priority follow. */
const ruleOf = (shape: Shape, group: Group, index: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      // A bare test is no root of a rule.
      conditions: treeIn(shape, group.uses, shape.named, shape.depth).map((one) =>
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
      span: fc.constantFrom(...shape.spans),
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
      effective: EFFECTIVE[span],
      basis: [{ instrument: 'law', article: index + 1, confidence: 'H' as const }],
    }));

const constraintOf = (shape: Shape): fc.Arbitrary<Condition> => {
  const one = treeIn(shape, [], shape.named, 1);
  return shape.forbidsLittle ? fc.tuple(one, one, one).map((all) => ({ all })) : one;
};

const remedyOf = (when: Condition, index: number): Remedy => ({
  id: `remedy${index}`,
  label: TEXT,
  route: 'review',
  when,
  from: 'received',
  until: [],
  usedBy: [],
  text: TEXT,
  effective: index === 0 ? { from: LATER } : { from: FROM },
  basis: [{ instrument: 'law', article: 90 + index, confidence: 'H' }],
});

const packsOf = (shape: Shape): fc.Arbitrary<Pack> =>
  fc
    .record({
      named: fc.tuple(...shape.named.map(() => treeIn(shape, [], [], 2))),
      constraints: fc.array(constraintOf(shape), { maxLength: 2 }),
      rules: fc
        .tuple(
          ...GROUPS.map((group) =>
            fc
              .integer({ min: 0, max: 4 })
              .chain((size) =>
                fc.tuple(...Array.from({ length: size }, (_, at) => ruleOf(shape, group, at))),
              ),
          ),
        )
        .map((byGroup) => byGroup.flat()),
      remedies: fc.tuple(
        ...Array.from({ length: shape.remedies }, () =>
          treeIn(shape, ['one', 'two', 'three'], shape.named, 2),
        ),
      ),
    })
    .map(({ named, constraints, rules, remedies }) => ({
      id: 'random',
      version: '1.0.0',
      title: TEXT,
      layers: [{ id: 'random', version: '1.0.0', hash: 'sha256-0' }],
      instruments: new Map(),
      facts: shape.facts,
      conditions: new Map(
        named.map((conditions, at) => {
          const id = shape.named[at] as string;
          return [id, { id, label: TEXT, conditions }];
        }),
      ),
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
      remedies: remedies.map(remedyOf),
      warnings: [],
      routes: [],
      vocabularies: [],
      reminders: [],
      untranslated: [],
      tests: [],
    }));

/**
 * A small random pack: five facts, four groups of each hit policy that read one another, two laws. The kernel may know
 * nothing of it but the format.
 */
export const randomPack: fc.Arbitrary<Pack> = packsOf(SMALL);

/** A larger random pack: eight facts, three laws, several named conditions, remedies. */
export const variedPack: fc.Arbitrary<Pack> = packsOf(VARIED);

/** Each fact is missing in one of so many matters. */
const matterOf = (
  { facts }: Shape,
  missing: number,
): fc.Arbitrary<Readonly<Record<string, Scalar>>> =>
  fc
    .record(
      Object.fromEntries(
        facts.map((fact) => [
          fact.id,
          fc.option(fc.constantFrom(...valuesOf(fact)), { nil: undefined, freq: missing }),
        ]),
      ),
    )
    .map((stated) =>
      Object.fromEntries(
        Object.entries(stated).filter((entry): entry is [string, Scalar] => entry[1] !== undefined),
      ),
    );

/** Some of the facts of a random pack. */
export const randomFacts: fc.Arbitrary<Readonly<Record<string, Scalar>>> = matterOf(SMALL, 6);

/** Most of the facts of a varied pack. */
export const variedFacts: fc.Arbitrary<Readonly<Record<string, Scalar>>> = matterOf(VARIED, 3);
