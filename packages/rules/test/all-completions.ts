import type { Answer } from './contract-answers.ts';

/** What is answered for facts that are all known: a group's answer, and the flags that are raised. */
export interface Answers {
  readonly groups: Readonly<Record<string, Answer>>;
  readonly flags: readonly string[];
}

/** A missing fact with the values it may take. */
export interface Missing {
  readonly fact: string;
  readonly values: readonly (string | number | boolean)[];
}

type Facts = Readonly<Record<string, string | number | boolean>>;

/** What must be said where facts are missing, found by trying every value of every one of them. */
export interface Lifted {
  readonly groups: Readonly<Record<string, Answer>>;
  readonly flags: readonly string[];
  readonly needs: readonly { readonly fact: string; readonly groups: readonly string[] }[];
}

/** The name under which open flags stand in `needs`. */
export const FLAGS = 'flags';

/** Every way to fill in what is missing. */
const completionsOf = (known: Facts, missing: readonly Missing[]): readonly Facts[] =>
  missing.reduce<readonly Facts[]>(
    (all, { fact, values }) =>
      all.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
    [known],
  );

const keyOf = (answer: Answer): string =>
  typeof answer === 'string' ? answer : `status ${answer.status}`;

/**
 * The contract's sentence of exactness, word for word: an outcome is given if and only if every completion gives it;
 * what is needed is every missing fact whose value can still change an open outcome in some completion. Undefined where
 * no completion is possible.
 *
 * @param answer what is said of facts that are all known, or undefined where they are impossible.
 * @param order the missing facts in the order of `facts.json`.
 */
export const overAllCompletions = (
  known: Facts,
  order: readonly Missing[],
  answer: (facts: Facts) => Answers | undefined,
): Lifted | undefined => {
  const answered = new Map<string, Answers | undefined>();
  const ask = (facts: Facts): Answers | undefined => {
    const key = order.map(({ fact }) => String(facts[fact])).join();
    if (!answered.has(key)) answered.set(key, answer(facts));
    return answered.get(key);
  };
  const possible = completionsOf(known, order).filter((facts) => ask(facts) !== undefined);
  const [first] = possible;
  if (first === undefined) return undefined;
  const answersOf = (facts: Facts): Answers => ask(facts) as Answers;
  const groups = Object.keys(answersOf(first).groups);
  const changes = (fact: string, of: (answers: Answers) => string): boolean =>
    possible.some((facts) =>
      (order.find((each) => each.fact === fact)?.values ?? []).some((value) => {
        const other = ask({ ...facts, [fact]: value });
        return other !== undefined && of(other) !== of(answersOf(facts));
      }),
    );
  const flags = [...new Set(possible.flatMap((facts) => answersOf(facts).flags))];
  const open = new Map(
    groups.map((group) => [
      group,
      [...new Set(possible.map((facts) => keyOf(answersOf(facts).groups[group] as Answer)))],
    ]),
  );
  const needs = order
    .map(({ fact }) => {
      const waiting = groups.filter(
        (group) =>
          (open.get(group) ?? []).length > 1 &&
          changes(fact, (answers) => keyOf(answers.groups[group] as Answer)),
      );
      const flagged = flags.some((flag) =>
        changes(fact, (answers) => String(answers.flags.includes(flag))),
      );
      return { fact, groups: flagged ? [...waiting, FLAGS] : waiting, opened: waiting.length };
    })
    .filter((need) => need.groups.length > 0)
    .sort((a, b) => b.opened - a.opened)
    .map((need) => ({ fact: need.fact, groups: need.groups }));
  return {
    groups: Object.fromEntries(
      groups.map((group) => [group, lift(open.get(group) ?? [], possible, answersOf, group)]),
    ),
    flags: flags
      .filter((flag) => possible.every((facts) => answersOf(facts).flags.includes(flag)))
      .sort(),
    needs,
  };
};

const lift = (
  keys: readonly string[],
  possible: readonly Facts[],
  answersOf: (facts: Facts) => Answers,
  group: string,
): Answer => {
  const answers = possible.map((facts) => answersOf(facts).groups[group] as Answer);
  if (keys.length > 1) {
    const candidates = [...new Set(answers.filter((each) => typeof each === 'string'))].sort();
    return { status: 'needs-facts', ...(candidates.length === 0 ? {} : { candidates }) };
  }
  const [answer] = answers as [Answer, ...Answer[]];
  if (typeof answer === 'string') return answer;
  // Side by side are the outcomes that hold in every completion.
  const [one = [], ...others] = answers.map((each) =>
    typeof each === 'string' ? [] : (each.candidates ?? []),
  );
  const candidates = one.filter((each) => others.every((other) => other.includes(each)));
  return { status: answer.status, ...(candidates.length === 0 ? {} : { candidates }) };
};
