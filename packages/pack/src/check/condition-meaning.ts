import type { Condition } from '../format/condition.ts';
import type { Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../read/problem.ts';
import { leafProblems, type Standpoint } from './leaf-meaning.ts';
import type { Scope } from './scope.ts';

/** What a condition means by facts, operators, values and names that are not declared, or not so. */
export const meaningProblems = (
  here: Standpoint,
  condition: Condition,
  path: Path,
): readonly Problem[] => {
  if ('all' in condition) return eachProblems(here, condition.all, [...path, 'all']);
  if ('any' in condition) return eachProblems(here, condition.any, [...path, 'any']);
  if ('not' in condition) return meaningProblems(here, condition.not, [...path, 'not']);
  if ('condition' in condition)
    return nameProblems(here, condition.condition, [...path, 'condition']);
  return leafProblems(here, condition, path);
};

const eachProblems = (here: Standpoint, list: readonly Condition[], path: Path) =>
  list.flatMap((each, index) => meaningProblems(here, each, [...path, index]));

const nameProblems = (here: Standpoint, id: string, path: Path): readonly Problem[] => {
  const { conditions } = here.scope;
  if (!conditions.has(id))
    return [
      { code: 'unknown-condition', data: { id }, path, ...didYouMean(id, conditions.keys()) },
    ];
  return [...groupsReadBy(here.scope, id)].flatMap((group) => {
    const refusal = here.refuses(group);
    return refusal === undefined ? [] : [{ ...refusal, path }];
  });
};

/** The groups whose outcome a named condition reads, through other named conditions too. */
const groupsReadBy = (scope: Scope, id: string, seen = new Set<string>()): ReadonlySet<string> => {
  const condition = scope.conditions.get(id)?.conditions;
  if (condition === undefined || seen.has(id)) return new Set();
  seen.add(id);
  const groups = new Set<string>();
  const walk = (node: Condition): void => {
    if ('all' in node) node.all.forEach(walk);
    else if ('any' in node) node.any.forEach(walk);
    else if ('not' in node) walk(node.not);
    else if ('condition' in node)
      for (const group of groupsReadBy(scope, node.condition, seen)) groups.add(group);
    else if (scope.groups.has(node.fact) && !scope.facts.has(node.fact)) groups.add(node.fact);
  };
  walk(condition);
  return groups;
};
