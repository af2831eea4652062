import type { CivilDate } from '@xinfang/calendar';
import { type Condition, type Group, isInForce, leavesOf, type Pack } from '@xinfang/pack';

/** What a group's answer depends on: facts and groups, itself last. */
export interface Cone {
  readonly facts: ReadonlySet<string>;
  readonly groups: readonly Group[];
}

/**
 * What a group's answer depends on, through the groups that it uses: under the law of a civil date, or under any.
 *
 * @example
 * coneOf(pack, pack.groups[1]).groups.map(({ id }) => id) // ['admission', 'dispatch']
 */
export const coneOf = (pack: Pack, group: Group, on?: CivilDate): Cone => {
  const rules = pack.rules.filter(({ effective }) => on === undefined || isInForce(effective, on));
  const facts = new Set<string>();
  const reached = new Set<string>([group.id]);
  for (const each of pack.groups.toReversed()) {
    if (!reached.has(each.id)) continue;
    for (const { conditions } of rules.filter((rule) => rule.group === each.id))
      for (const name of namesIn(pack, conditions))
        (isGroup(pack, name) ? reached : facts).add(name);
  }
  return { facts, groups: pack.groups.filter(({ id }) => reached.has(id)) };
};

/**
 * The facts and groups that a condition reads, each once.
 *
 * @example
 * namesIn(pack, { condition: 'admitted' }) // ['admission']
 */
export const namesIn = (pack: Pack, condition: Condition): readonly string[] => [
  ...new Set(leavesOf(condition, pack).map(({ fact }) => fact)),
];

const isGroup = ({ groups }: Pack, name: string): boolean => groups.some(({ id }) => id === name);
