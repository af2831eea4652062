import type { LawModel, ModelGroup } from './law-model.ts';
import type { Literal } from './solver.ts';

/**
 * The rules of a group that never give its outcome, whatever the facts are.
 *
 * @example
 * deadRulesOf(model, model.groups.get('admission')) // []
 */
export const deadRulesOf = (
  { solver }: LawModel,
  { rules, wins }: ModelGroup,
): readonly string[] => {
  const alive = new Set<number>();
  return rules.flatMap(({ id }, index) => {
    if (alive.has(index)) return [];
    if (!solver.solve([wins[index] as Literal])) return [id];
    wins.forEach((won, each) => {
      if (solver.holds(won)) alive.add(each);
    });
    return [];
  });
};
