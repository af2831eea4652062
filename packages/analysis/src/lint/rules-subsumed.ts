import type { Group, Rule } from '@xinfang/pack';
import { referenceOf } from '../cases/expectations.ts';
import { type Literal, negated } from '../verify/solver.ts';
import type { Finding } from './finding.ts';
import { exampleOf, holding, isWithin, type Law, type Stretch } from './law.ts';
import { coverOf, groupThrough, idsOf, lastFirst, type RuleIn } from './rule-meanings.ts';
import type { LintScope } from './scope.ts';

/** The rules of one outcome in a stretch. */
interface Peers {
  readonly stretch: Stretch;
  readonly rules: readonly RuleIn[];
}

/** Where a rule can hold in a stretch, and the other rules of its outcome. */
interface Place extends RuleIn {
  readonly stretch: Stretch;
  readonly others: readonly RuleIn[];
}

/** Rules that hold only where others of the same outcome do: they add at most their basis. */
export const findSubsumed = (scope: LintScope, law: Law, group: Group): readonly Finding[] => {
  const through = groupThrough(law, group).flatMap(({ stretch, rules }) =>
    [...Map.groupBy(rules, ({ rule }) => rule.event.type).values()].map(
      (peers): Peers => ({ stretch, rules: peers }),
    ),
  );
  const dropped = new Set<Rule>();
  return lastFirst(scope, candidatesIn(through)).flatMap((rule) => {
    const places = placesOf(rule, through, dropped);
    const isCovered = places.every(({ stretch, held, others }) =>
      isWithin(
        stretch,
        held,
        others.map((each) => each.held),
      ),
    );
    if (!isCovered) return [];
    dropped.add(rule);
    return findingOf(scope, law, rule, places);
  });
};

/** Rules that all others together cover; which of them are left when one goes is looked at afterwards. */
const candidatesIn = (through: readonly Peers[]): ReadonlySet<Rule> => {
  const all = new Set<Rule>();
  const needed = new Set<Rule>();
  for (const { stretch, rules } of through) {
    const alone = alonesOf(stretch, rules);
    const can = holding(stretch, alone);
    rules.forEach(({ rule }, index) => {
      all.add(rule);
      if (can.has(alone[index] as Literal)) needed.add(rule);
    });
  }
  return new Set([...all].filter((rule) => !needed.has(rule)));
};

/** When each rule holds and none of the others: two sweeps instead of a list of all others for each. */
const alonesOf = ({ model }: Stretch, rules: readonly RuleIn[]): readonly Literal[] => {
  const after: Literal[] = [model.never];
  for (const { held } of rules.toReversed()) after.unshift(model.any([held, after[0] as Literal]));
  let before = model.never;
  return rules.map(({ held }, index) => {
    const others = model.any([before, after[index + 1] as Literal]);
    before = model.any([before, held]);
    return model.all([held, negated(others)]);
  });
};

const placesOf = (
  rule: Rule,
  through: readonly Peers[],
  dropped: ReadonlySet<Rule>,
): readonly Place[] =>
  through.flatMap(({ stretch, rules }) => {
    const here = rules.find((each) => each.rule === rule);
    if (here === undefined) return [];
    const others = rules.filter((each) => each !== here && !dropped.has(each.rule));
    return [{ ...here, stretch, others }];
  });

const findingOf = (
  { elements }: LintScope,
  law: Law,
  rule: Rule,
  places: readonly Place[],
): readonly Finding[] => {
  const [first] = places;
  if (first === undefined) return [];
  const cover = places.flatMap(({ stretch, held, others }) => coverOf(stretch, held, others));
  const known = new Set(cover.flatMap((each) => each.rule.basis.map(referenceOf)));
  const addsBasis = rule.basis.some((basis) => !known.has(referenceOf(basis)));
  return [
    {
      code: addsBasis ? 'rule-only-adds-basis' : 'rule-subsumed',
      data: { id: rule.id, by: idsOf(cover) },
      element: elements.get('rule', rule.id),
      path: ['conditions'],
      ...exampleOf(law, first.stretch, first.held),
    },
  ];
};
