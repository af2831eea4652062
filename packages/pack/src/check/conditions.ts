import { type Condition, ConditionSchema } from '../format/condition.ts';
import { conditionProblems } from '../read/condition-shape.ts';
import { conditionPlacesOf } from '../read/places-under.ts';
import type { DraftElement } from '../resolve/draft.ts';
import { circlesOf } from '../resolve/order.ts';
import { meaningProblems } from './condition-meaning.ts';
import type { Standpoint } from './leaf-meaning.ts';
import type { Report, Scope } from './scope.ts';

/** Checks every condition of a pack: declared facts, groups and names only, fitting operators, values of the domain, no circles. */
export const checkConditions = (scope: Scope, report: Report): void => {
  for (const element of scope.draft.elements) {
    const here = { scope, refuses: refusalsAt(scope, element) };
    for (const { path, value } of conditionPlacesOf(element.kind, element.value)) {
      if (conditionProblems(value, path).length > 0) continue;
      const condition = ConditionSchema.parse(value);
      for (const problem of meaningProblems(here, condition, path)) report(element, problem);
    }
  }
  checkCircles(scope, report);
};

/** Constraints speak of facts only; a rule may read the groups that its own group uses; elsewhere every group is decided. */
const refusalsAt = (scope: Scope, element: DraftElement): Standpoint['refuses'] => {
  if (element.kind === 'constraint')
    return (group) => ({ code: 'outcome-not-allowed-here', data: { group } });
  if (element.kind !== 'rule') return () => undefined;
  const here = element.group ?? '';
  const group = scope.groups.get(here);
  return (used) =>
    group === undefined || group.uses.includes(used)
      ? undefined
      : { code: 'group-not-used', data: { group: used, here } };
};

const checkCircles = (scope: Scope, report: Report): void => {
  const needs = new Map(
    [...scope.conditions].map(([id, named]) => [id, named ? namesIn(named.conditions) : []]),
  );
  for (const ids of circlesOf(needs)) {
    const element = scope.draft.of('condition').find(({ id }) => id === ids[0]);
    if (element !== undefined)
      report(element, { code: 'condition-cycle', data: { ids }, path: ['conditions'] });
  }
};

const namesIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
};
