import { type Condition, isInForce, type Pack, type Rule, type Scalar } from '@xinfang/pack';
import { decideWorld, type World } from '../../pack/test/brute-force.ts';
import { holds } from '../../rules/test/plain-evaluator.ts';

/** Possible facts on a day, with what the groups decide of them. */
export interface Point {
  readonly on: string;
  readonly facts: Readonly<Record<string, Scalar>>;
}

/** Every combination of values. */
export const product = (domains: Readonly<Record<string, readonly Scalar[]>>): readonly World[] =>
  Object.entries(domains).reduce<readonly World[]>(
    (worlds, [name, values]) =>
      worlds.flatMap((world) => values.map((value) => ({ ...world, [name]: value }))),
    [{}],
  );

/** Every possible combination of facts on each of some days. */
export const pointsOf = (
  pack: Pack,
  worlds: readonly World[],
  days: readonly string[],
): readonly Point[] =>
  days.flatMap((on) =>
    worlds.flatMap((world) => {
      const { possible, outcomes } = decideWorld(pack, world, on);
      return possible ? [{ on, facts: { ...world, ...outcomes } }] : [];
    }),
  );

/** Where each rule holds, by the indices of the points, found by asking each of them. */
export const whereRulesHold = (
  pack: Pack,
  points: readonly Point[],
): ReadonlyMap<Rule, ReadonlySet<number>> =>
  new Map(
    pack.rules.map((rule) => [
      rule,
      new Set(
        [...points.keys()].filter((index) => {
          const { on, facts } = points[index] as Point;
          return isInForce(rule.effective, on) && holds(rule.conditions, facts, pack);
        }),
      ),
    ]),
  );

type Held = ReadonlyMap<Rule, ReadonlySet<number>>;

const heldBy = (held: Held, rule: Rule): ReadonlySet<number> => held.get(rule) ?? new Set();

const isCovered = (held: Held, rule: Rule, others: readonly Rule[]): boolean =>
  [...heldBy(held, rule)].every((point) => others.some((each) => heldBy(held, each).has(point)));

/** From the last to the first: rules that those left over cover. */
const coveredOnes = (
  held: Held,
  rules: readonly Rule[],
  coverers: (rule: Rule) => readonly Rule[],
): readonly Rule[] => {
  const dropped: Rule[] = [];
  for (const rule of rules.toReversed()) {
    if (heldBy(held, rule).size === 0) continue;
    const left = coverers(rule).filter((each) => each !== rule && !dropped.includes(each));
    if (isCovered(held, rule, left)) dropped.push(rule);
  }
  return dropped;
};

const says = (rule: Rule): string => rule.event.type;

/** Rules of a group of hit policy `first` that never come first though they hold. */
export const shadowed = (held: Held, rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(
    (rule, index) => heldBy(held, rule).size > 0 && isCovered(held, rule, rules.slice(0, index)),
  );

/** Rules that meet an earlier one of their priority and another outcome where none of higher priority holds. */
export const tied = (held: Held, rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule, index) =>
    [...heldBy(held, rule)].some(
      (point) =>
        !rules.some((each) => each.priority > rule.priority && heldBy(held, each).has(point)) &&
        rules
          .slice(0, index)
          .some(
            (each) =>
              each.priority === rule.priority &&
              says(each) !== says(rule) &&
              heldBy(held, each).has(point),
          ),
    ),
  );

/** Rules of a group with one outcome that never give theirs. */
export const alwaysInConflict = (held: Held, rules: readonly Rule[]): readonly Rule[] =>
  coveredOnes(held, rules, (rule) => rules.filter((each) => says(each) !== says(rule)));

/** Rules that meet an earlier one of another outcome; those that never give theirs are left aside. */
export const inConflict = (held: Held, rules: readonly Rule[]): readonly Rule[] => {
  const lost = alwaysInConflict(held, rules);
  return rules.filter(
    (rule, index) =>
      !lost.includes(rule) &&
      rules
        .slice(0, index)
        .some(
          (each) =>
            !lost.includes(each) &&
            says(each) !== says(rule) &&
            [...heldBy(held, rule)].some((point) => heldBy(held, each).has(point)),
        ),
  );
};

/** Rules that others of the same outcome cover. */
export const subsumed = (held: Held, rules: readonly Rule[]): readonly Rule[] =>
  coveredOnes(held, rules, (rule) => rules.filter((each) => says(each) === says(rule)));

/** The answers of a condition at some points. */
export const answersAt = (
  pack: Pack,
  condition: Condition,
  points: readonly Point[],
): ReadonlySet<boolean> => new Set(points.map(({ facts }) => holds(condition, facts, pack)));
