import {
  type Arena,
  and,
  type Condition,
  createArena,
  FALSE,
  type FactSpace,
  type Node,
  not,
  OPERATORS,
  or,
  type Pack,
  type Scalar,
  TRUE,
  terminal,
  type Variable,
} from '@xinfang/pack';
import { namesIn } from './cone.ts';

/** How many combinations of facts there are, and how many of them the constraints leave. */
export interface DomainSize {
  readonly all: bigint;
  readonly possible: bigint;
}

/**
 * How many combinations of these facts there are, and how many of them some values of the other facts make possible:
 * exact, over the declared values and not over the cells between thresholds.
 *
 * @example
 * domainSizeOf(pack, factSpaceOf(pack), new Set(['receiverKind', 'remit'])) // { all: 8n, possible: 6n }
 */
export const domainSizeOf = (
  pack: Pack,
  space: FactSpace,
  facts: ReadonlySet<string>,
): DomainSize => {
  const nevers = pack.constraints.map(({ never }) => never);
  const asked = variablesOf(space, facts);
  const others = variablesOf(
    space,
    new Set(nevers.flatMap((never) => namesIn(pack, never))),
  ).filter(({ fact }) => !facts.has(fact.id));
  // Those that are not counted come last: what is left of them only has to be possible.
  const variables = [...asked, ...others];
  const arena = createArena(variables.map(({ values }) => values.length));
  const possible = nevers.reduce(
    (node, never) => and(arena, node, not(arena, diagramOf(pack, arena, variables, never))),
    TRUE,
  );
  return {
    all: asked.reduce((product, variable) => product * sizeOf(variable), 1n),
    possible: countIn(arena, possible, asked),
  };
};

const variablesOf = ({ variables }: FactSpace, facts: ReadonlySet<string>): readonly Variable[] =>
  variables.filter(({ fact }) => facts.has(fact.id));

/** How many values each cell of a variable holds. */
const cellSizesOf = ({ fact, values }: Variable): readonly bigint[] => {
  if (fact.type !== 'integer') return values.map(() => 1n);
  const starts = [...values.map((start) => BigInt(start)), BigInt(fact.max) + 1n];
  return values.map((_, index) => (starts[index + 1] ?? 0n) - (starts[index] ?? 0n));
};

const sizeOf = (variable: Variable): bigint =>
  cellSizesOf(variable).reduce((sum, size) => sum + size, 0n);

const diagramOf = (
  pack: Pack,
  arena: Arena,
  variables: readonly Variable[],
  condition: Condition,
): Node => {
  const of = (each: Condition): Node => diagramOf(pack, arena, variables, each);
  if ('all' in condition) return condition.all.map(of).reduce((a, b) => and(arena, a, b), TRUE);
  if ('any' in condition) return condition.any.map(of).reduce((a, b) => or(arena, a, b), FALSE);
  if ('not' in condition) return not(arena, of(condition.not));
  if ('condition' in condition)
    return of(pack.conditions.get(condition.condition)?.conditions as Condition);
  const { fact, operator, value } = condition;
  const index = variables.findIndex((variable) => variable.fact.id === fact);
  const test = (left: Scalar): boolean => OPERATORS.get(operator)?.test(left, value) === true;
  return arena.branch(
    index,
    (variables[index]?.values ?? []).map((each) => terminal(test(each) ? 1 : 0)),
  );
};

const countIn = (arena: Arena, root: Node, asked: readonly Variable[]): bigint => {
  const sizes = asked.map(cellSizesOf);
  const products = asked.map(sizeOf);
  const memo = new Map<Node, bigint>();
  /** Over the variables from `level` on; those between that the node does not ask are free. */
  const from = (node: Node, level: number): bigint => {
    if (node === FALSE) return 0n;
    const asks = Math.min(node < 0 ? asked.length : arena.variableOf(node), asked.length);
    const free = products.slice(level, asks).reduce((a, b) => a * b, 1n);
    return asks === asked.length ? free : free * below(node, asks);
  };
  const below = (node: Node, level: number): bigint => {
    const known = memo.get(node);
    if (known !== undefined) return known;
    const count = arena
      .kidsOf(node)
      .reduce((sum, kid, index) => sum + (sizes[level]?.[index] ?? 0n) * from(kid, level + 1), 0n);
    memo.set(node, count);
    return count;
  };
  return from(root, 0);
};
