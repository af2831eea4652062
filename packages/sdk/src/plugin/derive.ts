import { XinfangError } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import type { Pack, Scalar } from '@xinfang/pack';
import { factsOf, isInDomain } from '@xinfang/rules';
import { viewOf } from './matter-view.ts';
import type { DerivedBy } from './plugin-facts.ts';
import { type MissedFact, missed, type ProvidedFact } from './told.ts';

/** A fact with the value that a plugin gave it. */
export interface GivenFact extends ProvidedFact {
  readonly value: Scalar;
}

/** What plugins gave to a case, and what they failed to give. */
export interface Given {
  readonly given: readonly GivenFact[];
  readonly unavailable: readonly MissedFact[];
}

/** The case with given facts among those that were stated. */
export const withGiven = (oneCase: Case, given: readonly GivenFact[]): Case =>
  given.length === 0
    ? oneCase
    : {
        ...oneCase,
        facts: {
          ...oneCase.facts,
          ...Object.fromEntries(given.map((one) => [one.fact, one.value])),
        },
      };

/** The facts that follow from a case by plugins, where nobody stated them; later ones see what earlier ones gave. */
export const deriveFacts = (oneCase: Case, pack: Pack, derived: readonly DerivedBy[]): Given => {
  const given: GivenFact[] = [];
  const unavailable: MissedFact[] = [];
  for (const by of derived) {
    if (Object.hasOwn(oneCase.facts, by.fact.id)) continue;
    const facts = factsOf(withGiven(oneCase, given), pack);
    const answer = answerOf(by, () => by.derive(viewOf(oneCase, facts, by.granted)));
    if ('missed' in answer) unavailable.push(answer.missed);
    else if (answer.value !== undefined)
      given.push({ fact: by.fact.id, plugin: by.plugin, value: answer.value });
  }
  return { given, unavailable };
};

type Answer = { readonly value: Scalar | undefined } | { readonly missed: MissedFact };

const answerOf = ({ fact, plugin, failed }: DerivedBy, ask: () => unknown): Answer => {
  let value: unknown;
  try {
    value = ask();
  } catch (error) {
    failed(error);
    return { missed: missed(fact.id, plugin, 'threw') };
  }
  if (value === undefined || isInDomain(fact, value)) return { value };
  const isPromised = typeof value === 'object' && value !== null && 'then' in value;
  if (isPromised) void Promise.resolve(value).catch(() => undefined);
  return { missed: missed(fact.id, plugin, isPromised ? 'not-at-once' : 'outside') };
};

/**
 * Asks something of a case with the facts that plugins gave. Where they contradict what was registered the registration
 * holds: facts of plugins are taken one after another, and those that cannot stand beside the rest are unknown. Where asking
 * counts, `tryOut` finds that out without counting.
 */
export const askWith = <T>(
  oneCase: Case,
  { given, unavailable }: Given,
  ask: (oneCase: Case) => T,
  tryOut: (oneCase: Case) => unknown = ask,
): { readonly answer: T; readonly given: Given } => {
  try {
    return { answer: ask(withGiven(oneCase, given)), given: { given, unavailable } };
  } catch (error) {
    if (given.length === 0 || !isImpossible(error)) throw error;
  }
  const kept: GivenFact[] = [];
  const contradicting: MissedFact[] = [];
  for (const one of given) {
    if (isPossible(() => tryOut(withGiven(oneCase, [...kept, one])))) kept.push(one);
    else contradicting.push(missed(one.fact, one.plugin, 'impossible'));
  }
  return {
    answer: ask(withGiven(oneCase, kept)),
    given: { given: kept, unavailable: [...unavailable, ...contradicting] },
  };
};

const isImpossible = (error: unknown): boolean =>
  error instanceof XinfangError && error.code === 'impossible-facts';

const isPossible = (ask: () => unknown): boolean => {
  try {
    ask();
    return true;
  } catch (error) {
    if (isImpossible(error)) return false;
    throw error;
  }
};
