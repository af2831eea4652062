import { type Arena, FALSE, IMPOSSIBLE, type Node, terminalValue } from './arena.ts';

/** What is known: for each variable the index of its value, or -1 where it is missing. */
export type Known = readonly number[];

const openKids = (arena: Arena, node: Node, known: Known): readonly Node[] => {
  const kids = arena.kidsOf(node);
  const value = known[arena.variableOf(node)] ?? -1;
  return value < 0 ? kids : [kids[value] as Node];
};

/** Follows what is known from a node to the first that asks something missing, or to the answer. */
const settle = (arena: Arena, root: Node, known: Known): Node => {
  let node = root;
  while (node >= 0) {
    const value = known[arena.variableOf(node)] ?? -1;
    if (value < 0) return node;
    node = arena.kidsOf(node)[value] as Node;
  }
  return node;
};

/** Visits every node that some completion of what is known passes through. */
const visit = (arena: Arena, root: Node, known: Known, see: (node: Node) => void): void => {
  const seen = new Set<Node>();
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    see(node);
    if (node >= 0) stack.push(...openKids(arena, node, known));
  }
};

/**
 * The answers that the possible completions of what is known give, each once, in ascending order; empty where nothing is possible.
 *
 * @example
 * const arena = createArena([2]);
 * answersOf(arena, arena.branch(0, [FALSE, TRUE]), [-1]) // [0, 1]
 */
export const answersOf = (arena: Arena, root: Node, known: Known): readonly number[] => {
  const node = settle(arena, root, known);
  const settled = terminalValue(node);
  if (settled !== undefined) return settled === IMPOSSIBLE ? [] : [settled];
  const answers: number[] = [];
  visit(arena, node, known, (seen) => {
    const value = terminalValue(seen);
    if (value !== undefined && value !== IMPOSSIBLE) answers.push(value);
  });
  return answers.sort((a, b) => a - b);
};

/**
 * The missing variables whose value can still change the answer in some possible completion, in order.
 *
 * @example
 * const arena = createArena([2]);
 * decisiveOf(arena, arena.branch(0, [FALSE, TRUE]), [-1]) // [0]
 */
export const decisiveOf = (arena: Arena, root: Node, known: Known): readonly number[] => {
  const decisive = new Set<number>();
  const differ = differing(arena, known);
  visit(arena, root, known, (node) => {
    if (node < 0) return;
    const variable = arena.variableOf(node);
    if ((known[variable] ?? -1) >= 0 || decisive.has(variable)) return;
    const kids = arena.kidsOf(node);
    if (kids.some((a, i) => kids.some((b, j) => i < j && differ(a, b)))) decisive.add(variable);
  });
  return [...decisive].sort((a, b) => a - b);
};

/** Whether some possible completion of the rest gives two different answers. */
const differing = (arena: Arena, known: Known): ((a: Node, b: Node) => boolean) => {
  const memo = new Map<string, boolean>();
  const kid = (node: Node, variable: number, value: number): Node =>
    arena.variableOf(node) === variable ? (arena.kidsOf(node)[value] as Node) : node;
  const differ = (a: Node, b: Node): boolean => {
    if (a === b) return false;
    const x = terminalValue(a);
    const y = terminalValue(b);
    if (x === IMPOSSIBLE || y === IMPOSSIBLE) return false;
    if (x !== undefined && y !== undefined) return true;
    const key = a < b ? `${a},${b}` : `${b},${a}`;
    const before = memo.get(key);
    if (before !== undefined) return before;
    const variable = arena.firstOf(a, b);
    const value = known[variable] ?? -1;
    const values =
      value >= 0 ? [value] : Array.from({ length: arena.sizes[variable] as number }, (_, i) => i);
    const result = values.some((v) => differ(kid(a, variable, v), kid(b, variable, v)));
    memo.set(key, result);
    return result;
  };
  return differ;
};

/**
 * Values of variables (others are free) under which a condition holds, or undefined where it never does.
 *
 * @example
 * const arena = createArena([2]);
 * [...witnessOf(arena, arena.branch(0, [FALSE, TRUE]))] // [[0, 1]]
 */
export const witnessOf = (arena: Arena, root: Node): ReadonlyMap<number, number> | undefined => {
  if (root === FALSE) return undefined;
  const values = new Map<number, number>();
  let node = root;
  while (node >= 0) {
    const kids = arena.kidsOf(node);
    const index = kids.findIndex((kid) => kid !== FALSE);
    values.set(arena.variableOf(node), index);
    node = kids[index] as Node;
  }
  return values;
};

/**
 * The answer for fully known facts.
 *
 * @example
 * const arena = createArena([2]);
 * answerOf(arena, arena.branch(0, [FALSE, TRUE]), [1]) // 1
 */
export const answerOf = (arena: Arena, root: Node, known: Known): number => {
  let node = root;
  while (node >= 0) node = arena.kidsOf(node)[known[arena.variableOf(node)] as number] as Node;
  return terminalValue(node) as number;
};
