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

/** Every way to fill in what is missing; completions that differ in the value of one fact only lie a fixed stride apart. */
const completionsOf = (known: Facts, missing: readonly Missing[]): readonly Facts[] =>
  missing.reduce<readonly Facts[]>(
    (all, { fact, values }) =>
      values.flatMap((value) => all.map((facts) => ({ ...facts, [fact]: value }))),
    [known],
  );

const keyOf = (answer: Answer | undefined): string =>
  typeof answer === 'string' ? answer : `status ${answer?.status}`;

/** The groups and flags that differ between two completions. */
const differences = (a: Answers, b: Answers): readonly string[] => [
  ...Object.keys(a.groups).filter((group) => keyOf(a.groups[group]) !== keyOf(b.groups[group])),
  ...(a.flags.join() === b.flags.join() ? [] : [FLAGS]),
];

/**
 * The contract's sentence of exactness, word for word: an outcome is given if and only if every completion gives it;
 * what is needed is every missing fact whose value can still change an open outcome in some completion. Undefined where
 * no completion is possible.
 *
 * @param answer what is said of facts that are all known, its flags in order, or undefined where they are impossible.
 * @param order the missing facts in the order of `facts.json`.
 */
export const overAllCompletions = (
  known: Facts,
  order: readonly Missing[],
  answer: (facts: Facts) => Answers | undefined,
): Lifted | undefined => {
  const all = completionsOf(known, order).map(answer);
  const possible = all.filter((each) => each !== undefined);
  const [first] = possible;
  if (first === undefined) return undefined;
  const groups = Object.keys(first.groups);
  return {
    groups: Object.fromEntries(
      groups.map((group) => [group, lift(possible.map((each) => each.groups[group] as Answer))]),
    ),
    flags: first.flags.filter((flag) => possible.every(({ flags }) => flags.includes(flag))),
    needs: needsOf(order, all, [...groups, FLAGS]),
  };
};

const needsOf = (
  order: readonly Missing[],
  all: readonly (Answers | undefined)[],
  names: readonly string[],
): Lifted['needs'] => {
  let stride = 1;
  const needs = order.map(({ fact, values }) => {
    const differing = new Set<string>();
    all.forEach((one, index) => {
      const place = Math.floor(index / stride) % values.length;
      for (let other = place + 1; other < values.length; other++) {
        const two = all[index + (other - place) * stride];
        if (one !== undefined && two !== undefined)
          for (const name of differences(one, two)) differing.add(name);
      }
    });
    stride *= values.length;
    const waiting = names.filter((name) => differing.has(name));
    return { fact, groups: waiting, opened: waiting.filter((name) => name !== FLAGS).length };
  });
  return needs
    .filter(({ groups }) => groups.length > 0)
    .sort((a, b) => b.opened - a.opened)
    .map(({ fact, groups }) => ({ fact, groups }));
};

const lift = (answers: readonly Answer[]): Answer => {
  if (new Set(answers.map(keyOf)).size > 1) {
    const candidates = [...new Set(answers.filter((each) => typeof each === 'string'))].sort();
    return { status: 'needs-facts', ...(candidates.length === 0 ? {} : { candidates }) };
  }
  const [answer] = answers as [Answer, ...Answer[]];
  if (typeof answer === 'string') return answer;
  // Side by side are the outcomes that hold in every completion; where there are fewer than two, all that may hold.
  const sides = answers.map((each) => (typeof each === 'string' ? [] : (each.candidates ?? [])));
  const all = [...new Set(sides.flat())].sort();
  const certain = all.filter((each) => sides.every((side) => side.includes(each)));
  const candidates = certain.length > 1 ? certain : all;
  return { status: answer.status, ...(candidates.length === 0 ? {} : { candidates }) };
};
