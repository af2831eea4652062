import { type Difference, differencesOf } from './compare.ts';
import { KINDS, type Kind, type Vector } from './vector.ts';

/** A vector that was not answered as it expects, and where. */
export interface Failure {
  readonly vector: Vector;
  readonly differences: readonly Difference[];
}

/** What became of the vectors of a kind. */
export interface Count {
  readonly kind: Kind;
  readonly asked: number;
  /** How many were not answered rightly, or not at all. */
  readonly failed: number;
}

/** What became of a list of vectors. */
export interface Verdict {
  /** Those that were answered, but not as expected. */
  readonly failures: readonly Failure[];
  /** The ids of those that were not answered. */
  readonly unanswered: readonly string[];
  /** A count for each kind that was asked. */
  readonly counts: readonly Count[];
}

/** Compares the answers with what the vectors expect. */
export const verdictOn = (
  vectors: readonly Vector[],
  answers: ReadonlyMap<string, unknown>,
): Verdict => {
  const failures = vectors
    .filter(({ id }) => answers.has(id))
    .map((vector) => ({ vector, differences: differencesOf(vector, answers.get(vector.id)) }))
    .filter(({ differences }) => differences.length > 0);
  const unanswered = vectors.filter(({ id }) => !answers.has(id)).map(({ id }) => id);
  const bad = new Set([...unanswered, ...failures.map(({ vector }) => vector.id)]);
  const counts = KINDS.map((kind) => {
    const asked = vectors.filter((vector) => vector.kind === kind);
    return { kind, asked: asked.length, failed: asked.filter(({ id }) => bad.has(id)).length };
  }).filter(({ asked }) => asked > 0);
  return { failures, unanswered, counts };
};

const FIELDS_SHOWN = 12;
const CHARACTERS_SHOWN = 160;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > CHARACTERS_SHOWN ? `${text.slice(0, CHARACTERS_SHOWN)}…` : text;
};

/** A failure to read: the vector's id, then each field with what was expected and what came. */
export const failureText = ({ vector, differences }: Failure): string => {
  const lines = differences
    .slice(0, FIELDS_SHOWN)
    .map(
      ({ field, expected, actual }) =>
        `  ${field === '' ? 'answer' : field}: expected ${shown(expected)}, got ${shown(actual)}`,
    );
  const left = differences.length - lines.length;
  return [vector.id, ...lines, ...(left > 0 ? [`  … and ${left} more fields`] : [])].join('\n');
};

/** A line for each kind. */
export const countsText = ({ counts }: Verdict): string =>
  counts
    .map(({ kind, asked, failed }) => `${kind}: ${asked - failed} of ${asked} passed`)
    .join('\n');
