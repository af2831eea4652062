import { factSpaceOf } from '@xinfang/pack';
import { modelLaw } from '../verify/law-model.ts';
import { type Literal, negated, type Patience } from '../verify/solver.ts';
import type { Finding } from './finding.ts';
import type { LintScope } from './scope.ts';

/** Constraints that rule out nothing more than the others, or the one with which nothing is possible any more. */
export const findIdleConstraints = (
  { pack, elements }: LintScope,
  patience: Patience,
): readonly Finding[] => {
  const free = modelLaw(
    { ...pack, constraints: [] },
    factSpaceOf(pack),
    [],
    '0001-01-01',
    patience,
  );
  const possible = pack.constraints.map(({ never }) => negated(free.condition(never)));
  const { solve } = free.solver;
  const at = (index: number) => {
    const id = pack.constraints[index]?.id ?? '';
    return { data: { id }, element: elements.get('constraint', id), path: ['never'] };
  };
  const last = possible.findIndex((_, index) => !solve(possible.slice(0, index + 1)));
  if (last >= 0) return [{ code: 'constraints-exclude-everything', ...at(last) }];
  return idleIn(possible, solve).map((index) => ({
    code: 'constraint-without-effect',
    ...at(index),
  }));
};

/** The last first: of two that forbid the same the later one is told. */
const idleIn = (
  possible: readonly Literal[],
  solve: (assumed: readonly Literal[]) => boolean,
): readonly number[] => {
  const idle = new Set<number>();
  for (const [index, each] of [...possible.entries()].toReversed()) {
    const others = possible.filter((_, other) => other !== index && !idle.has(other));
    if (!solve([...others, negated(each)])) idle.add(index);
  }
  return [...idle].toReversed();
};
