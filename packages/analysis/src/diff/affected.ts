import { type Condition, type Deadline, leavesOf, type Pack, type Remedy } from '@xinfang/pack';
import { sameJson } from '../json/same-json.ts';
import type { FactDifference } from './shared-space.ts';

/** What can come out differently under two packs: all that is written differently, and what rests on that. */
export interface Affected {
  readonly groups: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  readonly remedies: ReadonlySet<string>;
  /** The groups that have to be compiled to compare these. */
  readonly needed: ReadonlySet<string>;
}

/** What can come out differently; all else is written the same, and rests on nothing that is not. */
export const affectedBy = (
  before: Pack,
  after: Pack,
  differences: readonly FactDifference[],
): Affected => {
  const both = [before, after] as const;
  const isAll = differences.some(({ differs }) => differs === 'values') || isBoundedOtherwise(both);
  const groups = new Set<string>();
  const isAffected = (conditionsIn: (pack: Pack) => readonly Condition[]): boolean =>
    isAll || both.some((pack) => namesIn(conditionsIn(pack)).some((name) => groups.has(name)));
  const differing = (
    of: (pack: Pack) => readonly { readonly id: string }[],
    conditionsIn: (pack: Pack, id: string) => readonly Condition[],
  ): readonly string[] =>
    idsOf(both.flatMap(of)).filter((id) => {
      const [was, is] = both.map((pack) => [
        of(pack).find((each) => each.id === id),
        conditionsIn(pack, id),
      ]);
      return isAffected((pack) => conditionsIn(pack, id)) || !sameJson(was, is);
    });
  // A group uses those before it only: what they come to is known by then.
  for (const id of idsOf(both.flatMap((pack) => pack.groups))) {
    const [was, is] = both.map((pack) => [
      pack.groups.find((group) => group.id === id),
      pack.rules.filter(({ group }) => group === id),
      rulesIn(pack, id),
    ]);
    if (isAffected((pack) => rulesIn(pack, id)) || !sameJson(was, is)) groups.add(id);
  }
  const deadlines = differing((pack) => pack.deadlines, deadlineIn);
  const remedies = differing((pack) => pack.remedies, remedyIn);
  const asked = both.flatMap((pack) => [
    ...groups,
    ...deadlines.flatMap((id) => namesIn(deadlineIn(pack, id))),
    ...remedies.flatMap((id) => namesIn(remedyIn(pack, id))),
  ]);
  return {
    groups,
    deadlines: new Set(deadlines),
    remedies: new Set(remedies),
    needed: withThoseBelow(both, asked),
  };
};

/** Whether the packs take other facts, or up to another day. */
const isBoundedOtherwise = ([before, after]: readonly [Pack, Pack]): boolean => {
  const nevers = (pack: Pack) => pack.constraints.map(({ never }) => resolved(never, pack));
  return !sameJson(nevers(before), nevers(after)) || !sameJson(before.ends, after.ends);
};

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(all.map(({ id }) => id)),
];

const rulesIn = (pack: Pack, group: string): readonly Condition[] =>
  pack.rules.flatMap((rule) => (rule.group === group ? [resolved(rule.conditions, pack)] : []));

const deadlineIn = (pack: Pack, id: string): readonly Condition[] =>
  pack.deadlines.flatMap((each) => (each.id === id ? deadlineConditions(each, pack) : []));

const deadlineConditions = ({ when, doubt, start }: Deadline, pack: Pack): readonly Condition[] =>
  [when, doubt?.when, ...(start.cases ?? []).map((each) => each.when)].flatMap((each) =>
    each === undefined ? [] : [resolved(each, pack)],
  );

const remedyIn = (pack: Pack, id: string): readonly Condition[] =>
  pack.remedies.flatMap((each: Remedy) => (each.id === id ? [resolved(each.when, pack)] : []));

/** The condition with what its named conditions stand for. */
const resolved = (condition: Condition, pack: Pack): Condition => {
  const of = (each: Condition): Condition => resolved(each, pack);
  if ('all' in condition) return { all: condition.all.map(of) };
  if ('any' in condition) return { any: condition.any.map(of) };
  if ('not' in condition) return { not: of(condition.not) };
  if (!('condition' in condition)) return condition;
  const named = pack.conditions.get(condition.condition);
  return named === undefined ? condition : of(named.conditions);
};

const namesIn = (conditions: readonly Condition[]): readonly string[] =>
  conditions.flatMap((condition) => leavesOf(condition).map(({ fact }) => fact));

const withThoseBelow = (packs: readonly Pack[], asked: readonly string[]): ReadonlySet<string> => {
  const needed = new Set(asked);
  for (const pack of packs)
    for (const { id } of pack.groups.toReversed())
      if (needed.has(id)) for (const name of namesIn(rulesIn(pack, id))) needed.add(name);
  return needed;
};
