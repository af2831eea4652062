import {
  type Arena,
  and,
  conditionsOf,
  createArena,
  FALSE,
  type Fact,
  type FactSpace,
  IMPOSSIBLE,
  leavesOf,
  type Node,
  type Pack,
  type Scalar,
  TRUE,
  type Variable,
} from '@xinfang/pack';

/** How a fact of two packs differs in what is compared over it. */
export interface FactDifference {
  readonly fact: string;
  /** `added`, `removed`: one pack has it; `values`: other values are allowed; `default`: another value is taken where it is not stated. */
  readonly differs: 'added' | 'removed' | 'values' | 'default' | 'derived';
}

/** The facts of two packs as one set of variables, whatever either pack allows. */
export interface SharedSpace {
  readonly space: FactSpace;
  readonly arena: Arena;
  /** 1 where every fact has a value that the pack allows. */
  readonly allowed: { readonly before: Node; readonly after: Node };
  readonly differences: readonly FactDifference[];
}

/** Cells of a fact: values, or the least number of each stretch that no condition of either pack tells apart. */
interface Cells {
  readonly fact: Fact;
  readonly values: readonly Scalar[];
}

/** How much comparing two packs may take: seconds, and some hundred megabytes. */
const STEPS = 1_000_000;

/** Lays the facts of two packs into one space. A fact that only one pack knows is free in the other. */
export const shareSpace = (before: Pack, after: Pack): SharedSpace => {
  const cells = cellsOf(before, after);
  const variables = cells.map(variableOf);
  const effort = { steps: STEPS };
  const arena = createArena(
    variables.map(({ values }) => values.length),
    undefined,
    effort,
  );
  const space = {
    variables,
    indexOf: new Map(variables.map(({ fact }, index) => [fact.id, index])),
  };
  return {
    space,
    arena,
    allowed: { before: allowedBy(before, space, arena), after: allowedBy(after, space, arena) },
    differences: differencesOf(before, after),
  };
};

const cellsOf = (before: Pack, after: Pack): readonly Cells[] => {
  const ids = [...new Set([...before.facts, ...after.facts].map(({ id }) => id))];
  return ids.map((id) => {
    const both = [before, after].flatMap(({ facts }) => facts.filter((fact) => fact.id === id));
    const values = new Set(both.flatMap((fact) => (fact.type === 'integer' ? [] : valuesOf(fact))));
    const numbers = both.some(({ type }) => type === 'integer')
      ? starts(id, both, before, after)
      : [];
    return { fact: both.at(-1) as Fact, values: [...values, ...numbers] };
  });
};

const valuesOf = (fact: Exclude<Fact, { type: 'integer' }>): readonly Scalar[] =>
  fact.type === 'boolean' ? [false, true] : fact.values.map(({ value }) => value);

/** The first numbers of the stretches that conditions and bounds of either pack cut. */
const starts = (
  id: string,
  facts: readonly Fact[],
  before: Pack,
  after: Pack,
): readonly number[] => {
  const ranges = facts.flatMap((fact) => (fact.type === 'integer' ? [fact] : []));
  const cuts = [before, after]
    .flatMap((pack) => conditionsOf(pack).flatMap((condition) => leavesOf(condition)))
    .filter(({ fact }) => fact === id)
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) =>
      typeof value === 'number' ? [Math.ceil(value), Math.floor(value) + 1] : [],
    );
  const all = [...cuts, ...ranges.flatMap(({ min, max }) => [min, max + 1])];
  return [...new Set(all)]
    .filter((start) => ranges.some(({ min, max }) => min <= start && start <= max))
    .toSorted((a, b) => a - b);
};

const variableOf = ({ fact, values }: Cells): Variable => ({
  fact,
  values,
  cellOf: (value) =>
    typeof value === 'number'
      ? values.findLastIndex((start) => typeof start === 'number' && start <= value)
      : values.indexOf(value),
});

/** A pack refuses a value that its fact does not have; what it does not declare it does not look at. */
const allowedBy = (pack: Pack, { variables }: FactSpace, arena: Arena): Node =>
  variables.reduce<Node>((node, { fact: { id }, values }, index) => {
    const fact = pack.facts.find((each) => each.id === id);
    if (fact === undefined) return node;
    const kids = values.map((value) => (isAllowed(fact, value) ? TRUE : FALSE));
    return and(arena, node, arena.branch(index, kids));
  }, TRUE);

const isAllowed = (fact: Fact, value: Scalar): boolean =>
  fact.type === 'integer'
    ? typeof value === 'number' && fact.min <= value && value <= fact.max
    : valuesOf(fact).includes(value);

const differencesOf = (before: Pack, after: Pack): readonly FactDifference[] =>
  [...new Set([...before.facts, ...after.facts].map(({ id }) => id))].flatMap((id) => {
    const [was, is] = [before, after].map(({ facts }) => facts.find((fact) => fact.id === id));
    const differs = (how: FactDifference['differs']): readonly FactDifference[] => [
      { fact: id, differs: how },
    ];
    if (was === undefined) return differs('added');
    if (is === undefined) return differs('removed');
    return [
      ...(domainOf(was) === domainOf(is) ? [] : differs('values')),
      ...(was.default === is.default ? [] : differs('default')),
      ...(JSON.stringify(was.derive) === JSON.stringify(is.derive) ? [] : differs('derived')),
    ];
  });

const domainOf = (fact: Fact): string =>
  fact.type === 'integer'
    ? `${fact.min}..${fact.max}`
    : valuesOf(fact).map(String).toSorted().join('\n');

/** An answer where the facts are allowed, `IMPOSSIBLE` where they are not. */
export const within = (arena: Arena, allowed: Node, node: Node): Node =>
  arena.combine((ok, value) => (ok === 1 ? value : IMPOSSIBLE), allowed, node);
