import type { Calendar, CivilDate } from '@xinfang/calendar';
import { type Assessment, assess } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { type Decision, decide, factsOf } from '@xinfang/rules';
import { decideAsync } from '@xinfang/rules/json-rules-engine';
import { contradictionOf, type Possible } from './contradiction.ts';
import {
  type Dropped,
  derivePossible,
  type Given,
  type GivenFact,
  possibleFor,
  withGiven,
} from './derive.ts';
import { fetchFact } from './fetch-fact.ts';
import { viewOf } from './matter-view.ts';
import type { FetchedBy, PluginFacts } from './plugin-facts.ts';
import { type MissedFact, type Told, toldOf } from './told.ts';

/** What deciding with fetched facts asks. */
export interface AskFetched {
  readonly on?: CivilDate;
  /** Gives up: what is being fetched is aborted, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What assessing with fetched facts asks. */
export interface AssessFetched extends Pick<AskFetched, 'signal'> {
  readonly asOf: CivilDate;
}

/** A case with all that plugins gave to it. */
interface Filled {
  readonly filled: Case;
  readonly told: Told;
}

/**
 * Gives a case the facts that follow by plugins and those that they fetch. What is fetched is what the decision needs: a
 * fact that can change nothing is not asked for. Those needed at once are fetched at once; what they leave open is asked in
 * turn. Where one contradicts what was already used, all begins again without either.
 */
const fillCase = async (
  oneCase: Case,
  pack: Pack,
  facts: PluginFacts,
  { on, signal }: AskFetched,
): Promise<Filled> => {
  signal?.throwIfAborted();
  const decideOn = (each: Case): Decision => decide(each, pack, lawOf(on));
  // What is wrong with the case itself is told before any system is asked.
  decideOn(oneCase);
  const possible = possibleFor(oneCase, decideOn);
  let dropped: Dropped = new Map();
  for (;;) {
    const derived = derivePossible(oneCase, pack, facts.derived, possible, dropped);
    const fetched = await fetchInTurn(oneCase, pack, facts.fetched, derived, {
      decideOn,
      possible,
      signal,
    });
    if (!fetched.isAgain) {
      const { given, unavailable } = fetched;
      const missing = [...unavailable, ...fetched.dropped.values()];
      return { filled: withGiven(oneCase, given), told: toldOf(given, missing) };
    }
    dropped = fetched.dropped;
  }
};

interface Asking {
  readonly decideOn: (oneCase: Case) => Decision;
  readonly possible: Possible;
  readonly signal: AbortSignal | undefined;
}

interface FetchedInTurn extends Given {
  readonly dropped: Dropped;
  /** Whether something was dropped that others had been asked with. */
  readonly isAgain: boolean;
}

const fetchInTurn = async (
  oneCase: Case,
  pack: Pack,
  fetched: readonly FetchedBy[],
  derived: Given & { readonly dropped: Dropped },
  { decideOn, possible, signal }: Asking,
): Promise<FetchedInTurn> => {
  let { given, unavailable } = derived;
  const dropped = new Map(derived.dropped);
  const asked = new Set<FetchedBy>();
  for (;;) {
    const filled = withGiven(oneCase, given);
    const open = fetched.filter((by) => !dropped.has(by.fact.id));
    const wanted = neededFrom(decideOn(filled), open, asked);
    if (wanted.length === 0) return { given, unavailable, dropped, isAgain: false };
    const answers = await fetchAll(wanted, filled, pack, signal);
    signal?.throwIfAborted();
    unavailable = [...unavailable, ...answers.unavailable];
    const used = new Set(given.map(({ fact }) => fact));
    for (const one of answers.given) {
      const contradiction = contradictionOf(given, one, possible);
      if (contradiction === undefined) given = [...given, one];
      else for (const each of contradiction) dropped.set(each.fact, each);
      given = given.filter(({ fact }) => !dropped.has(fact));
    }
    if ([...dropped.keys()].some((fact) => used.has(fact)))
      return { given, unavailable, dropped, isAgain: true };
  }
};

const lawOf = (on: CivilDate | undefined) => (on === undefined ? {} : { on });

/** Decides on json-rules-engine, with what plugins fetch. */
export const decideFetched = async (
  oneCase: Case,
  pack: Pack,
  facts: PluginFacts,
  asked: AskFetched,
): Promise<Decision & Told> => {
  const { filled, told } = await fillCase(oneCase, pack, facts, asked);
  const { unavailable: _, ...decision } = await decideAsync(filled, pack, lawOf(asked.on));
  return { ...decision, ...told };
};

/** Assesses a case, with what plugins fetch for the decision of the day of receipt. */
export const assessFetched = async (
  oneCase: Case,
  pack: Pack,
  calendar: Calendar,
  facts: PluginFacts,
  { asOf, signal }: AssessFetched,
): Promise<Assessment & Told> => {
  // A day that is none is refused before any system is asked.
  assess(oneCase, pack, calendar, { asOf });
  const { filled, told } = await fillCase(oneCase, pack, facts, signal ? { signal } : {});
  return { ...assess(filled, pack, calendar, { asOf }), ...told };
};

/** The facts that a decision still needs and plugins fetch, each asked for once. */
const neededFrom = (
  { needs }: Decision,
  fetched: readonly FetchedBy[],
  asked: Set<FetchedBy>,
): readonly FetchedBy[] => {
  const wanted = fetched.filter(
    (by) => !asked.has(by) && needs.some(({ fact }) => fact === by.fact.id),
  );
  for (const by of wanted) asked.add(by);
  return wanted;
};

const fetchAll = async (
  wanted: readonly FetchedBy[],
  oneCase: Case,
  pack: Pack,
  signal: AbortSignal | undefined,
): Promise<Given> => {
  const known = factsOf(oneCase, pack);
  const given: GivenFact[] = [];
  const unavailable: MissedFact[] = [];
  const answers = await Promise.all(
    wanted.map((by) => fetchFact(by, viewOf(oneCase, known, by.granted), signal)),
  );
  for (const [index, answer] of answers.entries()) {
    const { fact, plugin } = wanted[index] as FetchedBy;
    const { id } = fact;
    if ('missed' in answer) unavailable.push(answer.missed);
    else if (answer.value !== undefined)
      given.push({ fact: id, plugin, value: answer.value, declared: fact });
  }
  return { given, unavailable };
};
