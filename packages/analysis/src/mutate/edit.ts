import type { Path } from '@xinfang/pack';

/** How a rule author could have slipped. */
export const MUTATION_KINDS = [
  'flip-operator',
  'drop-condition',
  'negate',
  'swap-connective',
  'change-value',
  'change-outcome',
  'change-priority',
  'move-period',
  'change-roll',
  'change-article',
  'drop-basis',
  'change-start',
  'add-fulfilling',
  'drop-fulfilling',
  'add-voiding',
  'drop-voiding',
  'change-extension',
  'drop-suspension',
  'drop-doubt',
  'drop-warning-of-deadline',
  'move-effective',
  'change-remedy',
  'change-numerator',
  'change-denominator',
  'change-excluded',
  'change-population',
  'change-integrity',
  'drop-element',
] as const;

/** A kind of slip. */
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** One slip inside an element: what stands at the path becomes something else, or is taken out where `after` is undefined. */
export interface Edit {
  readonly kind: MutationKind;
  readonly path: Path;
  readonly after: unknown;
}

/** The value at a path, or undefined where there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

/**
 * A copy of a value with another at a path; taken out where that is undefined.
 *
 * @example
 * withAt({ a: [1, 2] }, ['a', 0], undefined) // { a: [2] }
 */
export const withAt = (value: unknown, path: Path, after: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return after;
  if (Array.isArray(value)) {
    const index = Number(step);
    const next = withAt(value[index], rest, after);
    return next === undefined ? value.toSpliced(index, 1) : value.toSpliced(index, 1, next);
  }
  const { [step]: before, ...others } = value as Record<string | number, unknown>;
  const next = withAt(before, rest, after);
  if (next === undefined) return others;
  return { ...(value as object), [step]: next };
};

/** Each member of a list taken out, as long as one is left. */
export const dropEach = (
  kind: MutationKind,
  path: Path,
  list: readonly unknown[] | undefined,
  least = 1,
): readonly Edit[] =>
  list === undefined || list.length <= least
    ? []
    : list.map((_, index) => ({ kind, path: [...path, index], after: undefined }));

/** Each of these added to a list. */
export const addEach = (
  kind: MutationKind,
  path: Path,
  list: readonly unknown[],
  more: readonly unknown[],
): readonly Edit[] =>
  more
    .filter((each) => !list.includes(each))
    .map((each) => ({ kind, path: [...path, list.length], after: each }));

/** A whole number one less and one more, not below the least. */
export const byOne = (
  kind: MutationKind,
  path: Path,
  value: number | undefined,
  least = 0,
): readonly Edit[] =>
  value === undefined
    ? []
    : [value - 1, value + 1]
        .filter((each) => each >= least)
        .map((after) => ({ kind, path, after }));
