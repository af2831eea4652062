import {
  type Condition,
  factSpaceOf,
  isInForce,
  type Leaf,
  leavesOf,
  OPERATORS,
  type Pack,
  type Rule,
  type Scalar,
} from '@xinfang/pack';

/** What going through every combination of facts finds of a group under the law of a day. */
export interface Found {
  readonly hasGap: boolean;
  /** Pairs of rules, `a|b`. */
  readonly overlaps: ReadonlySet<string>;
  readonly dead: ReadonlySet<string>;
}

/** One bit for each combination of facts. */
type Bits = Uint32Array;

/** Combinations of some facts: each fact by its cells, numbered with a stride. */
interface Shape {
  readonly count: number;
  readonly facts: ReadonlyMap<
    string,
    { readonly stride: number; readonly values: readonly Scalar[] }
  >;
  /** Where each test of a fact holds, as far as it was asked. */
  readonly tests: Map<string, Bits>;
  /** Where each condition on facts alone holds, under the named conditions of a pack. */
  readonly known: WeakMap<Pack['conditions'], WeakMap<Condition, Bits>>;
}

/** The combinations of the facts that some rules read, and where each outcome of each group that they read is given. */
interface Worlds extends Shape {
  readonly outcomes: Map<string, ReadonlyMap<string, Bits>>;
}

/**
 * Goes through every combination of the facts that a group's rules read, itself and through others, each number by its
 * cell: nothing is shared with `pack verify` but the operators and where numbers are cut.
 */
export const goThrough = (pack: Pack, group: string, on: string): Found => {
  const { hit, untranslated = [] } = groupIn(pack, group);
  const rules = rulesIn(pack, group, on);
  if (hit === 'collect') {
    const dead = rules.filter((rule) => {
      const { worlds, possible } = worldsFor(pack, [rule.conditions], on);
      return isEmpty(both(bitsOf(pack, worlds, rule.conditions), possible));
    });
    return { hasGap: false, overlaps: new Set(), dead: new Set(dead.map(({ id }) => id)) };
  }
  const { worlds, possible } = worldsFor(
    pack,
    rules.map(({ conditions }) => conditions),
    on,
  );
  const held = rules.map(({ conditions }) => both(bitsOf(pack, worlds, conditions), possible));
  const any = held.reduce(either, new Uint32Array(possible.length));
  const isSilent = untranslated.some(({ effective }) => isInForce(effective, on));
  return {
    hasGap: !isSilent && !isEmpty(without(possible, any)),
    overlaps: clashesIn(pack, group, rules, held),
    dead: deadIn(hit === 'first', rules, held),
  };
};

const groupIn = (pack: Pack, group: string): Pack['groups'][number] => {
  const found = pack.groups.find(({ id }) => id === group);
  if (found === undefined) throw new Error(`no group ${group}`);
  return found;
};

const rulesIn = (pack: Pack, group: string, on: string): readonly Rule[] =>
  pack.rules.filter((rule) => rule.group === group && isInForce(rule.effective, on));

const wordByWord =
  (op: (a: number, b: number) => number) =>
  (a: Bits, b: Bits): Bits => {
    const result = new Uint32Array(a.length);
    for (let index = 0; index < a.length; index++)
      result[index] = op(a[index] as number, b[index] as number);
    return result;
  };
const both = wordByWord((a, b) => a & b);
const either = wordByWord((a, b) => a | b);
const without = wordByWord((a, b) => a & ~b);
const isEmpty = (bits: Bits): boolean => bits.every((word) => word === 0);

const deadIn = (
  isFirst: boolean,
  rules: readonly Rule[],
  held: readonly Bits[],
): ReadonlySet<string> => {
  const dead = new Set<string>();
  let before: Bits = new Uint32Array(held[0]?.length ?? 0);
  rules.forEach(({ id }, index) => {
    const bits = held[index] as Bits;
    if (isEmpty(isFirst ? without(bits, before) : bits)) dead.add(id);
    before = either(before, bits);
  });
  return dead;
};

const clashesIn = (
  pack: Pack,
  group: string,
  rules: readonly Rule[],
  held: readonly Bits[],
): ReadonlySet<string> => {
  const { hit, outcomes, onConflict } = groupIn(pack, group);
  const marked = outcomes.filter((each) => each.mayConflict === true).map(({ value }) => value);
  const answer = ({ event }: Rule): string =>
    `${event.type} ${hit === 'first' ? (event.params?.candidates ?? []).join() : ''}`;
  const mayBoth = (a: Rule, b: Rule): boolean =>
    hit === 'unique' &&
    (marked.length > 0
      ? marked.includes(a.event.type) && marked.includes(b.event.type)
      : onConflict !== undefined);
  const found = new Set<string>();
  rules.forEach((a, i) => {
    rules.forEach((b, j) => {
      if (j <= i || answer(a) === answer(b) || mayBoth(a, b)) return;
      if (hit === 'first' && a.priority !== b.priority) return;
      const above = rules.flatMap((rule, at) =>
        (hit === 'first' ? rule.priority > a.priority : rule.event.type === 'conflict')
          ? [held[at] as Bits]
          : [],
      );
      const together = both(held[i] as Bits, held[j] as Bits);
      if (!isEmpty(above.reduce(without, together))) found.add(`${a.id}|${b.id}`);
    });
  });
  return found;
};

const factsRead = (
  pack: Pack,
  conditions: readonly Condition[],
  on: string,
): ReadonlySet<string> => {
  const facts = new Set<string>();
  for (const { fact } of conditions.flatMap((each) => leavesOf(each, pack))) {
    if (!pack.groups.some(({ id }) => id === fact)) facts.add(fact);
    else
      for (const name of factsRead(
        pack,
        rulesIn(pack, fact, on).map((rule) => rule.conditions),
        on,
      ))
        facts.add(name);
  }
  return facts;
};

const worldsFor = (
  pack: Pack,
  conditions: readonly Condition[],
  on: string,
): { readonly worlds: Worlds; readonly possible: Bits } => {
  const nevers = pack.constraints.map(({ never }) => never);
  const read = factsRead(pack, [...conditions, ...nevers], on);
  const worlds: Worlds = { ...shapeOf(pack, read), outcomes: new Map() };
  const used = new Set(conditions.flatMap((each) => leavesOf(each, pack)).map(({ fact }) => fact));
  for (const { id } of pack.groups) if (used.has(id)) decideAll(pack, worlds, id, on);
  const possible = nevers.map((each) => bitsOf(pack, worlds, each)).reduce(without, all(worlds));
  return { worlds, possible };
};

const shapes = new Map<string, Shape>();

/** The same facts have the same combinations: their tests are not made again. */
const shapeOf = (pack: Pack, read: ReadonlySet<string>): Shape => {
  const variables = factSpaceOf(pack).variables.filter(({ fact }) => read.has(fact.id));
  const key = JSON.stringify(variables.map(({ fact, values }) => [fact.id, values]));
  const known = shapes.get(key);
  if (known !== undefined) return known;
  let count = 1;
  const facts = new Map<string, { stride: number; values: readonly Scalar[] }>();
  for (const { fact, values } of variables) {
    facts.set(fact.id, { stride: count, values });
    count *= values.length;
  }
  const shape: Shape = { count, facts, tests: new Map(), known: new WeakMap() };
  shapes.set(key, shape);
  return shape;
};

const none = ({ count }: Shape): Bits => new Uint32Array(Math.ceil(count / 32));

const all = (shape: Shape): Bits => {
  const bits = none(shape).fill(0xffff_ffff);
  const past = shape.count % 32;
  if (past > 0) bits[bits.length - 1] = 2 ** past - 1;
  return bits;
};

/** Decides a group in every world, the groups that it reads first. */
const decideAll = (pack: Pack, worlds: Worlds, group: string, on: string): void => {
  if (worlds.outcomes.has(group)) return;
  const { hit, uses } = groupIn(pack, group);
  for (const used of uses) decideAll(pack, worlds, used, on);
  const given = new Map<string, Bits>();
  let any = none(worlds);
  for (const { conditions, event } of rulesIn(pack, group, on)) {
    const held = bitsOf(pack, worlds, conditions);
    const wins = hit === 'first' ? without(held, any) : held;
    given.set(event.type, either(given.get(event.type) ?? none(worlds), wins));
    any = either(any, held);
  }
  const several = [...given].reduce(
    (bits, [type, held]) =>
      [...given].reduce(
        (sum, [other, also]) => (other > type ? either(sum, both(held, also)) : sum),
        bits,
      ),
    none(worlds),
  );
  const outcomes = new Map([...given].map(([type, held]) => [type, without(held, several)]));
  const add = (type: string, bits: Bits) =>
    outcomes.set(type, either(outcomes.get(type) ?? none(worlds), bits));
  add('conflict', several);
  add('untranslated', without(all(worlds), any));
  worlds.outcomes.set(group, outcomes);
};

const bitsOf = (pack: Pack, worlds: Worlds, condition: Condition): Bits => {
  const known = worlds.known.get(pack.conditions) ?? new WeakMap<Condition, Bits>();
  worlds.known.set(pack.conditions, known);
  const before = known.get(condition);
  if (before !== undefined) return before;
  const bits = freshBitsOf(pack, worlds, condition);
  if (leavesOf(condition, pack).every(({ fact }) => worlds.facts.has(fact)))
    known.set(condition, bits);
  return bits;
};

const freshBitsOf = (pack: Pack, worlds: Worlds, condition: Condition): Bits => {
  const of = (each: Condition): Bits => bitsOf(pack, worlds, each);
  if ('all' in condition) return condition.all.map(of).reduce(both);
  if ('any' in condition) return condition.any.map(of).reduce(either);
  if ('not' in condition) return without(all(worlds), of(condition.not));
  if ('condition' in condition)
    return of(pack.conditions.get(condition.condition)?.conditions as Condition);
  const outcomes = worlds.outcomes.get(condition.fact);
  return outcomes === undefined
    ? bitsOfFact(worlds, condition)
    : [...outcomes].reduce(
        (bits, [name, given]) => (isMet(condition, name) ? either(bits, given) : bits),
        none(worlds),
      );
};

const isMet = ({ operator, value }: Leaf, left: Scalar): boolean =>
  OPERATORS.get(operator)?.test(left, value) === true;

const bitsOfFact = (shape: Shape, leaf: Leaf): Bits => {
  const key = JSON.stringify(leaf);
  const known = shape.tests.get(key);
  if (known !== undefined) return known;
  const { stride, values } = shape.facts.get(leaf.fact) ?? { stride: 1, values: [] };
  const met = values.map((value) => isMet(leaf, value));
  const bits = none(shape);
  for (let world = 0; world < shape.count; world++)
    if (met[Math.floor(world / stride) % met.length] === true)
      bits[world >> 5] = (bits[world >> 5] ?? 0) | (1 << (world & 31));
  shape.tests.set(key, bits);
  return bits;
};
