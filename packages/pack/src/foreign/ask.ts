import type { DiagnosticData } from '../diagnostics.ts';
import type { Scalar } from '../format/condition.ts';
import type { OperatorValue } from '../operators.ts';
import type { ForeignOperator } from './foreign-operator.ts';

type FailureCode = 'operator-failed' | 'operator-not-boolean' | 'operator-unsteady';

/** How code of a plugin failed: it threw, it answered neither true nor false, or not twice the same. */
export type Failure = {
  [Code in FailureCode]: { readonly code: Code; readonly data: DiagnosticData<Code> };
}[FailureCode];

/** Whether an operator accepts a value, asked twice. */
export const askAccepts = (operator: ForeignOperator, value: OperatorValue): boolean | Failure => {
  const frozen = frozenValue(value);
  const asked = `accepts(${JSON.stringify(value)})`;
  const ask = (): boolean | Failure =>
    answerOf(operator, asked, () => operator.accepts?.(frozen) ?? true);
  const [first, again] = [ask(), ask()];
  return first === again || typeof first === 'object' ? first : unsteady(operator, asked, again);
};

/**
 * What an operator answers for each of some values of a fact. All are asked twice, the second time backwards: whatever
 * counts its calls, or remembers what it was asked before, then answers differently.
 */
export const askTable = (
  operator: ForeignOperator,
  facts: readonly Scalar[],
  value: OperatorValue,
): readonly boolean[] | Failure => {
  const frozen = frozenValue(value);
  const answers: boolean[] = [];
  for (const fact of facts) {
    const answer = askTest(operator, fact, frozen);
    if (typeof answer === 'object') return answer;
    answers.push(answer);
  }
  for (const [index, fact] of [...facts.entries()].toReversed()) {
    const again = askTest(operator, fact, frozen);
    if (again !== answers[index]) return unsteady(operator, askedOf(fact, value), again);
  }
  return answers;
};

const askTest = (
  operator: ForeignOperator,
  fact: Scalar,
  value: OperatorValue,
): boolean | Failure => answerOf(operator, askedOf(fact, value), () => operator.test(fact, value));

const askedOf = (fact: Scalar, value: OperatorValue): string =>
  `test(${JSON.stringify(fact)}, ${JSON.stringify(value)})`;

const answerOf = (
  { name, plugin }: ForeignOperator,
  asked: string,
  call: () => unknown,
): boolean | Failure => {
  const data = { operator: name, plugin, asked: shortened(asked) };
  try {
    const answer = call();
    return typeof answer === 'boolean'
      ? answer
      : { code: 'operator-not-boolean', data: { ...data, given: kindOf(answer) } };
  } catch (error) {
    return { code: 'operator-failed', data: { ...data, reason: reasonOf(error) } };
  }
};

const unsteady = (
  { name, plugin }: ForeignOperator,
  asked: string,
  again: boolean | Failure,
): Failure =>
  typeof again === 'object'
    ? again
    : {
        code: 'operator-unsteady',
        data: { operator: name, plugin, asked: shortened(asked) },
      };

const frozenValue = (value: OperatorValue): OperatorValue =>
  typeof value === 'object' ? Object.freeze([...value]) : value;

/** What was answered in place of true or false. Nobody waits for a promise: that it fails may not end the process. */
const kindOf = (answer: unknown): string => {
  if (!(answer instanceof Promise)) return answer === null ? 'null' : typeof answer;
  answer.catch(() => undefined);
  return 'Promise';
};

/** The message of an error, on one line; what is thrown may itself be anything. */
const reasonOf = (error: unknown): string => {
  try {
    const message: unknown = error instanceof Error ? error.message : error;
    return shortened(String(message).replaceAll(/\s+/gu, ' ').trim()) || 'error';
  } catch {
    return 'error';
  }
};

const MOST_SHOWN = 160;

const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
