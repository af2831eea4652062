import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { XinfangError } from '@xinfang/calendar';
import { compiledOn, isInForce, type Pack, type Scalar } from '@xinfang/pack';
import {
  compileRuling,
  type Decision,
  decideFacts,
  type Facts,
  type GroupOutcome,
  knownOf,
  type Ruling,
} from '@xinfang/rules';
import { type Answers, overAllCompletions } from '../../fixtures/all-completions.ts';
import type { Answer } from '../../fixtures/contract-answers.ts';
import { createAutomaton } from '../../packages/rules/src/compiled/automaton.ts';
import { clustersOf } from '../../packages/rules/src/compiled/clusters.ts';
import { keyRootsOf } from '../../packages/rules/src/compiled/key-roots.ts';
import { questionsOf } from '../../packages/rules/src/compiled/questions.ts';
import { readPlainly } from '../../packages/rules/src/compiled/reading.ts';
import { writtenCodeOf } from '../../packages/rules/src/compiled/written-code.ts';
import { ruleOn } from '../../packages/rules/src/rule-on.ts';
import { findRule, tracesOf } from '../../packages/rules/src/rule-trace.ts';
import { answersFor, holds, missingFacts } from '../../packages/rules/test/plain-evaluator.ts';
import { askEngine } from './engine-oracle.ts';
import type { Tally } from './tally.ts';

const MOST_BYTES = 100_000_000;

/** Whether some completion of the facts is allowed by the constraints. */
export const isAllowed = (pack: Pack, facts: Facts): boolean => {
  const all = { ...defaultsOf(pack), ...facts };
  const ruleless = { ...pack, rules: [] };
  const answers = overAllCompletions(all, missingFacts(pack, all), (each) =>
    answersFor(ruleless, '', each),
  );
  return answers !== undefined;
};

const defaultsOf = (pack: Pack): Facts =>
  Object.fromEntries(
    pack.facts.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]])),
  );

/** A pack under a day with every way of deciding it, ready for cases. */
export interface Trial {
  /** Compares all ways on a case. Throws where two differ. */
  readonly compare: (facts: Facts) => Promise<void>;
}

/** Prepares the comparison of a pack. */
export const prepareTrial = (pack: Pack, on: string, tally: Tally): Trial => {
  const compiled = compiledOn(pack, on);
  const closures = compileRuling(pack, { on });
  const source = compileRuling(pack, { on, as: 'source' });
  const written = writtenCodeOf(compiled);
  const automata = clustersOf(compiled.arena, questionsOf(compiled), compiled.possible).map(
    (questions) => createAutomaton(compiled.arena, questions, { mostBytes: MOST_BYTES }),
  );
  const full = createAutomaton(
    compiled.arena,
    [compiled.possible, ...keyRootsOf(compiled)].map((root) => ({ root, decisive: false })),
    { mostBytes: MOST_BYTES, isFull: true },
  );
  const defaults = defaultsOf(pack);
  const plainly = (facts: Facts): Ruling =>
    ruleOn(compiled, readPlainly(compiled, knownOf(compiled, facts)), on);

  /** The fast paths are what is compared: a case that fell back to the plain way would prove nothing. */
  const sawFastPaths = (facts: Facts, isFull: boolean, isPossible: boolean): void => {
    const known = knownOf(compiled, facts);
    for (const { walk } of automata) strictEqual(walk(known) >= 0, true, 'a table was not walked');
    if (!isFull) return;
    strictEqual(full.walk(known) >= 0, true, 'the table of full matters was not walked');
    tally.note('path', 'table of full matters');
    if (!isPossible) return;
    strictEqual(written(facts, [], []) === null, false, 'written code did not answer');
    tally.note('path', 'written code');
  };

  return {
    compare: async (facts) => {
      const all = { ...defaults, ...facts };
      const missing = missingFacts(pack, all);
      const expected = told(() => plainly(facts));
      const isPossible = expected.startsWith('{');
      strictEqual(
        told(() => closures(facts)),
        expected,
      );
      strictEqual(
        told(() => source(facts)),
        expected,
      );
      tally.note('path', 'tables');
      sawFastPaths(facts, missing.length === 0, isPossible);
      const remedies = remediesIn(pack, on);
      const brute = overAllCompletions(all, missing, (each) => {
        const answers = answersFor(pack, on, each);
        if (answers !== undefined) remedies.see(each, answers);
        return answers;
      });
      strictEqual(brute !== undefined, isPossible);
      if (brute === undefined) {
        tally.note('facts', 'impossible');
        return;
      }
      const decision = decideFacts('C-1', facts, pack, on);
      deepStrictEqual(inContractTerms(decision), brute);
      deepStrictEqual(
        decision.remedies.map(({ id }) => id),
        remedies.always(),
      );
      tally.note('remedies', decision.remedies.length === 0 ? 'none' : 'some');
      sameTrace(pack, on, decision);
      tally.note('facts', missing.length === 0 ? 'all known' : 'some missing');
      if (missing.length === 0) await sameAsEngine(pack, on, all, decision);
      noteAnswers(pack, decision, tally);
    },
  };
};

/** The remedies that are given whatever the missing facts turn out to be. */
const remediesIn = (pack: Pack, on: string) => {
  let left = pack.remedies.filter(({ effective }) => isInForce(effective, on));
  return {
    see: (facts: Facts, { groups }: Answers): void => {
      const outcomes = Object.entries(groups).map(([id, answer]) => [
        id,
        typeof answer === 'string' ? answer : answer.status,
      ]);
      const all = { ...facts, ...Object.fromEntries(outcomes) };
      left = left.filter(({ when }) => holds(when, all, pack));
    },
    always: (): readonly string[] => left.map(({ id }) => id),
  };
};

const told = (rule: () => Ruling): string => {
  try {
    return JSON.stringify(rule());
  } catch (error) {
    if (error instanceof XinfangError) return `${error.code} ${JSON.stringify(error.issues)}`;
    throw error;
  }
};

const asAnswer = (outcome: GroupOutcome): Answer => {
  if (outcome.value !== null) return outcome.value;
  const candidates = [...outcome.candidates].sort();
  return { status: outcome.status, ...(candidates.length === 0 ? {} : { candidates }) };
};

const inContractTerms = ({ outcomes, flags, needs }: Decision) => ({
  groups: Object.fromEntries(Object.entries(outcomes).map(([id, each]) => [id, asAnswer(each)])),
  flags: flags.map(({ value }) => value).sort(),
  needs: needs.map(({ fact, groups }) => ({
    fact,
    groups: groups.map((group) => (group === 'marks' ? 'flags' : group)),
  })),
});

/** The trace with nothing kept from other matters, to the byte. */
const sameTrace = (pack: Pack, on: string, { outcomes, trace }: Decision): void => {
  const asFact = (outcome: GroupOutcome | undefined): Scalar | undefined =>
    outcome === undefined || (outcome.value === null && outcome.status === 'needs-facts')
      ? undefined
      : (outcome.value ?? (outcome as { readonly status: string }).status);
  const lookup = (id: string): Scalar | undefined => trace.facts[id] ?? asFact(outcomes[id]);
  const groups = compiledOn(pack, on).groups.map((group) => [
    group.group.id,
    {
      rules: tracesOf(
        group,
        (index) => findRule(group.rules[index] as Pack['rules'][number], lookup, pack),
        outcomes[group.group.id],
      ),
    },
  ]);
  strictEqual(JSON.stringify(trace.groups), JSON.stringify(Object.fromEntries(groups)));
};

const sameAsEngine = async (
  pack: Pack,
  on: string,
  facts: Facts,
  { outcomes, flags, trace }: Decision,
): Promise<void> => {
  const engine = await askEngine(pack, on, facts);
  deepStrictEqual(
    Object.fromEntries(
      Object.entries(outcomes).map(([id, each]) => [
        id,
        each.value ?? (each as { readonly status: string }).status,
      ]),
    ),
    engine.groups,
  );
  deepStrictEqual(flags.map(({ value }) => value).sort(), engine.flags);
  const held = Object.values(trace.groups).flatMap(({ rules }) =>
    rules.filter((each) => each.holds === true).map(({ rule }) => rule),
  );
  deepStrictEqual(held.toSorted(), engine.held.toSorted());
  for (const [id, outcome] of Object.entries(outcomes)) {
    if (outcome.value === null) continue;
    const first = trace.groups[id]?.rules.find((each) => each.holds === true)?.rule;
    strictEqual(outcome.rule, first, 'the rule named is not the first that holds');
  }
};

const noteAnswers = (pack: Pack, { outcomes, flags }: Decision, tally: Tally): void => {
  for (const { id, hit } of pack.groups) {
    tally.note('hit policy', hit);
    const outcome = outcomes[id];
    if (outcome === undefined) continue;
    tally.note('outcome', `${id} ${outcome.value ?? (outcome as { status: string }).status}`);
  }
  for (const { value } of flags) tally.note('outcome', `flag ${value}`);
};
