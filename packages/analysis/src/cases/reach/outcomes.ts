import { answersOf, compiledOn, type Pack, type Rule } from '@xinfang/pack';
import type { Counted, Coverage, CoverageWatch } from './coverage.ts';
import { lawDaysOf } from './law-days.ts';
import { tally } from './tally.ts';

/** Which outcomes and open statuses of each group come out; those that no facts can give are not asked for. */
export const watchOutcomes = (
  counted: Counted,
): CoverageWatch<Pick<Coverage, 'outcomes' | 'uncoveredOutcomes'>> => {
  const hits = tally(namesOf(counted));
  return {
    see: ({ decision }) => {
      for (const [group, outcome] of Object.entries(decision.outcomes))
        hits.hit(`${group}.${outcome.value ?? outcome.status}`);
      for (const { group, value } of decision.flags) hits.hit(`${group}.${value}`);
    },
    result: () => ({ outcomes: hits.all(), uncoveredOutcomes: hits.missed() }),
  };
};

const nameOf = ({ group, event }: Rule): string => `${group}.${event.type}`;

const namesOf = ({ pack, rules, whole }: Counted): readonly string[] => [
  ...new Set([...(whole ? reachable(pack) : []), ...rules.map(nameOf)]),
];

/** What the groups can answer under some version of the law, and that facts may be missing. */
const reachable = (pack: Pack): readonly string[] =>
  lawDaysOf(pack).flatMap((on) => {
    const { arena, groups, space } = compiledOn(pack, on);
    const nothing = space.variables.map(() => -1);
    return groups
      .filter(({ group }) => group.hit !== 'collect')
      .flatMap(({ group, outcome, answers }) => {
        const given = answersOf(arena, outcome, nothing).map((answer) => answers[answer] ?? '');
        return (given.length > 1 ? [...given, 'needs-facts'] : given).map(
          (value) => `${group.id}.${value}`,
        );
      });
  });
