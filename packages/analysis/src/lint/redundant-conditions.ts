import {
  type Condition,
  type Fact,
  factSpaceOf,
  type Group,
  OPEN_STATUSES,
  type Pack,
  type WrittenElement,
} from '@xinfang/pack';
import { type LawModel, modelLaw } from '../verify/law-model.ts';
import { type Literal, negated, type Patience } from '../verify/solver.ts';
import { conditionPlacesOf } from './condition-places.ts';
import { kidsOf } from './constant-conditions.ts';
import type { Finding } from './finding.ts';
import { holding } from './law.ts';
import type { LintScope } from './scope.ts';

/** A list of conditions, by what each of them says. */
interface List {
  readonly element: WrittenElement;
  readonly paths: readonly Finding['path'][];
  readonly connective: 'all' | 'any';
  readonly formulas: readonly Literal[];
}

/**
 * Conditions in a list that change nothing, by logic alone: constraints and what other groups decide are left aside, so
 * that a condition written for clarity is not told.
 */
export const findRedundantConditions = (
  { pack, elements }: LintScope,
  patience: Patience,
): readonly Finding[] => {
  const free = withFreeOutcomes(pack);
  // Whole numbers are cut where any condition of the pack cuts them.
  const space = factSpaceOf({ ...pack, facts: free.facts });
  const constraints = pack.constraints.map(({ id, never }) => ({
    element: elements.get('constraint', id),
    path: ['never'],
    condition: never,
  }));
  return [...conditionPlacesOf(pack, elements), ...constraints].flatMap(
    ({ element, condition, path }) => {
      // One for each tree: what other trees say would only be in the way.
      const model = modelLaw(free, space, [], '0001-01-01', patience);
      const lists = listsIn(model, element, condition, path);
      const needs = holding(
        { model },
        lists.flatMap((list) => needsOf(model, list)),
      );
      return lists.flatMap((list) => redundantIn(model, needs, list));
    },
  );
};

const listsIn = (
  model: LawModel,
  element: WrittenElement,
  condition: Condition,
  path: Finding['path'],
): readonly List[] => {
  const kids = kidsOf(condition, path);
  const inside = kids.flatMap(([kid, below]) => listsIn(model, element, kid, below));
  if (kids.length < 2) return inside;
  const connective = 'all' in condition ? 'all' : 'any';
  const formulas = kids.map(([kid]) => model.condition(kid));
  return [...inside, { element, connective, formulas, paths: kids.map(([, below]) => below) }];
};

/** For each condition of a list when it makes a difference: alone false among all, or alone true among any. */
const needsOf = (model: LawModel, list: List): readonly Literal[] => {
  const sides = sidesOf(list);
  const after: Literal[] = [model.always];
  for (const { other } of sides.toReversed())
    after.unshift(model.all([other, after[0] as Literal]));
  let before = model.always;
  return sides.map(({ own, other }, index) => {
    const others = model.all([before, after[index + 1] as Literal]);
    before = model.all([before, other]);
    return model.all([own, others]);
  });
};

/** What each condition has to be to make a difference, and what it has to be for another to make one. */
const sidesOf = ({ connective, formulas }: List) =>
  formulas.map((formula) =>
    connective === 'all'
      ? { own: negated(formula), other: formula }
      : { own: formula, other: negated(formula) },
  );

/** Those that say again what an earlier one says, then from the last to the first those without which the list says the same. */
const redundantIn = (
  model: LawModel,
  needs: ReadonlySet<Literal>,
  list: List,
): readonly Finding[] => {
  const repeated = repeatedIn(list.formulas);
  const dropped = new Set(repeated);
  const sides = sidesOf(list);
  const first = needsOf(model, list);
  for (const last of [...first.keys()].toReversed()) {
    // A list is never left empty.
    const isLastLeft = dropped.size === first.length - 1;
    if (isLastLeft || dropped.has(last) || needs.has(first[last] as Literal)) continue;
    const others = sides.filter((_, index) => index !== last && !dropped.has(index));
    const need = [(sides[last] as Side).own, ...others.map(({ other }) => other)];
    if (!model.solver.solve(need)) dropped.add(last);
  }
  return [...dropped]
    .toSorted((a, b) => a - b)
    .map(
      (index): Finding => ({
        code: repeated.has(index) ? 'condition-repeated' : 'condition-redundant',
        data: {},
        element: list.element,
        path: list.paths[index] ?? [],
      }),
    );
};

type Side = ReturnType<typeof sidesOf>[number];

const repeatedIn = (formulas: readonly Literal[]): ReadonlySet<number> => {
  const seen = new Set<Literal>();
  return new Set(
    formulas.flatMap((formula, index) => {
      const isRepeated = seen.has(formula);
      seen.add(formula);
      return isRepeated ? [index] : [];
    }),
  );
};

/** The pack as logic alone sees it: what a group decides is a fact like any other, and everything is possible. */
const withFreeOutcomes = (pack: Pack): Pack => ({
  ...pack,
  facts: [...pack.facts, ...pack.groups.map(factOfGroup)],
  groups: [],
  rules: [],
  constraints: [],
});

const factOfGroup = ({ id, label, outcomes }: Group): Fact => ({
  id,
  label,
  about: 'matter',
  type: 'enum',
  values: [...outcomes.map(({ value }) => value), ...OPEN_STATUSES].map((value) => ({
    value,
    label,
  })),
});
