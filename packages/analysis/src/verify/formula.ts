import { type Literal, negated, type Solver } from './solver.ts';

/** Formulas as literals of a solver: equal formulas are the same literal. */
export interface Formulas {
  readonly solver: Solver;
  readonly always: Literal;
  readonly never: Literal;
  readonly any: (literals: readonly Literal[]) => Literal;
  readonly all: (literals: readonly Literal[]) => Literal;
}

/**
 * Formulas over the variables of a solver; each is defined by clauses that hold both ways.
 *
 * @example
 * const { any, always, never } = formulasOf(createSolver());
 * any([never, always]) === always // true
 */
export const formulasOf = (solver: Solver): Formulas => {
  const always = solver.variable();
  const never = negated(always);
  solver.clause([always]);
  const known = new Map<string, Literal>();
  const any = (literals: readonly Literal[]): Literal => {
    const distinct = [...new Set(literals)].filter((each) => each !== never).sort((a, b) => a - b);
    const [first] = distinct;
    if (first === undefined) return never;
    if (distinct.length === 1) return first;
    if (distinct.some((each, index) => each === always || distinct[index + 1] === negated(each)))
      return always;
    const key = distinct.join();
    const same = known.get(key);
    if (same !== undefined) return same;
    const literal = solver.variable();
    for (const each of distinct) solver.clause([literal, negated(each)]);
    solver.clause([negated(literal), ...distinct]);
    known.set(key, literal);
    return literal;
  };
  const all = (literals: readonly Literal[]): Literal => negated(any(literals.map(negated)));
  return { solver, always, never, any, all };
};
