import { createQueue } from './variable-queue.ts';

/** A variable or its negation: `2 * variable` and `2 * variable + 1`. */
export type Literal = number;

/**
 * The literal that holds where this one does not.
 *
 * @example
 * negated(negated(4)) // 4
 */
export const negated = (literal: Literal): Literal => literal ^ 1;

/** Answers whether clauses can hold together; clauses and variables may be added between questions. */
export interface Solver {
  readonly variable: () => Literal;
  /** At least one of these holds, in every answer from now on. */
  readonly clause: (literals: readonly Literal[]) => void;
  /** Whether all clauses can hold together with these literals. */
  readonly solve: (assumed: readonly Literal[]) => boolean;
  /** Whether a literal holds in the last answer that was yes. */
  readonly holds: (literal: Literal) => boolean;
}

type Clause = Literal[];

/** How many more questions and conflicts a solver may meet; it counts them off. */
export interface Patience {
  steps: number;
}

/** Thrown by a question that was not answered within the patience that was given. */
export class OutOfPatience extends Error {}

const RESTART_AFTER = 100;
const DECAY = 1.05;

/**
 * A solver of propositional satisfiability: conflict-driven clause learning with two watched literals, the variables of
 * late conflicts first, and restarts. Exact: it answers no only where no assignment holds.
 *
 * @throws OutOfPatience from `solve`, once the steps of a given patience are used up.
 * @example
 * const { variable, clause, solve } = createSolver();
 * const rains = variable();
 * clause([rains]);
 * solve([negated(rains)]) // false
 */
export const createSolver = (patience?: Patience): Solver => {
  /** Per variable: 1 where it holds, 0 where not, -1 while open. */
  const values: number[] = [];
  const wished: number[] = [];
  const levels: number[] = [];
  const reasons: (Clause | undefined)[] = [];
  const seen: boolean[] = [];
  const watchers: Clause[][] = [];
  const trail: Literal[] = [];
  const decisions: number[] = [];
  const queue = createQueue();
  let answer: number[] = [];
  let bump = 1;
  let settled = 0;
  let isSatisfiable = true;

  const truthOf = (literal: Literal): number => {
    const value = values[literal >> 1] as number;
    return value < 0 ? -1 : value ^ (literal & 1);
  };

  const assign = (literal: Literal, reason: Clause | undefined): void => {
    const index = literal >> 1;
    values[index] = 1 - (literal & 1);
    levels[index] = decisions.length;
    reasons[index] = reason;
    trail.push(literal);
  };

  const backTo = (level: number): void => {
    if (decisions.length <= level) return;
    const length = decisions[level] as number;
    for (let i = trail.length - 1; i >= length; i--) {
      const index = (trail[i] as Literal) >> 1;
      wished[index] = values[index] as number;
      values[index] = -1;
      queue.add(index);
    }
    trail.length = length;
    decisions.length = level;
    settled = length;
  };

  /** Finds another literal to watch in a clause whose second watched literal was refuted; false where there is none. */
  const rewatch = (clause: Clause): boolean => {
    for (let k = 2; k < clause.length; k++) {
      const other = clause[k] as Literal;
      if (truthOf(other) === 0) continue;
      clause[k] = clause[1] as Literal;
      clause[1] = other;
      (watchers[other] as Clause[]).push(clause);
      return true;
    }
    return false;
  };

  /** Draws all consequences of the trail; the clause that cannot hold any more, if there is one. */
  const propagate = (): Clause | undefined => {
    while (settled < trail.length) {
      const refuted = negated(trail[settled++] as Literal);
      const watching = watchers[refuted] as Clause[];
      let kept = 0;
      for (let i = 0; i < watching.length; i++) {
        const clause = watching[i] as Clause;
        if (clause[0] === refuted) {
          clause[0] = clause[1] as Literal;
          clause[1] = refuted;
        }
        const first = clause[0] as Literal;
        if (truthOf(first) !== 1 && rewatch(clause)) continue;
        watching[kept++] = clause;
        if (truthOf(first) === 1) continue;
        if (truthOf(first) === 0) {
          while (++i < watching.length) watching[kept++] = watching[i] as Clause;
          watching.length = kept;
          return clause;
        }
        assign(first, clause);
      }
      watching.length = kept;
    }
    return undefined;
  };

  const raise = (index: number): void => {
    if (queue.raise(index, bump)) bump = queue.rescale(bump);
  };

  /** What a conflict teaches: a clause that would have prevented it, its asserting literal first, the latest other second. */
  const learn = (conflict: Clause): Clause => {
    const learned: Clause = [0];
    const marked: number[] = [];
    let reason = conflict;
    let open = 0;
    let at = trail.length - 1;
    for (;;) {
      for (const literal of reason) {
        const index = literal >> 1;
        if (seen[index] === true || levels[index] === 0 || values[index] === -1) continue;
        seen[index] = true;
        marked.push(index);
        raise(index);
        if (levels[index] === decisions.length) open++;
        else learned.push(literal);
      }
      while (seen[(trail[at] as Literal) >> 1] !== true) at--;
      const literal = trail[at--] as Literal;
      open--;
      if (open === 0) {
        learned[0] = negated(literal);
        break;
      }
      reason = reasons[literal >> 1] as Clause;
    }
    for (const index of marked) seen[index] = false;
    let latest = 1;
    for (let k = 2; k < learned.length; k++)
      if (levelOf(learned[k] as Literal) > levelOf(learned[latest] as Literal)) latest = k;
    if (learned.length > 1)
      [learned[1], learned[latest]] = [learned[latest] as Literal, learned[1] as Literal];
    return learned;
  };

  const levelOf = (literal: Literal): number => levels[literal >> 1] as number;

  const watch = (clause: Clause): void => {
    (watchers[clause[0] as Literal] as Clause[]).push(clause);
    (watchers[clause[1] as Literal] as Clause[]).push(clause);
  };

  const backjump = (conflict: Clause): void => {
    const learned = learn(conflict);
    backTo(learned.length > 1 ? levelOf(learned[1] as Literal) : 0);
    if (learned.length > 1) watch(learned);
    assign(learned[0] as Literal, learned.length > 1 ? learned : undefined);
    bump *= DECAY;
  };

  const decide = (literal: Literal): void => {
    decisions.push(trail.length);
    if (truthOf(literal) === -1) assign(literal, undefined);
  };

  /** The next open variable with the value it had last, or undefined where none is open. */
  const nextOpen = (): Literal | undefined => {
    for (let index = queue.take(); index !== undefined; index = queue.take())
      if (values[index] === -1) return 2 * index + (1 - (wished[index] as number));
    return undefined;
  };

  const step = (): void => {
    if (patience === undefined) return;
    patience.steps -= 1;
    if (patience.steps < 0) throw new OutOfPatience();
  };

  const search = (assumed: readonly Literal[], most: number): boolean | undefined => {
    for (let conflicts = 0; ; ) {
      const conflict = propagate();
      if (conflict !== undefined) {
        if (decisions.length === 0) {
          isSatisfiable = false;
          return false;
        }
        backjump(conflict);
        step();
        if (++conflicts > most) return undefined;
        continue;
      }
      const next = assumed[decisions.length] ?? nextOpen();
      if (next === undefined) return true;
      if (decisions.length < assumed.length && truthOf(next) === 0) return false;
      decide(next);
    }
  };

  return {
    variable: () => {
      const index = values.length;
      values.push(-1);
      wished.push(0);
      levels.push(0);
      reasons.push(undefined);
      seen.push(false);
      watchers.push([], []);
      queue.add(index);
      return 2 * index;
    },
    clause: (literals) => {
      backTo(0);
      const open = [...new Set(literals)].filter((literal) => truthOf(literal) !== 0);
      if (open.some((each) => truthOf(each) === 1 || open.includes(negated(each)))) return;
      if (open.length === 0) isSatisfiable = false;
      else if (open.length === 1) assign(open[0] as Literal, undefined);
      else watch(open);
    },
    solve: (assumed) => {
      let found: boolean | undefined = isSatisfiable ? undefined : false;
      for (let most = RESTART_AFTER; found === undefined; most *= 1.5) {
        backTo(0);
        step();
        found = search(assumed, most);
      }
      if (found) answer = [...values];
      backTo(0);
      return found;
    },
    holds: (literal) => (answer[literal >> 1] ?? 0) !== (literal & 1),
  };
};
