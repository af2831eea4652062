import type { Calendar, CivilDate } from '@xinfang/calendar';
import { type Assessment, assess } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { type Decision, decide, factsOf } from '@xinfang/rules';
import { type AsyncDecision, decideAsync } from '@xinfang/rules/json-rules-engine';
import { askWith, deriveFacts, type Given, type GivenFact, withGiven } from './derive.ts';
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
 * turn.
 */
const fillCase = async (
  oneCase: Case,
  pack: Pack,
  facts: PluginFacts,
  { on, signal }: AskFetched,
): Promise<Filled> => {
  signal?.throwIfAborted();
  const decideOn = (each: Case): Decision => decide(each, pack, lawOf(on));
  let { answer, given } = askWith(oneCase, deriveFacts(oneCase, pack, facts.derived), decideOn);
  let filled = withGiven(oneCase, given.given);
  let { given: provided, unavailable } = given;
  const asked = new Set<FetchedBy>();
  for (;;) {
    const wanted = neededFrom(answer, facts.fetched, asked);
    if (wanted.length === 0) return { filled, told: toldOf(provided, unavailable) };
    const fetched = await fetchAll(wanted, filled, pack, signal);
    signal?.throwIfAborted();
    ({ answer, given } = askWith(filled, fetched, decideOn));
    filled = withGiven(filled, given.given);
    provided = [...provided, ...given.given];
    unavailable = [...unavailable, ...given.unavailable];
  }
};

const lawOf = (on: CivilDate | undefined) => (on === undefined ? {} : { on });

/** Decides on json-rules-engine, with what plugins fetch. */
export const decideFetched = async (
  oneCase: Case,
  pack: Pack,
  facts: PluginFacts,
  asked: AskFetched,
): Promise<AsyncDecision & Told> => {
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
    if ('missed' in answer) unavailable.push(answer.missed);
    else if (answer.value !== undefined) given.push({ fact: fact.id, plugin, value: answer.value });
  }
  return { given, unavailable };
};
