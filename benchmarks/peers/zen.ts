import { ZenEngine } from '@gorules/zen-engine';
import type { CivilDate } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import type { Decider } from './decider.ts';
import { groupsInForce, onlyOne, type PlainGroup } from './rules-in-force.ts';
import { expressionsOf, graphOf, tableOf } from './zen-graph.ts';

type Result = Readonly<Record<string, unknown>>;

/**
 * The pack's rules as a graph of ZEN that is compiled once. `expressions`: one node with a chain of conditions for each
 * group; `tables`: a decision table for each. It decides asynchronously only, so several may be asked at once.
 */
export const zen = (
  pack: Pack,
  on: CivilDate,
  form: 'expressions' | 'tables',
  atOnce: number,
): Decider<Result> => {
  const groups = groupsInForce(pack, on);
  const own = new Set(groups.map(({ id }) => id));
  const nodes = form === 'tables' ? groups.map(tableOf) : [expressionsOf(groups, own)];
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graphOf(nodes))));
  const deciding = groups.filter(({ hit }) => hit !== 'collect');
  const outcomes = (result: Result) =>
    deciding.map(({ id, hit }): [string, string] => [id, outcomeIn(result, id, hit)]);
  const flags = (result: Result) =>
    groups.filter(({ hit }) => hit === 'collect').flatMap(({ id }) => heldIn(result, id));
  return {
    name: `ZEN, ${form}, ${atOnce}`,
    label: {
      zh: `ZEN，${form === 'tables' ? '决策表' : '表达式'}，同时问 ${atOnce} 件`,
      en: `ZEN, ${form}, ${atOnce} at once`,
    },
    atOnce,
    decide: async (facts) => (await decision.evaluate(facts)).result as Result,
    weigh: (result) => outcomes(result).reduce((sum, [, { length }]) => sum + length, 0),
    answers: (result) => ({ outcomes: Object.fromEntries(outcomes(result)), flags: flags(result) }),
  };
};

const outcomeIn = (result: Result, id: string, hit: PlainGroup['hit']): string =>
  hit === 'unique' && Array.isArray(result[id])
    ? onlyOne(heldIn(result, id))
    : ((result[id] ?? 'untranslated') as string);

/** What a collecting node gave, each once; a table gives rows. */
const heldIn = (result: Result, id: string): readonly string[] => [
  ...new Set(
    (result[id] as readonly (string | { readonly value: string })[]).map((each) =>
      typeof each === 'string' ? each : each.value,
    ),
  ),
];
