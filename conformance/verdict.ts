import { type Difference, differencesOf } from './compare.ts';
import { KINDS, type Kind, type Vector } from './vector.ts';

/** A vector that was not answered as it expects, and where. */
export interface Failure {
  readonly vector: Vector;
  readonly differences: readonly Difference[];
}

/** What became of a list of vectors. */
export interface Verdict {
  readonly failures: readonly Failure[];
  /** How many were asked and how many failed, of each kind that was asked. */
  readonly counts: readonly {
    readonly kind: Kind;
    readonly asked: number;
    readonly failed: number;
  }[];
}

/** Compares the answers with what the vectors expect; one that is missing is a failure. */
export const verdictOn = (
  vectors: readonly Vector[],
  answers: ReadonlyMap<string, unknown>,
): Verdict => {
  const failures = vectors
    .map((vector) => ({ vector, differences: differencesOf(vector, answers.get(vector.id)) }))
    .filter(({ differences }) => differences.length > 0);
  const counts = KINDS.map((kind) => ({
    kind,
    asked: vectors.filter((vector) => vector.kind === kind).length,
    failed: failures.filter(({ vector }) => vector.kind === kind).length,
  })).filter(({ asked }) => asked > 0);
  return { failures, counts };
};

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** A failure to read: the vector's id, then each field with what was expected and what came. */
export const failureText = ({ vector, differences }: Failure): string =>
  [
    vector.id,
    ...differences.map(
      ({ field, expected, actual }) =>
        `  ${field === '' ? 'answer' : field}: expected ${shown(expected)}, got ${shown(actual)}`,
    ),
  ].join('\n');

/** A line for each kind. */
export const countsText = ({ counts }: Verdict): string =>
  counts
    .map(({ kind, asked, failed }) => `${kind}: ${asked - failed} of ${asked} passed`)
    .join('\n');
