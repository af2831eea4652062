import type { Group, Pack, Rule, Scalar } from '@xinfang/pack';
import { Engine, type TopLevelCondition } from 'json-rules-engine';

type Facts = Readonly<Record<string, Scalar>>;

/** What json-rules-engine makes of facts that are all known, read by the contract's hit policies. */
export interface EngineAnswer {
  /** By group: the outcome, or the open status. */
  readonly groups: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  /** The ids of the rules whose conditions hold, in the order of the pack. */
  readonly held: readonly string[];
}

/**
 * Runs the rules of a pack on json-rules-engine as they are written: a new engine for each group of each case, since an
 * engine keeps its state, and a group's outcome is a fact of the later ones.
 */
export const askEngine = async (pack: Pack, on: string, facts: Facts): Promise<EngineAnswer> => {
  const known: Record<string, Scalar> = { ...facts };
  const groups: Record<string, string> = {};
  const flags = new Set<string>();
  const held: string[] = [];
  for (const group of pack.groups) {
    const rules = pack.rules.filter(
      (rule) =>
        rule.group === group.id &&
        rule.effective.from <= on &&
        (rule.effective.to === undefined || on <= rule.effective.to),
    );
    const fired = await fire(pack, rules, known);
    const holding = rules.filter(({ id }) => fired.has(id));
    held.push(...holding.map(({ id }) => id));
    if (group.hit === 'collect') for (const { event } of holding) flags.add(event.type);
    else {
      const answer = answerOf(group, holding);
      groups[group.id] = answer;
      known[group.id] = answer;
    }
  }
  return { groups, flags: [...flags].sort(), held };
};

const fire = async (
  pack: Pack,
  rules: readonly Rule[],
  facts: Facts,
): Promise<ReadonlySet<string>> => {
  const engine = new Engine();
  for (const { id, conditions } of pack.conditions.values())
    engine.setCondition(id, topLevel(conditions));
  for (const { id, conditions, event, priority } of rules)
    engine.addRule({
      name: id,
      conditions: topLevel(conditions),
      event: { type: event.type },
      priority,
    });
  const { results } = await engine.run(facts);
  return new Set(results.map(({ name }) => name));
};

/** That library writes into the conditions it is given, and takes no bare test at a root. */
const topLevel = (conditions: Rule['conditions']): TopLevelCondition =>
  structuredClone('fact' in conditions ? { all: [conditions] } : conditions) as TopLevelCondition;

const answerOf = ({ hit }: Group, holding: readonly Rule[]): string => {
  const [highest] = holding.toSorted((a, b) => b.priority - a.priority);
  if (highest === undefined) return 'untranslated';
  if (hit === 'first') return highest.event.type;
  return holding.every(({ event }) => event.type === highest.event.type)
    ? highest.event.type
    : 'conflict';
};
