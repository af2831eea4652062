import { XinfangError } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import type { Fact, Pack, Scalar } from '@xinfang/pack';
import { factsOf, isInDomain } from '@xinfang/rules';
import { type Contradiction, contradictionOf, type Possible } from './contradiction.ts';
import { viewOf } from './matter-view.ts';
import type { DerivedBy } from './plugin-facts.ts';
import { type MissedFact, missed, type ProvidedFact } from './told.ts';

/** A fact with the value that a plugin gave it. */
export interface GivenFact extends ProvidedFact {
  readonly value: Scalar;
  /** As the pack declares it. */
  readonly declared: Fact;
}

/** What plugins gave to a case, and what they failed to give. */
export interface Given {
  readonly given: readonly GivenFact[];
  readonly unavailable: readonly MissedFact[];
}

/** Facts that were found to contradict, and are given to nobody. */
export type Dropped = ReadonlyMap<string, MissedFact>;

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
  const { given, unavailable } = deriveUntil(oneCase, pack, derived, new Map(), () => undefined);
  return { given, unavailable };
};

interface Derived extends Given {
  readonly contradiction: Contradiction | undefined;
}

/** The same without those that were dropped, as far as the first that contradicts. */
const deriveUntil = (
  oneCase: Case,
  pack: Pack,
  derived: readonly DerivedBy[],
  dropped: Dropped,
  contradicts: (given: readonly GivenFact[], one: GivenFact) => Contradiction | undefined,
): Derived => {
  const given: GivenFact[] = [];
  const unavailable: MissedFact[] = [];
  for (const by of derived) {
    const { id } = by.fact;
    if (Object.hasOwn(oneCase.facts, id) || dropped.has(id)) continue;
    const facts = factsOf(withGiven(oneCase, given), pack);
    const answer = answerOf(by, () => by.derive(viewOf(oneCase, facts, by.granted)));
    if ('missed' in answer) unavailable.push(answer.missed);
    else if (answer.value !== undefined) {
      const one = { fact: id, plugin: by.plugin, value: answer.value, declared: by.fact };
      const contradiction = contradicts(given, one);
      if (contradiction !== undefined) return { given, unavailable, contradiction };
      given.push(one);
    }
  }
  return { given, unavailable, contradiction: undefined };
};

/**
 * The facts that follow and can stand beside what was registered and beside each other. Whatever was derived from one that
 * cannot is derived again without it.
 */
export const derivePossible = (
  oneCase: Case,
  pack: Pack,
  derived: readonly DerivedBy[],
  possible: Possible,
  before: Dropped = new Map(),
): Given & { readonly dropped: Dropped } => {
  const dropped = new Map(before);
  for (;;) {
    const { given, unavailable, contradiction } = deriveUntil(
      oneCase,
      pack,
      derived,
      dropped,
      (known, one) => contradictionOf(known, one, possible),
    );
    if (contradiction === undefined) return { given, unavailable, dropped };
    for (const each of contradiction) dropped.set(each.fact, each);
  }
};

type Answer = { readonly value: Scalar | undefined } | { readonly missed: MissedFact };

const answerOf = ({ fact, plugin, failed }: DerivedBy, ask: () => unknown): Answer => {
  try {
    const value = ask();
    if (value === undefined) return { value };
    if (isInDomain(fact, value)) return { value: plainly(value) };
    const isPromised = typeof value === 'object' && value !== null && 'then' in value;
    if (isPromised) void Promise.resolve(value).catch(() => undefined);
    return { missed: missed(fact, plugin, isPromised ? 'not-at-once' : 'outside') };
  } catch (error) {
    failed(error);
    return { missed: missed(fact, plugin, 'threw') };
  }
};

/** A value as JSON holds it: a zero below zero is none. */
export const plainly = (value: Scalar): Scalar => (value === 0 ? 0 : value);

/**
 * Asks something of a case with the facts that follow by plugins. Where these contradict what was registered, the
 * registration holds; where they contradict each other, none of them does. Where asking counts, `tryOut` finds that out
 * without counting.
 */
export const askWith = <T>(
  oneCase: Case,
  pack: Pack,
  derived: readonly DerivedBy[],
  ask: (oneCase: Case) => T,
  tryOut: (oneCase: Case) => unknown = ask,
): { readonly answer: T; readonly given: Given } => {
  const all = deriveFacts(oneCase, pack, derived);
  try {
    return { answer: ask(withGiven(oneCase, all.given)), given: all };
  } catch (error) {
    if (all.given.length === 0 || !isImpossible(error)) throw error;
  }
  const { given, unavailable, dropped } = derivePossible(
    oneCase,
    pack,
    derived,
    possibleFor(oneCase, tryOut),
  );
  return {
    answer: ask(withGiven(oneCase, given)),
    given: { given, unavailable: [...unavailable, ...dropped.values()] },
  };
};

/** Whether a case can stand with given facts, by asking something of it. */
export const possibleFor =
  (oneCase: Case, ask: (oneCase: Case) => unknown): Possible =>
  (given) => {
    try {
      ask(withGiven(oneCase, given));
      return true;
    } catch (error) {
      if (isImpossible(error)) return false;
      throw error;
    }
  };

const isImpossible = (error: unknown): boolean =>
  error instanceof XinfangError && error.code === 'impossible-facts';
