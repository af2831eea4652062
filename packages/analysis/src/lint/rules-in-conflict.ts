import type { Group, Rule } from '@xinfang/pack';
import { type Literal, negated } from '../verify/solver.ts';
import type { Elements } from './elements.ts';
import type { Finding } from './finding.ts';
import { canHold, exampleOf, holding, isWithin, type Law, type Stretch } from './law.ts';
import {
  anyOf,
  coverOf,
  type GroupIn,
  groupThrough,
  idsOf,
  inOrderOfComing,
  lastFirst,
  type RuleIn,
} from './rule-meanings.ts';
import type { LintScope } from './scope.ts';

/** Where a rule can hold in a stretch, with the rules of other outcomes. */
interface Place extends RuleIn {
  readonly stretch: Stretch;
  readonly rivals: readonly RuleIn[];
  /** The rivals that came before it. */
  readonly earlier: readonly RuleIn[];
}

/**
 * Rules of a group with one outcome that hold together and say different things. Where a group says what a conflict means
 * it expects them; there only a rule is told that can never give its own outcome.
 */
export const findConflicting = (scope: LintScope, law: Law, group: Group): readonly Finding[] => {
  const { elements } = scope;
  const places = groupThrough(law, group).flatMap((each) => placesIn(elements, each));
  const byRule = Map.groupBy(places, ({ rule }) => rule);
  const lost = lostIn(scope, byRule);
  return [...byRule].flatMap(([rule, everywhere]): readonly Finding[] => {
    const at = { element: elements.get('rule', rule.id), path: ['conditions'] };
    if (lost.has(rule)) return [{ ...lostFinding(law, rule, everywhere), ...at }];
    const met = everywhere.map((place) => ({ ...place, met: metBy(group, place, lost) }));
    const shown = met.find((each) => each.met.length > 0);
    if (shown === undefined) return [];
    const { stretch, held } = shown;
    const together = stretch.model.all([held, anyOf(stretch, shown.met)]);
    const by = idsOf(met.flatMap((each) => each.met));
    return [
      {
        code: 'rules-conflict',
        data: { id: rule.id, by },
        ...at,
        ...exampleOf(law, stretch, together),
      },
    ];
  });
};

const lostFinding = (law: Law, rule: Rule, everywhere: readonly Place[]) => {
  const [first] = everywhere;
  const by = everywhere.flatMap(({ stretch, held, rivals }) => coverOf(stretch, held, rivals));
  return {
    code: 'rule-always-conflicts',
    data: { id: rule.id, by: idsOf(by) },
    ...(first === undefined ? {} : exampleOf(law, first.stretch, first.held)),
  } as const;
};

const placesIn = (elements: Elements, { stretch, rules: unordered }: GroupIn): readonly Place[] => {
  const rules = inOrderOfComing(elements, unordered);
  return rules.map((each, index) => {
    const isRival = (other: RuleIn): boolean => other.rule.event.type !== each.rule.event.type;
    return {
      ...each,
      stretch,
      rivals: rules.filter(isRival),
      earlier: rules.slice(0, index).filter(isRival),
    };
  });
};

/** Of two that never give their outcomes because of each other only the later one is told. */
const lostIn = (
  scope: LintScope,
  byRule: ReadonlyMap<Rule, readonly Place[]>,
): ReadonlySet<Rule> => {
  const free = freeIn([...byRule.values()].flat());
  const candidates = new Set([...byRule.keys()].filter((rule) => !free.has(rule)));
  const dropped = new Set<Rule>();
  for (const rule of lastFirst(scope, candidates))
    if ((byRule.get(rule) ?? []).every((place) => isLost(place, dropped))) dropped.add(rule);
  return dropped;
};

/** Rules that hold somewhere without any of another outcome. */
const freeIn = (places: readonly Place[]): ReadonlySet<Rule> => {
  const free = new Set<Rule>();
  for (const [stretch, here] of Map.groupBy(places, (place) => place.stretch)) {
    const outcomes = Map.groupBy(here, ({ rule }) => rule.event.type);
    const contraries = new Map(
      [...outcomes.keys()].map((type) => {
        const others = here.filter(({ rule }) => rule.event.type !== type);
        return [type, negated(anyOf(stretch, others))];
      }),
    );
    const formulas = here.map(({ rule, held }) =>
      stretch.model.all([held, contraries.get(rule.event.type) ?? stretch.model.always]),
    );
    const can = holding(stretch, formulas);
    here.forEach(({ rule }, index) => {
      if (can.has(formulas[index] as Literal)) free.add(rule);
    });
  }
  return free;
};

const isLost = ({ stretch, held, rivals }: Place, dropped: ReadonlySet<Rule>): boolean => {
  const left = rivals.filter((each) => !dropped.has(each.rule)).map((each) => each.held);
  return left.length > 0 && isWithin(stretch, held, left);
};

/** The earlier rules that hold together with this one and may not; those that are told for themselves are left out. */
const metBy = (
  group: Group,
  { rule, stretch, held, earlier }: Place,
  lost: ReadonlySet<Rule>,
): readonly RuleIn[] => {
  const rivals = earlier.filter(
    (each) => !lost.has(each.rule) && !mayStandTogether(group, each.rule, rule),
  );
  const helds: readonly Literal[] = rivals.map((each) => each.held);
  const isAlone = rivals.length === 0 || !canHold(stretch, held, stretch.model.any(helds));
  return isAlone ? [] : rivals.filter((each) => canHold(stretch, held, each.held));
};

/** A group may say that some outcomes can stand together, or only what any conflict of its outcomes means. */
const mayStandTogether = ({ outcomes, onConflict }: Group, a: Rule, b: Rule): boolean => {
  const marked = new Set(
    outcomes.flatMap(({ value, mayConflict }) => (mayConflict === true ? [value] : [])),
  );
  return marked.size === 0
    ? onConflict !== undefined
    : marked.has(a.event.type) && marked.has(b.event.type);
};
