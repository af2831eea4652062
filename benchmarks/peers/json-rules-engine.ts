import type { CivilDate } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import type { Facts } from '@xinfang/rules';
import { createEngine } from '@xinfang/rules/json-rules-engine';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Answers, Decider } from './decider.ts';
import {
  groupsInForce,
  onlyOne,
  type PlainCondition,
  type PlainGroup,
  readBy,
} from './rules-in-force.ts';

const weigh = ({ outcomes, flags }: Answers): number => {
  let sum = flags.length;
  for (const group in outcomes) sum += (outcomes[group] as string).length;
  return sum;
};

const asTheyAre = (answers: Answers): Answers => answers;

/** `createEngine`: all groups in one engine, used for one case after another. */
export const oneEngine = (pack: Pack, on: CivilDate): Decider<Answers> => {
  const engine = createEngine(pack, { on });
  const groups = pack.groups.map(({ id, hit }) => ({ id, hit }));
  return {
    name: 'json-rules-engine, createEngine',
    label: {
      zh: 'json-rules-engine，一个引擎（createEngine）',
      en: 'json-rules-engine, one engine (createEngine)',
    },
    decide: async (facts) => {
      const { events } = await engine.run(facts);
      const held = new Map(groups.map(({ id }) => [id, new Set<string>()]));
      for (const { type, params } of events) held.get(params?.['group'] as string)?.add(type);
      return answersFrom(groups, (id) => [...(held.get(id) ?? [])]);
    },
    weigh,
    answers: asTheyAre,
  };
};

const answersFrom = (
  groups: readonly Pick<PlainGroup, 'id' | 'hit'>[],
  heldIn: (id: string) => readonly string[],
): Answers => {
  const outcomes: Record<string, string> = {};
  const flags: string[] = [];
  for (const { id, hit } of groups) {
    if (hit === 'collect') flags.push(...heldIn(id));
    else outcomes[id] = onlyOne(heldIn(id));
  }
  return { outcomes, flags };
};

/** A group with its engine and what has to be told to it. */
interface EngineOfGroup extends Pick<PlainGroup, 'id' | 'hit'> {
  readonly engine: Engine;
  readonly reads: readonly string[];
}

/**
 * Its fastest fair use that we found: an engine for each group, kept, with no conditions to be looked up by name, told only
 * the facts that its rules read, and stopped once a group of hit policy `first` has its outcome.
 */
export const engineByGroup = (pack: Pack, on: CivilDate): Decider<Answers> => {
  const groups = groupsInForce(pack, on).map(
    (group): EngineOfGroup => ({
      id: group.id,
      hit: group.hit,
      engine: engineOf(group),
      reads: readBy(group),
    }),
  );
  return {
    name: 'json-rules-engine, by group',
    label: {
      zh: 'json-rules-engine，每组一个引擎',
      en: 'json-rules-engine, an engine for each group',
    },
    decide: (facts) => decideInTurn(groups, facts),
    weigh,
    answers: asTheyAre,
  };
};

const decideInTurn = async (groups: readonly EngineOfGroup[], facts: Facts): Promise<Answers> => {
  const outcomes: Record<string, string> = {};
  const flags: string[] = [];
  for (const { id, hit, engine, reads } of groups) {
    const told: Record<string, unknown> = {};
    for (const name of reads) told[name] = facts[name] ?? outcomes[name];
    const { events } = await engine.run(told);
    const held = [...new Set(events.map(({ type }) => type))];
    if (hit === 'collect') flags.push(...held);
    else outcomes[id] = hit === 'first' ? (held[0] ?? 'untranslated') : onlyOne(held);
  }
  return { outcomes, flags };
};

const engineOf = ({ hit, rules }: PlainGroup): Engine => {
  const engine = new Engine();
  for (const { when, outcome, priority } of rules)
    engine.addRule({ conditions: topLevel(when), event: { type: outcome }, priority });
  // Rules of lower priority are then not begun; of one priority only one outcome can hold.
  if (hit === 'first') engine.on('success', () => engine.stop());
  return engine;
};

const topLevel = (when: PlainCondition): TopLevelCondition =>
  structuredClone('fact' in when ? { all: [when] } : when) as TopLevelCondition;
