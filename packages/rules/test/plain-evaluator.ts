import type { Condition, Pack, Rule, Scalar } from '@xinfang/pack';
import type { Answers, Missing } from '../../../fixtures/all-completions.ts';
import type { Answer } from '../../../fixtures/contract-answers.ts';

type Facts = Readonly<Record<string, Scalar>>;

/** Whether a condition holds for facts that are all known: json-rules-engine's meaning, in the plainest way. */
export const holds = (condition: Condition, facts: Facts, pack: Pack): boolean => {
  if ('all' in condition) return condition.all.every((each) => holds(each, facts, pack));
  if ('any' in condition) return condition.any.some((each) => holds(each, facts, pack));
  if ('not' in condition) return !holds(condition.not, facts, pack);
  if ('condition' in condition) {
    const named = pack.conditions.get(condition.condition);
    if (named === undefined) throw new Error(`no condition ${condition.condition}`);
    return holds(named.conditions, facts, pack);
  }
  const { fact, operator, value } = condition;
  const given = facts[fact] as Scalar;
  const list = Array.isArray(value) ? value : [value];
  switch (operator) {
    case 'equal':
      return given === value;
    case 'notEqual':
      return given !== value;
    case 'in':
      return list.includes(given);
    case 'notIn':
      return !list.includes(given);
    case 'lessThan':
      return Number(given) < Number(value);
    case 'lessThanInclusive':
      return Number(given) <= Number(value);
    case 'greaterThan':
      return Number(given) > Number(value);
    case 'greaterThanInclusive':
      return Number(given) >= Number(value);
    default:
      throw new Error(`no operator ${operator}`);
  }
};

const OPEN = ['person-decides', 'conflict', 'untranslated'];

/** What a pack says of facts that are all known, by the contract's hit policies; undefined where a constraint forbids them. */
export const answersFor = (pack: Pack, on: string, given: Facts): Answers | undefined => {
  if (pack.constraints.some(({ never }) => holds(never, given, pack))) return undefined;
  const facts: Record<string, Scalar> = { ...given };
  const groups: Record<string, Answer> = {};
  const flags = new Set<string>();
  for (const group of pack.groups) {
    const holding = pack.rules.filter(
      (rule) =>
        rule.group === group.id && isInForce(rule, on) && holds(rule.conditions, facts, pack),
    );
    if (group.hit === 'collect') for (const { event } of holding) flags.add(event.type);
    else {
      const won = group.hit === 'first' ? highest(holding) : holding;
      const answer = answerOf(won);
      groups[group.id] = answer;
      facts[group.id] = typeof answer === 'string' ? answer : answer.status;
    }
  }
  return { groups, flags: [...flags].sort() };
};

const isInForce = ({ effective: { from, to } }: Rule, on: string): boolean =>
  from <= on && (to === undefined || on <= to);

const highest = (rules: readonly Rule[]): readonly Rule[] => {
  const top = Math.max(...rules.map(({ priority }) => priority));
  return rules.filter(({ priority }) => priority === top);
};

const answerOf = (won: readonly Rule[]): Answer => {
  const types = [...new Set(won.map(({ event }) => event.type))].sort();
  const [only] = types;
  if (only === undefined) return { status: 'untranslated' };
  if (types.length === 1 && !OPEN.includes(only)) return only;
  const status = types.length === 1 ? only : 'conflict';
  const stated = won.flatMap(({ event }) => event.params?.candidates ?? []);
  const sides = types.filter((type) => !OPEN.includes(type));
  const candidates = stated.length > 0 ? stated : status === 'conflict' ? sides : [];
  return { status, ...(candidates.length === 0 ? {} : { candidates: [...candidates].sort() }) };
};

/** The missing facts of a pack in the order of `facts.json`, with every value of their domains. */
export const missingFacts = (pack: Pack, known: Facts): readonly Missing[] =>
  pack.facts.flatMap((fact): readonly Missing[] => {
    if (known[fact.id] !== undefined || fact.default !== undefined) return [];
    if (fact.type === 'boolean') return [{ fact: fact.id, values: [false, true] }];
    if (fact.type === 'enum')
      return [{ fact: fact.id, values: fact.values.map(({ value }) => value) }];
    const values = Array.from({ length: fact.max - fact.min + 1 }, (_, i) => fact.min + i);
    return [{ fact: fact.id, values }];
  });
