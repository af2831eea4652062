import { type Answer, type Answers, GROUPS, type Group, headOf } from './answer.ts';
import type { Facts, PlainCase } from './case.ts';
import { completionsOf, isPossible, knownOf, missingOf } from './facts.ts';
import { under2005 } from './law-2005.ts';
import { under2022 } from './law-2022.ts';

/** An outcome as the contract writes it, without its texts and basis. */
export interface Outcome {
  readonly value: string | null;
  readonly status?: string;
  readonly candidates?: readonly string[];
}

/** A fact that is asked, and what waits for it. */
export interface Need {
  readonly fact: string;
  readonly groups: readonly string[];
}

/** What is compared of a decision. */
export interface PlainDecision {
  readonly outcomes: Readonly<Record<Group, Outcome>>;
  readonly flags: readonly string[];
  readonly needs: readonly Need[];
}

const XF22_FROM = '2022-05-01';

/** The law of a day, for a matter of which everything is known. */
export const answersOn = (on: string, facts: Facts): Answers =>
  on < XF22_FROM ? under2005(facts) : under2022(on, facts);

/** Contract §3: what is said must hold in every completion of what is missing. */
export const decide = (oneCase: PlainCase, on = oneCase.registration.receivedOn): PlainDecision => {
  const known = knownOf(oneCase);
  const all = completionsOf(known).map((facts) => answersOn(on, facts));
  const outcomes = Object.fromEntries(
    GROUPS.map((group) => [group, outcomeOf(all.map((answers) => answers[group]))]),
  ) as Record<Group, Outcome>;
  const [first, ...others] = all;
  const flags = (first?.flags ?? []).filter((flag) =>
    others.every((answers) => answers.flags.includes(flag)),
  );
  return { outcomes, flags, needs: needsOf(on, known) };
};

const outcomeOf = (answers: readonly Answer[]): Outcome => {
  const heads = new Set(answers.map(headOf));
  const [answer] = answers;
  if (answer === undefined) throw new Error('no completion is possible');
  if (heads.size > 1) return { value: null, status: 'needs-facts', ...valuesIn(answers) };
  if (typeof answer === 'string') return { value: answer };
  return { value: null, status: answer.status, ...certainCandidates(answers) };
};

/** Facts decide between these; with a single one, or none, there is nothing to choose between outcomes. */
const valuesIn = (answers: readonly Answer[]): Pick<Outcome, 'candidates'> => {
  const values = new Set(answers.filter((answer) => typeof answer === 'string'));
  return values.size === 0 ? {} : { candidates: [...values].sort() };
};

/** The candidates of a conflict, where every completion has the same. */
const certainCandidates = (answers: readonly Answer[]): Pick<Outcome, 'candidates'> => {
  const lists = answers.map((answer) => (typeof answer === 'string' ? [] : answer.candidates));
  const [list] = lists;
  const isSame = lists.every((other) => String(other) === String(list));
  return isSame && list !== undefined ? { candidates: list } : {};
};

/** A fact is needed where another value of it, all else alike, changes an answer in some completion. */
const needsOf = (on: string, known: Facts): readonly Need[] => {
  const needs = missingOf(known).map(({ fact, values }) => {
    const changed = new Set(
      completionsOf(known).flatMap((facts) =>
        values
          .map((value) => ({ ...facts, [fact]: value }))
          .filter(isPossible)
          .flatMap((other) => changedBetween(answersOn(on, facts), answersOn(on, other))),
      ),
    );
    return { fact, groups: [...GROUPS, 'flags'].filter((group) => changed.has(group)) };
  });
  const outcomesIn = ({ groups }: Need): number =>
    groups.filter((group) => group !== 'flags').length;
  return needs
    .filter(({ groups }) => groups.length > 0)
    .sort((a, b) => outcomesIn(b) - outcomesIn(a));
};

const changedBetween = (a: Answers, b: Answers): readonly string[] => [
  ...GROUPS.filter((group) => headOf(a[group]) !== headOf(b[group])),
  ...(a.flags.join() === b.flags.join() ? [] : ['flags']),
];
