import type { CivilDate, Text } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import {
  type CompiledGroup,
  type CompiledPack,
  compiledOn,
  type Fact,
  type Pack,
  type Scalar,
} from '@xinfang/pack/decide';
import { Engine } from 'json-rules-engine';
import { decideFacts } from './decide.ts';
import type { Decision, Flag, GroupOutcome } from './decision.ts';
import { engineConditionsOf, engineRuleOf } from './engine-rules.ts';
import { type Facts, factsOf, isInDomain } from './facts.ts';
import { flagOf, outcomeOf } from './outcome.ts';
import { readOn } from './read-on.ts';
import { traceOf } from './trace.ts';

/** Fetches a fact that a case does not state; `undefined` where it cannot be found out. It sees the case's id and its facts, never identity or text. */
export type FactSource = (matter: {
  readonly caseId: string;
  readonly facts: Facts;
}) => Promise<Scalar | undefined>;

/** A fact that could not be fetched: it stays unknown, and is asked for like any other. */
export interface UnavailableFact {
  readonly fact: string;
  readonly reason: Text;
}

/** A decision with the facts that could not be fetched. */
export interface AsyncDecision extends Decision {
  /** Present where some fact could not be fetched. */
  readonly unavailable?: readonly UnavailableFact[];
}

/**
 * Decides on json-rules-engine, which fetches missing facts from `sources` on demand. On full facts it agrees with
 * `decide`; where facts stay missing the exact three-valued answer of `decide` is given. Each run has its own engines:
 * that library's runs leak into each other otherwise.
 *
 * @throws XinfangError as `decide` does.
 *
 * @example
 * (await decideAsync(oneCase, pack, { sources: { complex: async () => true } })).needs.some(({ fact }) => fact === 'complex') // false
 */
export const decideAsync = async (
  oneCase: Case,
  pack: Pack,
  options: {
    readonly on?: CivilDate;
    readonly sources?: Readonly<Record<string, FactSource>>;
  } = {},
): Promise<AsyncDecision> => {
  const on = readOn(options.on ?? oneCase.registration.receivedOn);
  const compiled = compiledOn(pack, on);
  const shelf = openShelf(oneCase.id, factsOf(oneCase, pack), pack, options.sources ?? {});
  const outcomes: Record<string, GroupOutcome> = {};
  const flags: Flag[] = [];
  for (const group of compiled.groups) {
    const won = await runGroup(compiled, group, shelf, outcomes);
    if (group.group.hit === 'collect') flags.push(...flagsOf(group, won));
    else outcomes[group.group.id] = outcomeOf(group, [answerOf(group, won)], [won], on);
  }
  const facts = shelf.facts();
  const exact = decideFacts(oneCase.id, facts, pack, on);
  const { unavailable } = shelf;
  const told = unavailable.length === 0 ? {} : { unavailable };
  if (shelf.missing.size > 0) return { ...exact, ...told };
  return { ...exact, outcomes, flags, trace: traceOf(compiled, facts, outcomes), ...told };
};

/** The facts of one decision: stated, fetched, and those that nobody has. */
interface Shelf {
  get(fact: Fact): Promise<Scalar | undefined>;
  facts(): Facts;
  readonly missing: ReadonlySet<string>;
  readonly unavailable: readonly UnavailableFact[];
}

const openShelf = (
  caseId: string,
  stated: Facts,
  pack: Pack,
  sources: Readonly<Record<string, FactSource>>,
): Shelf => {
  const known = new Map(Object.entries(stated));
  for (const { id, default: value } of pack.facts)
    if (value !== undefined && !known.has(id)) known.set(id, value);
  const missing = new Set<string>();
  const unavailable: UnavailableFact[] = [];
  const asked = new Map<string, Promise<Scalar | undefined>>();
  const fetch = async (fact: Fact): Promise<Scalar | undefined> => {
    const source = Object.hasOwn(sources, fact.id) ? sources[fact.id] : undefined;
    const value = await ask(source, { caseId, facts: stated });
    if (isInDomain(fact, value)) known.set(fact.id, value);
    else {
      missing.add(fact.id);
      if (value === UNREACHABLE) unavailable.push({ fact: fact.id, reason: NOT_REACHED });
      else if (value !== undefined) unavailable.push({ fact: fact.id, reason: OUTSIDE_DOMAIN });
    }
    return known.get(fact.id);
  };
  return {
    get: async (fact) => {
      if (known.has(fact.id)) return known.get(fact.id);
      const pending = asked.get(fact.id) ?? fetch(fact);
      asked.set(fact.id, pending);
      return pending;
    },
    facts: () => Object.fromEntries(known),
    missing,
    unavailable,
  };
};

/** What a source says. Sources are plugins, in JavaScript too: one may throw at once, or answer without a promise. */
const ask = async (
  source: FactSource | undefined,
  matter: Parameters<FactSource>[0],
): Promise<unknown> => {
  try {
    return await source?.(matter);
  } catch {
    return UNREACHABLE;
  }
};

const UNREACHABLE = Symbol('unreachable');
const NOT_REACHED: Text = {
  zh: '事实来源没有答复，按未知处理',
  en: 'its source failed; it stays unknown',
};
const OUTSIDE_DOMAIN: Text = {
  zh: '事实来源给出的值不在允许范围内，按未知处理',
  en: 'its source gave a value outside the domain; it stays unknown',
};

const ruleAt = (group: CompiledGroup, index: number) =>
  group.rules[index] as CompiledGroup['rules'][number];

/** Which rules of a group won in a run of json-rules-engine, by the group's hit policy. */
const runGroup = async (
  { pack }: CompiledPack,
  group: CompiledGroup,
  shelf: Shelf,
  outcomes: Readonly<Record<string, GroupOutcome>>,
): Promise<readonly number[]> => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, condition] of engineConditionsOf(pack)) engine.setCondition(name, condition);
  for (const fact of pack.facts) engine.addFact(fact.id, () => shelf.get(fact));
  for (const [id, outcome] of Object.entries(outcomes)) {
    engine.addFact(id, outcome.value === null ? outcome.status : outcome.value);
  }
  for (const rule of group.rules) engine.addRule(engineRuleOf(rule));
  const { results } = await engine.run();
  const held = new Set(results.map(({ name }) => name));
  const indices = group.rules.flatMap(({ id }, index) => (held.has(id) ? [index] : []));
  return group.group.hit === 'first' ? indices.slice(0, 1) : indices;
};

const flagsOf = (group: CompiledGroup, won: readonly number[]): readonly Flag[] =>
  group.raised.flatMap(({ rules }) => {
    const raising = rules.filter((index) => won.includes(index));
    return raising.length === 0 ? [] : [flagOf(group, raising)];
  });

const answerOf = (group: CompiledGroup, won: readonly number[]): number => {
  const types = new Set(won.map((index) => ruleAt(group, index).event.type));
  const [only] = types;
  return group.answers.indexOf(
    only === undefined ? 'untranslated' : types.size === 1 ? only : 'conflict',
  );
};
