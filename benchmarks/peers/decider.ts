import type { Text } from '@xinfang/calendar';
import type { Facts } from '@xinfang/rules';
import type { Contender } from '../rounds.ts';

/** What every contender says of a matter: for each group the outcome or the status that is open, and the flags. */
export interface Answers {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}

/** A way of deciding, from a plain object of facts or from a case. */
export interface Decider<Answer = unknown, Question = Facts> {
  readonly name: string;
  readonly label: Text;
  readonly decide: (question: Question) => Answer | Promise<Answer>;
  /** Reads a little of every outcome, so that none can be left out; it is timed. */
  readonly weigh: (answer: Answer) => number;
  /** The whole answer, to be compared with the others'; it is not timed. */
  readonly answers: (answer: Answer) => Answers;
  /** How many are asked at once; default 1. */
  readonly atOnce?: number;
}

type Loop = <Answer, Question>(
  decide: (question: Question) => Answer | Promise<Answer>,
  weigh: (answer: Answer) => number,
  questions: readonly Question[],
  from: number,
  to: number,
) => number;

/**
 * A loop of its own for each contender. In one loop for all the engine sees many callees at one place, calls none of them
 * directly, and the fastest lose most.
 */
export const loopOf = (name: string): Loop =>
  // oxlint-disable-next-line typescript/no-implied-eval -- nothing else makes the engine see another function
  new Function(
    'decide',
    'weigh',
    'questions',
    'from',
    'to',
    `/* ${name} */ let sum = 1; for (let at = from; at < to; at++) sum += weigh(decide(questions[at])); return sum;`,
  ) as Loop;

/** A decider that answers at once, as a contender. */
export const contenderOf = <Answer, Question>(
  { name, decide, weigh }: Decider<Answer, Question>,
  questions: readonly Question[],
): Contender => {
  const loop = loopOf(name);
  return {
    name,
    questions: questions.length,
    pass: (from, to) => loop(decide, weigh, questions, from, to),
  };
};

/** A decider that has to be awaited, as a contender. */
export const awaitedContenderOf = <Answer, Question>(
  { name, decide, weigh, atOnce = 1 }: Decider<Answer, Question>,
  questions: readonly Question[],
): Contender => ({
  name,
  questions: questions.length,
  awaited: true,
  atLeast: atOnce,
  pass: async (from, to) => {
    let sum = 1;
    for (let at = from; at < to; at += atOnce) {
      if (atOnce === 1) sum += weigh(await decide(questions[at] as Question));
      else
        for (const answer of await Promise.all(questions.slice(at, at + atOnce).map(decide)))
          sum += weigh(answer);
    }
    return sum;
  },
});

const textOf = ({ outcomes, flags }: Answers): string =>
  JSON.stringify([
    Object.entries(outcomes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    flags.toSorted(),
  ]);

/** @throws Error where a decider answers otherwise than the first one: then it has been given other rules. */
export const sameAnswers = async (
  deciders: readonly Decider[],
  factSets: readonly Facts[],
): Promise<void> => {
  const [first, ...others] = deciders;
  if (first === undefined) return;
  for (const facts of factSets) {
    const expected = textOf(first.answers(await first.decide(facts)));
    for (const other of others) {
      const said = textOf(other.answers(await other.decide(facts)));
      if (said !== expected)
        throw new Error(
          `${other.name} says ${said}, ${first.name} ${expected}, of ${JSON.stringify(facts)}`,
        );
    }
  }
};
