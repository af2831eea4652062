import type { CivilDate } from '@xinfang/calendar';
import {
  answersOf,
  type CompiledGroup,
  type CompiledPack,
  compiledOn,
  leavesOf,
  type Pack,
  type Scalar,
} from '@xinfang/pack/decide';
import { type Almanac, Engine, type EngineOptions } from 'json-rules-engine';
import { engineConditionsOf, engineRuleOf, onlyFirst } from './engine-rules.ts';
import { knownOf } from './known.ts';
import { readOn } from './read-on.ts';

/**
 * A plain json-rules-engine `Engine` with the rules of a pack that are in force on a civil date. Its events carry the
 * outcome as `type` and rule, group and basis as `params`. Facts are those of the pack, derived ones too; a missing one
 * rejects the run, as is that library's default. Do not share one engine between concurrent runs: it keeps its status.
 *
 * @throws XinfangError `impossible-date`.
 * @example
 * const engine = createEngine(pack, { on: '2023-03-01' });
 * const { events } = await engine.run(decide(fullCase, pack).trace.facts);
 * events.map(({ type }) => type).includes('petition') // true
 */
export const createEngine = (
  pack: Pack,
  options: { readonly on: CivilDate; readonly engine?: EngineOptions },
): Engine => {
  const on = readOn(options.on);
  const engine = new Engine([], options.engine);
  const compiled = compiledOn(pack, on);
  for (const [name, condition] of engineConditionsOf(pack)) engine.setCondition(name, condition);
  for (const { id, default: value } of pack.facts)
    if (value !== undefined) engine.addFact(id, value);
  for (const group of compiled.groups) {
    if (group.group.hit !== 'collect') engine.addFact(group.group.id, groupFact(compiled, group));
    for (const [at, rule] of group.rules.entries()) {
      const higher = group.group.hit === 'first' ? group.rules.slice(0, at) : [];
      engine.addRule(engineRuleOf(rule, onlyFirst(rule, higher)));
    }
  }
  return engine;
};

/** A group's outcome as a fact, from the facts of the run: one group's rules read another's outcome. */
const groupFact =
  (compiled: CompiledPack, group: CompiledGroup) =>
  async (_params: unknown, almanac: Almanac): Promise<Scalar | undefined> => {
    const facts: Record<string, Scalar> = {};
    for (const id of readBy(compiled.pack, group.group.id)) {
      const value = await almanac.factValue<Scalar | undefined>(id);
      if (value !== undefined) facts[id] = value;
    }
    const answers = answersOf(compiled.arena, group.outcome, knownOf(compiled, facts));
    return answers.length === 1 ? group.answers[answers[0] as number] : undefined;
  };

/** The facts that a group's rules read, through named conditions and other groups. */
const readBy = (pack: Pack, group: string): ReadonlySet<string> => {
  const facts = new Set<string>();
  const groups = new Set(pack.groups.map(({ id }) => id));
  const seen = new Set<string>();
  const enter = (
    name: string,
    rules: readonly { readonly conditions: Parameters<typeof leavesOf>[0] }[],
  ): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { conditions } of rules) {
      for (const { fact } of leavesOf(conditions, pack)) {
        if (groups.has(fact))
          enter(
            fact,
            pack.rules.filter((rule) => rule.group === fact),
          );
        else facts.add(fact);
      }
    }
  };
  enter(
    group,
    pack.rules.filter((rule) => rule.group === group),
  );
  return facts;
};
