/**
 * A node of a decision diagram. Negative numbers are terminals (`~value`), others index a branching node. Within one
 * arena two nodes are the same number if and only if they are the same function: every question below is exact.
 */
export type Node = number;

/** The terminal that stands for "this combination of facts cannot be". */
export const IMPOSSIBLE = 1_000_000_000;

/**
 * The node that always answers with this value (a whole number from 0).
 *
 * @example
 * terminalValue(terminal(7)) // 7
 */
export const terminal = (value: number): Node => ~value;

/**
 * The answer of a terminal, or undefined where the node branches.
 *
 * @example
 * terminalValue(TRUE) // 1
 */
export const terminalValue = (node: Node): number | undefined => (node < 0 ? ~node : undefined);

/** The condition that never holds. */
export const FALSE: Node = terminal(0);
/** The condition that always holds. */
export const TRUE: Node = terminal(1);

/**
 * Reduced, ordered, multi-valued decision diagrams over variables with finite domains. Branching nodes are shared and
 * never redundant, so that equality of functions is equality of numbers and "which facts still matter" can be read off.
 */
export interface Arena {
  /** Domain size of each variable, in order. */
  readonly sizes: readonly number[];
  /** The variable that a branching node asks. */
  readonly variableOf: (node: Node) => number;
  /** Its children, one for each value of the variable. */
  readonly kidsOf: (node: Node) => readonly Node[];
  /** The node that asks a variable; where all children are the same it is that child. */
  readonly branch: (variable: number, kids: readonly Node[]) => Node;
  /** Point by point: the answer of `op` on the answers of both. */
  readonly combine: (op: (a: number, b: number) => number, a: Node, b: Node) => Node;
  /** Point by point: the answer of `f` on the answer. */
  readonly map: (f: (value: number) => number, node: Node) => Node;
}

/**
 * An arena over variables of these domain sizes.
 *
 * @example
 * const arena = createArena([3]);
 * arena.branch(0, [TRUE, TRUE, TRUE]) === TRUE // true
 */
export const createArena = (sizes: readonly number[]): Arena => {
  const variables: number[] = [];
  const children: (readonly Node[])[] = [];
  const unique = new Map<string, Node>();

  const branch = (variable: number, kids: readonly Node[]): Node => {
    const first = kids[0] as Node;
    if (kids.every((kid) => kid === first)) return first;
    const key = `${variable}:${kids.join(',')}`;
    const known = unique.get(key);
    if (known !== undefined) return known;
    const node = variables.length;
    variables.push(variable);
    children.push(kids);
    unique.set(key, node);
    return node;
  };

  const variableOf = (node: Node): number =>
    node < 0 ? Number.POSITIVE_INFINITY : (variables[node] as number);
  const kidOf = (node: Node, variable: number, value: number): Node =>
    variableOf(node) === variable ? ((children[node] as readonly Node[])[value] as Node) : node;

  const combine = (op: (a: number, b: number) => number, a: Node, b: Node): Node => {
    const memo = new Map<string, Node>();
    const go = (x: Node, y: Node): Node => {
      if (x < 0 && y < 0) return terminal(op(~x, ~y));
      const key = `${x},${y}`;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const variable = Math.min(variableOf(x), variableOf(y));
      const kids = Array.from({ length: sizes[variable] as number }, (_, value) =>
        go(kidOf(x, variable, value), kidOf(y, variable, value)),
      );
      const result = branch(variable, kids);
      memo.set(key, result);
      return result;
    };
    return go(a, b);
  };

  const map = (f: (value: number) => number, node: Node): Node => {
    const memo = new Map<Node, Node>();
    const go = (x: Node): Node => {
      if (x < 0) return terminal(f(~x));
      const known = memo.get(x);
      if (known !== undefined) return known;
      const result = branch(variables[x] as number, (children[x] as readonly Node[]).map(go));
      memo.set(x, result);
      return result;
    };
    return go(node);
  };

  return {
    sizes,
    variableOf,
    kidsOf: (node) => children[node] ?? [],
    branch,
    combine,
    map,
  };
};

/**
 * Both hold.
 *
 * @example
 * const arena = createArena([2, 2]);
 * and(arena, arena.branch(0, [FALSE, TRUE]), FALSE) === FALSE // true
 */
export const and = (arena: Arena, a: Node, b: Node): Node =>
  a === FALSE || b === FALSE
    ? FALSE
    : a === TRUE
      ? b
      : b === TRUE
        ? a
        : arena.combine((x, y) => x & y, a, b);

/**
 * At least one holds.
 *
 * @example
 * const arena = createArena([2, 2]);
 * or(arena, arena.branch(0, [FALSE, TRUE]), TRUE) === TRUE // true
 */
export const or = (arena: Arena, a: Node, b: Node): Node =>
  a === TRUE || b === TRUE
    ? TRUE
    : a === FALSE
      ? b
      : b === FALSE
        ? a
        : arena.combine((x, y) => x | y, a, b);

/**
 * It does not hold.
 *
 * @example
 * not(createArena([2]), TRUE) === FALSE // true
 */
export const not = (arena: Arena, a: Node): Node => arena.map((x) => 1 - x, a);
