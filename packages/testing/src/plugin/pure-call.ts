import { type Touched, watched } from '../watch/touch.ts';
import { copyOf, frozenCopyOf, isPromised, isSame, letGo } from '../watch/values.ts';
import { type Findings, found, type Place } from './finding.ts';
import type { FindingCode } from './words.ts';

/** What a pure function came to. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: unknown };

/** Which codes say what of one kind of pure function. */
export interface PureCodes {
  readonly throws: FindingCode;
  readonly async: FindingCode;
  readonly differs: FindingCode;
  readonly mutates: FindingCode;
}

/** A pure function under test, with the arguments it is asked about: one value that holds them all. */
export interface PureCalls<Given> {
  readonly call: (given: Given) => unknown;
  readonly about: readonly { readonly given: Given; readonly shown: string }[];
  readonly at: Place;
  readonly codes: PureCodes;
  /** What else an answer must be. */
  readonly judge: (value: unknown, shown: string) => void;
}

const TOUCHES: readonly (readonly [Touched, FindingCode])[] = [
  ['clock', 'uses-clock'],
  ['randomness', 'uses-randomness'],
  ['network', 'uses-network'],
  ['process', 'uses-process'],
  ['files', 'uses-files'],
];

/**
 * Calls a function that must be pure about everything, forwards and then backwards, with arguments that it may change and
 * with frozen ones, and adds what it does that a pure function does not.
 */
export const judgePure = <Given>(calls: PureCalls<Given>, findings: Findings): void => {
  const { at, codes } = calls;
  const { result, touched } = watched(() => askAll(calls, findings));
  for (const [what, code] of TOUCHES) if (touched.has(what)) findings.add(found(code, at));
  // What it does with a network or a disk that are refused says nothing more of it.
  if (touched.size > 0) return;
  for (const { shown, first, again } of result) {
    for (const answer of [first, again]) judgeAnswer(answer, shown, calls, findings);
    if (!isAlike(first, again)) findings.add(found(codes.differs, at, { with: shown }));
  }
};

interface Asked {
  readonly shown: string;
  readonly first: Answer;
  readonly again: Answer;
}

const askAll = <Given>(
  { call, about, at, codes }: PureCalls<Given>,
  findings: Findings,
): readonly Asked[] => {
  const first = about.map(({ given, shown }) => {
    const open = copyOf(given);
    const answer = answerOf(call, open);
    if (!isSame(open, given)) findings.add(found(codes.mutates, at, { with: shown }));
    return answer;
  });
  const again = about
    .toReversed()
    .map(({ given }) => answerOf(call, frozenCopyOf(given)))
    .toReversed();
  return about.flatMap(({ shown }, index): readonly Asked[] => {
    const [one, other] = [first[index], again[index]];
    return one === undefined || other === undefined ? [] : [{ shown, first: one, again: other }];
  });
};

const answerOf = <Given>(call: (given: Given) => unknown, given: Given): Answer => {
  try {
    const value = call(given);
    letGo(value);
    return { kind: 'value', value };
  } catch (error) {
    return { kind: 'error', error };
  }
};

const judgeAnswer = <Given>(
  answer: Answer,
  shown: string,
  { at, codes, judge }: PureCalls<Given>,
  findings: Findings,
): void => {
  if (answer.kind === 'error') {
    // Frozen arguments make one that changes them throw: that was told already.
    if (!findings.has(codes.mutates))
      findings.add(found(codes.throws, at, { with: shown, cause: answer.error }));
  } else if (isPromised(answer.value)) findings.add(found(codes.async, at));
  else judge(answer.value, shown);
};

const isAlike = (one: Answer, other: Answer): boolean =>
  one.kind !== other.kind ||
  (one.kind === 'value' && other.kind === 'value'
    ? isPromised(one.value) || isSame(one.value, other.value)
    : true);
