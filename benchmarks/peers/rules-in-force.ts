import type { CivilDate } from '@xinfang/calendar';
import { type Condition, type Group, isInForce, type Leaf, type Pack } from '@xinfang/pack';

/** A rule with its named conditions written out. */
export interface PlainRule {
  readonly id: string;
  readonly outcome: string;
  readonly priority: number;
  readonly when: PlainCondition;
}

/** A condition without names. */
export type PlainCondition =
  | { readonly all: readonly PlainCondition[] }
  | { readonly any: readonly PlainCondition[] }
  | { readonly not: PlainCondition }
  | Leaf;

/** A group of a pack with the rules in force on a day, by falling priority. */
export interface PlainGroup {
  readonly id: string;
  readonly hit: Group['hit'];
  readonly rules: readonly PlainRule[];
}

/** What the peers' rules are made from, never written by hand: a pack under the law of a civil date, in the order in which its groups can be decided. */
export const groupsInForce = (pack: Pack, on: CivilDate): readonly PlainGroup[] =>
  pack.groups.map(({ id, hit }) => ({
    id,
    hit,
    rules: pack.rules
      .filter((rule) => rule.group === id && isInForce(rule.effective, on))
      .map((rule) => ({
        id: rule.id,
        outcome: rule.event.type,
        priority: rule.priority,
        when: writtenOut(rule.conditions, pack),
      })),
  }));

/** A condition with the conditions it names in their place. */
export const writtenOut = (condition: Condition, pack: Pack): PlainCondition => {
  if ('all' in condition) return { all: condition.all.map((each) => writtenOut(each, pack)) };
  if ('any' in condition) return { any: condition.any.map((each) => writtenOut(each, pack)) };
  if ('not' in condition) return { not: writtenOut(condition.not, pack) };
  if (!('condition' in condition)) return condition;
  const named = pack.conditions.get(condition.condition);
  if (named === undefined) throw new Error(`no condition ${condition.condition}`);
  return writtenOut(named.conditions, pack);
};

/** The facts and groups that the rules of a group read. */
export const readBy = ({ rules }: PlainGroup): readonly string[] => [
  ...new Set(rules.flatMap(({ when }) => factsIn(when))),
];

const factsIn = (condition: PlainCondition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [condition.fact];
};

/** The rules of a group by outcome: several rules for one outcome are one reason each. */
export const byOutcome = ({ rules }: PlainGroup): ReadonlyMap<string, PlainCondition> =>
  new Map(
    [...Map.groupBy(rules, ({ outcome }) => outcome)].map(([outcome, giving]) => [
      outcome,
      { any: giving.map(({ when }) => when) },
    ]),
  );

/** The outcome of a group of hit policy `unique`, from the outcomes that hold. */
export const onlyOne = (held: readonly string[]): string =>
  held.length === 0 ? 'untranslated' : held.length === 1 ? (held[0] as string) : 'conflict';
