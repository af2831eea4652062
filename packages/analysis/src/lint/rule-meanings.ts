import type { Group, Rule } from '@xinfang/pack';
import type { Literal } from '../verify/solver.ts';
import type { Elements } from './elements.ts';
import { canHold, holding, isWithin, type Law, type Stretch } from './law.ts';
import type { LintScope } from './scope.ts';

/** A rule under the law of one stretch: when it holds. */
export interface RuleIn {
  readonly rule: Rule;
  readonly held: Literal;
}

/** A group under the law of one stretch: those of its rules that can hold, in the order in which they are looked at. */
export interface GroupIn {
  readonly stretch: Stretch;
  readonly rules: readonly RuleIn[];
}

/** A group through all versions of the law, where any of its rules can hold. */
export const groupThrough = ({ stretches }: Law, group: Group): readonly GroupIn[] =>
  stretches.flatMap((stretch) => {
    const { rules = [], holds = [] } = stretch.model.groups.get(group.id) ?? {};
    const can = holding(stretch, holds);
    const alive = rules.flatMap((rule, index) => {
      const held = holds[index];
      return held === undefined || !can.has(held) ? [] : [{ rule, held }];
    });
    return alive.length === 0 ? [] : [{ stretch, rules: alive }];
  });

/** At least one of some rules holds. */
export const anyOf = ({ model }: Stretch, rules: readonly RuleIn[]): Literal =>
  model.any(rules.map(({ held }) => held));

/** Which of some rules together cover a formula: one alone where one is enough, else none too many. */
export const coverOf = (
  stretch: Stretch,
  formula: Literal,
  candidates: readonly RuleIn[],
): readonly RuleIn[] => {
  const meeting = candidates.filter(({ held }) => canHold(stretch, formula, held));
  const single = meeting.find(({ held }) => isWithin(stretch, formula, [held]));
  if (single !== undefined) return [single];
  let needed = meeting;
  for (const each of meeting.toReversed()) {
    const left = needed.filter((other) => other !== each);
    const helds = left.map(({ held }) => held);
    if (isWithin(stretch, formula, helds)) needed = left;
  }
  return needed;
};

/** The upper layers first, and in each the last first: an author can only mend what is theirs. */
export const lastFirst = (
  { pack, elements }: LintScope,
  rules: ReadonlySet<Rule>,
): readonly Rule[] =>
  pack.rules
    .filter((rule) => rules.has(rule))
    .toReversed()
    .toSorted((a, b) => layerOf(elements, b) - layerOf(elements, a));

/** By layer, then by their place in the pack: of two rules that clash the one that came later is told. */
export const inOrderOfComing = (elements: Elements, rules: readonly RuleIn[]): readonly RuleIn[] =>
  rules.toSorted((a, b) => layerOf(elements, a.rule) - layerOf(elements, b.rule));

const layerOf = (elements: Elements, { id }: Rule): number =>
  elements.get('rule', id).root.file.layer;

/** The ids of rules, each once. */
export const idsOf = (rules: readonly RuleIn[]): readonly string[] => [
  ...new Set(rules.map(({ rule }) => rule.id)),
];
