import type { Condition, Leaf, Scalar } from '../format/condition.ts';

/** What an operator of a plugin answered for every value of a fact's domain. */
export interface Table {
  readonly fact: string;
  /** Every value of the domain; of whole numbers in rising order without a gap. */
  readonly values: readonly Scalar[];
  readonly answers: readonly boolean[];
}

/**
 * A table as a condition by operators of the format: it holds for the values that were answered with true, and for no
 * others. What holds for none asks for something outside the domain, since a list may not be empty.
 */
export const conditionOfTable = ({ fact, values, answers }: Table): Condition => {
  const test = (operator: string, value: Leaf['value']): Leaf => ({ fact, operator, value });
  const [least] = values;
  if (typeof least === 'number') return conditionOfNumbers(test, least, answers);
  const holding = values.filter((_, index) => answers[index] === true);
  const [only, ...more] = holding;
  if (only === undefined) return test('notIn', values);
  return more.length === 0 ? test('equal', only) : test('in', holding);
};

type Test = (operator: string, value: Leaf['value']) => Leaf;

/** More spans are a list of numbers: each span would be a test of its own for every engine and every diagram. */
const MOST_SPANS = 8;

/** Neighbours as spans, numbers that stand alone as a list. */
const conditionOfNumbers = (test: Test, least: number, answers: readonly boolean[]): Condition => {
  const spans = spansOf(answers).map(([from, to]) => [least + from, least + to] as const);
  if (spans.length === 0) return test('lessThan', least);
  const wide = spans.filter(([from, to]) => from < to);
  const isScattered = wide.length > MOST_SPANS;
  const alone = spans
    .filter(([from, to]) => isScattered || from === to)
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const [single, ...others] = alone;
  const listed =
    single === undefined ? [] : [others.length === 0 ? test('equal', single) : test('in', alone)];
  const most = least + answers.length - 1;
  const parts: readonly Condition[] = [
    ...(isScattered ? [] : wide.map((span) => spanOf(test, span, least, most))),
    ...listed,
  ];
  const [first, ...rest] = parts;
  return first !== undefined && rest.length === 0 ? first : { any: parts };
};

const spanOf = (
  test: Test,
  [from, to]: readonly [number, number],
  least: number,
  most: number,
): Condition => {
  if (to === most) return test('greaterThanInclusive', from);
  if (from === least) return test('lessThanInclusive', to);
  return { all: [test('greaterThanInclusive', from), test('lessThanInclusive', to)] };
};

/** The stretches of true answers, both ends included. */
const spansOf = (answers: readonly boolean[]): readonly (readonly [number, number])[] => {
  const spans: [number, number][] = [];
  for (const [index, answer] of answers.entries()) {
    const last = spans.at(-1);
    if (!answer) continue;
    if (last?.[1] === index - 1) last[1] = index;
    else spans.push([index, index]);
  }
  return spans;
};
