import { createBranches } from './branches.ts';
import { createTable } from './node-table.ts';

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

/** How many more steps the diagrams of an arena may take; it counts them off. A step is a pair of nodes looked at once. */
export interface Effort {
  steps: number;
}

/**
 * Thrown where a diagram would take more steps than its arena was given.
 *
 * @example
 * new DiagramTooLarge() instanceof Error // true
 */
export class DiagramTooLarge extends Error {}

/** Past all variables: where a terminal stands. */
const LAST = 2 ** 30;

/**
 * Reduced, ordered, multi-valued decision diagrams over variables with finite domains. Branching nodes are shared and
 * never redundant, so that equality of functions is equality of numbers and "which facts still matter" can be read off.
 */
export interface Arena {
  /** Domain size of each variable, in order. */
  readonly sizes: readonly number[];
  /** The variable that a branching node asks. */
  readonly variableOf: (node: Node) => number;
  /** Of what two nodes ask, the variable that is asked first. */
  readonly firstOf: (a: Node, b: Node) => number;
  /** Its children, one for each value of the variable. */
  readonly kidsOf: (node: Node) => readonly Node[];
  /** The node that asks a variable; where all children are the same it is that child. */
  readonly branch: (variable: number, kids: readonly Node[]) => Node;
  /** Point by point: the answer of `op` on the answers of both. */
  readonly combine: (op: (a: number, b: number) => number, a: Node, b: Node) => Node;
  /** Point by point: the answer of `f` on the answer. */
  readonly map: (f: (value: number) => number, node: Node) => Node;
  /** Point by point: the answer of `then` where a condition holds, else that of `otherwise`. */
  readonly choose: (condition: Node, then: Node, otherwise: Node) => Node;
  /** What is made within so many steps, or undefined where they do not suffice. They count off the given effort as well. */
  readonly within: <Made>(effort: Effort, make: () => Made) => Made | undefined;
}

/**
 * An arena over variables of these domain sizes. `order` says which variable is asked before which, by default the first
 * first: the answers are the same in any order, but what belongs together is small only where it is asked together.
 * Diagrams can grow with the product of what they are made of: `effort` bounds that.
 *
 * @throws DiagramTooLarge from whatever makes a diagram, once the steps of a given effort are used up.
 * @example
 * const arena = createArena([3]);
 * arena.branch(0, [TRUE, TRUE, TRUE]) === TRUE // true
 */
export const createArena = (
  sizes: readonly number[],
  order: readonly number[] = [...sizes.keys()],
  effort?: Effort,
): Arena => {
  // Nodes hold the place of their variable in the order.
  const { variables: levels, children, nodeOf } = createBranches();
  const levelOfVariable: number[] = [];
  for (const [level, variable] of order.entries()) levelOfVariable[variable] = level;
  const sizeAt = order.map((variable) => sizes[variable] as number);

  const join = (level: number, kids: readonly Node[]): Node => {
    const first = kids[0] as Node;
    for (let index = 1; index < kids.length; index++)
      if (kids[index] !== first) return nodeOf(level, kids);
    return first;
  };
  let efforts: readonly Effort[] = effort === undefined ? [] : [effort];
  const step = (): void => {
    for (const each of efforts) {
      each.steps -= 1;
      if (each.steps < 0) throw new DiagramTooLarge();
    }
  };
  const within = <Made>(more: Effort, make: () => Made): Made | undefined => {
    const before = efforts;
    efforts = [...before, more];
    try {
      return make();
    } catch (error) {
      if (error instanceof DiagramTooLarge && more.steps < 0) return undefined;
      throw error;
    } finally {
      efforts = before;
    }
  };
  const levelOf = (node: Node): number => (node < 0 ? LAST : (levels[node] as number));
  const variableAt = (level: number): number => order[level] ?? Number.POSITIVE_INFINITY;
  const kidOf = (node: Node, level: number, value: number): Node =>
    node >= 0 && levels[node] === level
      ? ((children[node] as readonly Node[])[value] as Node)
      : node;

  const combine = (op: (a: number, b: number) => number, a: Node, b: Node): Node => {
    const memo = createTable();
    const go = (x: Node, y: Node): Node => {
      if (x < 0 && y < 0) return terminal(op(~x, ~y));
      const known = memo.get(x, y, 0);
      if (known !== undefined) return known;
      step();
      const level = Math.min(levelOf(x), levelOf(y));
      const kids: Node[] = [];
      for (let value = 0; value < (sizeAt[level] as number); value++)
        kids.push(go(kidOf(x, level, value), kidOf(y, level, value)));
      const result = join(level, kids);
      memo.set(x, y, 0, result);
      return result;
    };
    return go(a, b);
  };

  const choose = (condition: Node, then: Node, otherwise: Node): Node => {
    const memo = createTable();
    const go = (c: Node, t: Node, e: Node): Node => {
      if (c === TRUE || t === e) return t;
      if (c < 0) return e;
      if (t === TRUE && e === FALSE) return c;
      const known = memo.get(c, t, e);
      if (known !== undefined) return known;
      step();
      const level = Math.min(levelOf(c), levelOf(t), levelOf(e));
      const kids: Node[] = [];
      for (let value = 0; value < (sizeAt[level] as number); value++)
        kids.push(go(kidOf(c, level, value), kidOf(t, level, value), kidOf(e, level, value)));
      const result = join(level, kids);
      memo.set(c, t, e, result);
      return result;
    };
    return go(condition, then, otherwise);
  };

  const map = (f: (value: number) => number, node: Node): Node => {
    const memo = new Map<Node, Node>();
    const go = (x: Node): Node => {
      if (x < 0) return terminal(f(~x));
      const known = memo.get(x);
      if (known !== undefined) return known;
      step();
      const result = join(levels[x] as number, (children[x] as readonly Node[]).map(go));
      memo.set(x, result);
      return result;
    };
    return go(node);
  };

  return {
    sizes,
    variableOf: (node) => variableAt(levelOf(node)),
    firstOf: (a, b) => variableAt(Math.min(levelOf(a), levelOf(b))),
    kidsOf: (node) => children[node] ?? [],
    branch: (variable, kids) => {
      step();
      return join(levelOfVariable[variable] as number, kids);
    },
    combine,
    map,
    choose,
    within,
  };
};

/**
 * Both hold.
 *
 * @example
 * const arena = createArena([2, 2]);
 * and(arena, arena.branch(0, [FALSE, TRUE]), FALSE) === FALSE // true
 */
export const and = (arena: Arena, a: Node, b: Node): Node => arena.choose(a, b, FALSE);

/**
 * At least one holds.
 *
 * @example
 * const arena = createArena([2, 2]);
 * or(arena, arena.branch(0, [FALSE, TRUE]), TRUE) === TRUE // true
 */
export const or = (arena: Arena, a: Node, b: Node): Node => arena.choose(a, TRUE, b);

/**
 * It does not hold.
 *
 * @example
 * not(createArena([2]), TRUE) === FALSE // true
 */
export const not = (arena: Arena, a: Node): Node => arena.map((x) => 1 - x, a);
