import type { Choice } from './choice.ts';
import type { Proof } from './proof.ts';
import { KINDS, type Kind } from './vector.ts';
import { countsText, type Failure, failureText } from './verdict.ts';

/** The kinds that an engine may leave out and still name itself conformant, without them. */
const MAY_BE_LEFT_OUT: readonly Kind[] = ['error', 'indicators'];

const IDS_SHOWN = 5;

/** Whether every vector was answered rightly, and nothing else was said or went wrong. */
export const hasPassed = ({ failures, unanswered, strayCount, badEnd }: Proof): boolean =>
  failures.length + unanswered.length + strayCount === 0 && badEnd === undefined;

/** What `prove.ts` prints: what failed, what was not answered, what was no answer, the counts, and the verdict. */
export const reportOf = (proof: Proof, choice: Choice): string => {
  const lines = [
    ...KINDS.flatMap((kind) => failuresOf(kind, proof.failures, choice.show)),
    ...unansweredIn(proof),
    ...strayLines(proof),
    ...(proof.badEnd === undefined ? [] : [`the program ${proof.badEnd}`]),
    countsText(proof),
    verdictIn(proof, choice),
  ];
  return `${lines.join('\n')}\n`;
};

const failuresOf = (kind: Kind, failures: readonly Failure[], show: number): readonly string[] => {
  const all = failures.filter(({ vector }) => vector.kind === kind);
  const left = all.length - show;
  return [
    ...all.slice(0, show).map(failureText),
    ...(left > 0 ? [`… and ${left} more of ${kind}`] : []),
  ];
};

const unansweredIn = ({ unanswered }: Proof): readonly string[] => {
  if (unanswered.length === 0) return [];
  const ids = unanswered.slice(0, IDS_SHOWN).join(', ');
  return [`not answered: ${unanswered.length}, first ${ids}`];
};

const strayLines = ({ strays, strayCount }: Proof): readonly string[] => [
  ...strays.map(
    ({ line, wrong, text }) =>
      `no answer in line ${line} of the output: ${wrong}: ${JSON.stringify(text)}`,
  ),
  ...(strayCount > strays.length ? [`… and ${strayCount - strays.length} more such lines`] : []),
];

const verdictIn = (proof: Proof, { ids }: Choice): string => {
  if (!hasPassed(proof)) return 'not conformant';
  const missing = KINDS.filter((name) => !proof.counts.some(({ kind }) => kind === name));
  const isPart = ids.length > 0 || missing.some((kind) => !MAY_BE_LEFT_OUT.includes(kind));
  if (isPart) return 'passed: a part, which proves no conformance';
  return missing.length === 0 ? 'conformant' : `conformant without ${missing.join(', ')}`;
};
