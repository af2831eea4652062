import type { Condition, Fact, PackFiles, Scalar } from '@xinfang/pack';
import { type Seeded, seeded } from './seeded.ts';

/** Mistakes to plant: none, or some of every kind. */
export type Planting = 'sound' | 'planted';

/** A pack as files, and the mistakes that were planted in it. */
export interface StressPack {
  readonly files: PackFiles;
  readonly planted: {
    /** Groups that lost the rule for a corner of their domain. */
    readonly gaps: readonly string[];
    /** Pairs of rules that now hold together. */
    readonly overlaps: readonly (readonly [string, string])[];
    readonly dead: readonly string[];
  };
}

const FACTS = 40;
const RULES = 500;
const GROUPS = 10;
const FROM = '2020-01-01';
const both = (text: string) => ({ zh: text, en: text });
const BASIS = [{ instrument: 'law', article: 1, confidence: 'H' }];

interface Written {
  readonly id: string;
  readonly group: string;
  readonly conditions: Condition;
  readonly type: string;
  readonly priority: number;
}

interface WrittenGroup {
  readonly id: string;
  readonly hit: 'first' | 'unique' | 'collect';
  readonly uses: readonly string[];
  readonly outcomes: readonly string[];
  readonly rules: readonly Written[];
}

/**
 * A pack of 500 rules over 40 facts: booleans, enumerations and whole numbers, constraints, ten groups of every hit
 * policy that use one another. Groups of `unique` are the leaves of a random tree of questions, those of `first` random
 * conditions of depth 2 and 3 over a last rule that always holds: both come to exactly one outcome.
 */
export const stressPack = (planting: Planting, seed: number, reads: number): StressPack => {
  const random = seeded(seed);
  const facts = Array.from({ length: FACTS }, (_, index) => factAt(index, random));
  const groups: WrittenGroup[] = [];
  for (let index = 0; index < GROUPS; index++)
    groups.push(groupAt(index, random.some(facts, reads), groups, random));
  const planted = {
    gaps: [] as string[],
    overlaps: [] as [string, string][],
    dead: [] as string[],
  };
  const written =
    planting === 'sound' ? groups : groups.map((group) => spoiled(group, planted, random));
  return { files: filesOf(facts, written), planted };
};

const factAt = (index: number, random: Seeded): Fact => {
  const id = `fact${index}`;
  const common = { id, label: both(id), about: 'matter' as const, question: both(id) };
  if (index % 4 === 0)
    return {
      ...common,
      type: 'enum',
      values: Array.from({ length: 3 + random.below(3) }, (_, value) => ({
        value: `v${value}`,
        label: both(`v${value}`),
      })),
    };
  return index % 10 === 5
    ? { ...common, type: 'integer', min: 0, max: 100_000 }
    : { ...common, type: 'boolean' };
};

const leafOf = (fact: Fact, random: Seeded): Condition => {
  if (fact.type === 'boolean')
    return { fact: fact.id, operator: 'equal', value: random.below(2) === 1 };
  if (fact.type === 'integer')
    return {
      fact: fact.id,
      operator: random.pick(['lessThan', 'greaterThanInclusive']),
      value: 10 * (1 + random.below(4)),
    };
  const values = fact.values.map(({ value }) => value);
  return random.below(2) === 0
    ? { fact: fact.id, operator: random.pick(['equal', 'notEqual']), value: random.pick(values) }
    : { fact: fact.id, operator: 'in', value: random.some(values, 2) as Scalar[] };
};

/** A condition of depth 2 or 3 that holds for a small part of the matters; each of its tests is of another name. */
const treeOf = (leaves: readonly Condition[], random: Seeded): Condition => {
  const [first, second, ...rest] = leaves as readonly [Condition, Condition, ...Condition[]];
  const [c, d, e, f, g] = rest as [Condition, Condition, Condition, Condition, Condition];
  return {
    all: [
      first,
      second,
      { any: [c, { all: [d, e] }] },
      random.below(2) === 0 ? { not: { all: [f, g] } } : { any: [f, g] },
    ],
  };
};

const groupAt = (
  index: number,
  read: readonly Fact[],
  before: readonly WrittenGroup[],
  random: Seeded,
): WrittenGroup => {
  const id = `group${index}`;
  const hit = index % 5 === 4 ? 'collect' : index % 2 === 0 ? 'first' : 'unique';
  const uses = random
    .some(
      before.filter((group) => group.hit !== 'collect'),
      2,
    )
    .map((group) => group.id);
  const outcomes = Array.from({ length: 5 }, (_, value) => `${id}-o${value}`);
  const names = [...read, ...before.filter((group) => uses.includes(group.id))];
  const leaves = (): readonly Condition[] =>
    random
      .some(names, 7)
      .map((name) =>
        'outcomes' in name
          ? { fact: name.id, operator: 'in', value: random.some(name.outcomes, 2) as Scalar[] }
          : leafOf(name, random),
      );
  const count = RULES / GROUPS;
  const conditions =
    hit === 'unique'
      ? leavesOfTree(read, count, random)
      : Array.from({ length: count }, (_, at) =>
          hit === 'first' && at === count - 1 ? alwaysOf(read) : treeOf(leaves(), random),
        );
  const rules = conditions.map((each, at) => ({
    id: `${id}.r${at}`,
    group: id,
    conditions: each,
    type: outcomes[at % outcomes.length] as string,
    priority: hit === 'first' ? 10 * (count - at) : 1,
  }));
  return { id, hit, uses, outcomes, rules };
};

/** A condition that always holds. */
const alwaysOf = (facts: readonly Fact[]): Condition => {
  const fact = facts.find(({ type }) => type === 'boolean')?.id ?? '';
  return { any: [true, false].map((value) => ({ fact, operator: 'equal', value })) };
};

/** The leaves of a random tree of questions: together everything, and no two of them ever together. */
const leavesOfTree = (
  facts: readonly Fact[],
  count: number,
  random: Seeded,
): readonly Condition[] => {
  let leaves: (readonly Condition[])[] = [[]];
  const asked = new Map<readonly Condition[], ReadonlySet<string>>();
  while (leaves.length < count) {
    const leaf = leaves[0] as readonly Condition[];
    const known = asked.get(leaf) ?? new Set();
    const fact = random.pick(facts.filter(({ id }) => !known.has(id)));
    const question = leafOf(fact, random);
    const pair = [
      [...leaf, question],
      [...leaf, { not: question }],
    ];
    for (const each of pair) asked.set(each, new Set([...known, fact.id]));
    leaves = [...leaves.slice(1), ...pair];
  }
  return leaves.map((all) => ({ all }));
};

interface Planted {
  readonly gaps: string[];
  readonly overlaps: [string, string][];
  readonly dead: string[];
}

/** Plants what this hit policy can get wrong. */
const spoiled = (group: WrittenGroup, planted: Planted, random: Seeded): WrittenGroup => {
  const { rules } = group;
  const without = (rule: Written): readonly Written[] => rules.filter((each) => each !== rule);
  const last = rules.at(-1) as Written;
  const [one, other] = random.some(rules.slice(0, -1), 2) as [Written, Written];
  const twin = { ...one, id: `${one.id}-twin`, type: typeBeside(group, one) };
  if (group.hit === 'collect') {
    const never = {
      ...other,
      id: `${other.id}-never`,
      conditions: contradiction(other.conditions),
    };
    planted.dead.push(never.id);
    return { ...group, rules: [...rules, never] };
  }
  if (group.hit === 'unique') {
    planted.gaps.push(group.id);
    planted.overlaps.push([one.id, twin.id]);
    return { ...group, rules: [...without(other), twin] };
  }
  const outranked = { ...last, id: `${last.id}-outranked`, priority: 1 };
  planted.dead.push(outranked.id);
  planted.overlaps.push([one.id, twin.id]);
  return { ...group, rules: [...rules, twin, outranked] };
};

const typeBeside = ({ outcomes }: WrittenGroup, { type }: Written): string =>
  outcomes.find((each) => each !== type) as string;

const contradiction = (condition: Condition): Condition => ({
  all: [condition, { not: condition }],
});

const filesOf = (facts: readonly Fact[], groups: readonly WrittenGroup[]): PackFiles => {
  const files: Record<string, unknown> = {
    'pack.json': {
      id: 'stress',
      version: '1.0.0',
      title: both('stress'),
      effective: { from: FROM },
      requires: { engine: '^1.0.0' },
    },
    'facts.json': { facts },
    'constraints.json': { constraints: constraintsOf(facts) },
    'groups.json': {
      groups: groups.map(({ id, hit, uses, outcomes }) => ({
        id,
        label: both(id),
        hit,
        uses,
        outcomes: outcomes.map((value) => ({ value, label: both(value) })),
      })),
    },
    'instruments/law.json': {
      id: 'law',
      title: both('law'),
      effective: { from: FROM },
      whereToRead: both('here'),
      read: 'complete',
      articles: [{ number: 1, gist: both('gist') }],
    },
  };
  for (const { id, group, conditions, type, priority } of groups.flatMap(({ rules }) => rules))
    files[`rules/${group}/${id}.json`] = {
      id,
      label: both(id),
      conditions,
      event: { type },
      priority,
      effective: { from: FROM },
      basis: BASIS,
      explain: both(id),
    };
  return Object.fromEntries(
    Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]),
  );
};

/** Five pairs of values that cannot be together. */
const constraintsOf = (facts: readonly Fact[]) =>
  Array.from({ length: 5 }, (_, index) => ({
    id: `never-${index}`,
    never: {
      all: [facts[4 * index], facts[4 * index + 1]].map((fact) => ({
        fact: fact?.id ?? '',
        operator: 'equal',
        value: fact?.type === 'enum' ? 'v0' : fact?.type === 'integer' ? 0 : true,
      })),
    },
    reason: both(`never ${index}`),
  }));
