import type { Group, Rule } from '@xinfang/pack';
import { type Literal, negated } from '../verify/solver.ts';
import type { Elements } from './elements.ts';
import type { Finding } from './finding.ts';
import { canHold, exampleOf, holding, type Law, type Stretch } from './law.ts';
import {
  anyOf,
  type GroupIn,
  groupThrough,
  idsOf,
  inOrderOfComing,
  type RuleIn,
} from './rule-meanings.ts';
import type { LintScope } from './scope.ts';

/** Where a rule can hold in a stretch of the law, and which rules are looked at before it. */
interface Place extends RuleIn {
  readonly stretch: Stretch;
  readonly isReached: boolean;
  readonly before: readonly RuleIn[];
}

/** Rules that hold somewhere, but nowhere before another of their group: in no version of the law do they decide. */
export const findShadowed = (
  { elements }: LintScope,
  law: Law,
  group: Group,
): readonly Finding[] => {
  const places = groupThrough(law, group).flatMap(placesIn);
  const byRule = Map.groupBy(places, ({ rule }) => rule);
  return [...byRule].flatMap(([rule, everywhere]): readonly Finding[] => {
    const [first] = everywhere;
    if (first === undefined || everywhere.some(({ isReached }) => isReached)) return [];
    const winners = everywhere.flatMap(winnersOf);
    const isSame = winners.every((each) => each.rule.event.type === rule.event.type);
    return [
      {
        code: isSame ? 'rule-subsumed' : 'rule-unreachable',
        data: { id: rule.id, by: idsOf(winners) },
        element: elements.get('rule', rule.id),
        path: ['conditions'],
        ...exampleOf(law, first.stretch, first.held),
      },
    ];
  });
};

const placesIn = ({ stretch, rules }: GroupIn): readonly Place[] => {
  const { model } = stretch;
  const firsts = firstsOf(stretch, rules);
  const can = holding({ model }, firsts);
  return rules.map((each, index) => ({
    ...each,
    stretch,
    isReached: can.has(firsts[index] as Literal),
    before: rules.slice(0, index),
  }));
};

/** When each rule is the first that holds. */
const firstsOf = ({ model }: Stretch, rules: readonly RuleIn[]): readonly Literal[] => {
  let before = model.never;
  return rules.map(({ held }) => {
    const first = model.all([held, negated(before)]);
    before = model.any([before, held]);
    return first;
  });
};

/** The rules that decide where this one holds. */
const winnersOf = ({ stretch, held, before }: Place): readonly RuleIn[] => {
  const firsts = firstsOf(stretch, before);
  return before.filter((_, index) => canHold(stretch, held, firsts[index] as Literal));
};

/** Rules of one priority and different outcomes that hold together where nothing goes before them: ids would decide. */
export const findTied = ({ elements }: LintScope, law: Law, group: Group): readonly Finding[] => {
  const ties = groupThrough(law, group).flatMap((each) => tiesIn(elements, each));
  return [...Map.groupBy(ties, ({ rule }) => rule)].flatMap(([rule, all]): readonly Finding[] => {
    const [first] = all;
    if (first === undefined) return [];
    return [
      {
        code: 'rules-tie',
        data: { id: rule.id, by: idsOf(all.flatMap(({ by }) => by)) },
        element: elements.get('rule', rule.id),
        path: ['conditions'],
        ...exampleOf(law, first.stretch, first.together),
      },
    ];
  });
};

interface Tie {
  readonly rule: Rule;
  readonly stretch: Stretch;
  readonly by: readonly RuleIn[];
  readonly together: Literal;
}

const tiesIn = (elements: Elements, { stretch, rules }: GroupIn): readonly Tie[] => {
  const { model } = stretch;
  const levels = [...Map.groupBy(rules, ({ rule }) => rule.priority).values()];
  return levels.flatMap((level, depth) => {
    const above = negated(anyOf(stretch, levels.slice(0, depth).flat()));
    const open = inOrderOfComing(elements, level);
    return open.flatMap(({ rule, held }, index): readonly Tie[] => {
      const rivals = open.slice(0, index).filter((each) => answerOf(each.rule) !== answerOf(rule));
      const together = model.all([held, above, anyOf(stretch, rivals)]);
      if (rivals.length === 0 || !canHold(stretch, together)) return [];
      const by = rivals.filter((each) => canHold(stretch, held, above, each.held));
      return [{ rule, stretch, by, together }];
    });
  });
};

/** What a rule answers: of two that leave a conflict to a person each has its candidates. */
const answerOf = ({ event }: Rule): string =>
  [event.type, ...(event.params?.candidates ?? []).toSorted()].join(' ');
