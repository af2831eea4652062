import { type Arena, IMPOSSIBLE, type Node } from './arena.ts';

/**
 * Both of two answers that may be open (0 no, 1 yes, from 2 on an open status): no and anything is no, of two open
 * statuses the later in the list stands, and what the constraints forbid stays forbidden.
 *
 * @example
 * const arena = createArena([2]);
 * terminalValue(andOpen(arena, TRUE, terminal(3))) // 3
 */
export const andOpen = (arena: Arena, a: Node, b: Node): Node => arena.combine(both, a, b);

/**
 * At least one of two answers that may be open: yes and anything is yes.
 *
 * @example
 * const arena = createArena([2]);
 * terminalValue(orOpen(arena, TRUE, terminal(3))) // 1
 */
export const orOpen = (arena: Arena, a: Node, b: Node): Node => arena.combine(either, a, b);

const both = (a: number, b: number): number =>
  a === IMPOSSIBLE || b === IMPOSSIBLE ? IMPOSSIBLE : a === 0 || b === 0 ? 0 : Math.max(a, b);

const either = (a: number, b: number): number =>
  a === IMPOSSIBLE || b === IMPOSSIBLE ? IMPOSSIBLE : a === 1 || b === 1 ? 1 : Math.max(a, b);
