import { SHAPES, type Shape } from './shape.ts';
import type { Vector } from './vector.ts';

/** A field in which an answer is not what was expected; absent fields are undefined. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with its keys in order, so that equal values have equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isPlain(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';

/** Where the answer to a vector differs from what it expects, in the fields that are compared. */
export const differencesOf = ({ kind, expect }: Vector, answer: unknown): readonly Difference[] => {
  if (!isPlain(answer)) return [{ field: '', expected: expect, actual: answer }];
  // Any question may be refused, and a refusal is only right where one is expected.
  const refused = kind !== 'error' && answer['error'] !== undefined;
  if (refused) return [{ field: 'error', expected: undefined, actual: answer['error'] }];
  return within(SHAPES[kind], expect, answer, '');
};

const within = (
  shape: Shape,
  expected: unknown,
  actual: unknown,
  field: string,
): readonly Difference[] => {
  if (shape.as === 'stated')
    return expected === undefined ? [] : within(shape.of, expected, actual, field);
  if (expected === undefined && actual === undefined) return [];
  if (shape.as === 'value' || shape.as === 'set') return ofLeaf(shape, expected, actual, field);
  if (shape.as === 'fields' || shape.as === 'map') {
    if (!isPlain(expected) || !isPlain(actual)) return [{ field, expected, actual }];
    return namesIn(shape, expected, actual).flatMap((name) =>
      within(
        shape.as === 'fields' ? (shape.of[name] as Shape) : shape.of,
        expected[name],
        actual[name],
        field === '' ? name : `${field}.${name}`,
      ),
    );
  }
  return ofLists(shape, expected, actual, field);
};

const namesIn = (
  shape: Shape & { readonly as: 'fields' | 'map' },
  expected: Plain,
  actual: Plain,
): readonly string[] =>
  shape.as === 'fields'
    ? Object.keys(shape.of)
    : [...new Set([...Object.keys(expected), ...Object.keys(actual)])];

const ofLeaf = (
  shape: Shape,
  expected: unknown,
  actual: unknown,
  field: string,
): readonly Difference[] => {
  const asText = (value: unknown): string =>
    shape.as === 'set' && Array.isArray(value)
      ? canonical(value.map(canonical).sort())
      : canonical(value);
  return asText(expected) === asText(actual) ? [] : [{ field, expected, actual }];
};

const ofLists = (
  shape: Shape & { readonly as: 'list' | 'bag' },
  expected: unknown,
  actual: unknown,
  field: string,
): readonly Difference[] => {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return [{ field, expected, actual }];
  const [wanted, given] = [namedIn(shape, expected), namedIn(shape, actual)];
  return [...new Set([...wanted.keys(), ...given.keys()])].flatMap((name) =>
    within(shape.of, wanted.get(name), given.get(name), `${field}[${name}]`),
  );
};

/**
 * What a list holds, each under a name to find it by: in a list its place, in a bag what identifies it, so that one that is
 * missing makes no other differ.
 */
const namedIn = (
  shape: Shape & { readonly as: 'list' | 'bag' },
  list: readonly unknown[],
): ReadonlyMap<string, unknown> => {
  if (shape.as === 'list') return new Map(list.map((value, place) => [String(place), value]));
  const named = new Map<string, unknown>();
  for (const value of sortedBy(list, canonicalIn(shape.of))) {
    const name = nameOf(value);
    let count = 1;
    while (named.has(count === 1 ? name : `${name} #${count}`)) count += 1;
    named.set(count === 1 ? name : `${name} #${count}`, value);
  }
  return named;
};

const sortedBy = (list: readonly unknown[], key: (value: unknown) => string): readonly unknown[] =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** A deadline by its id and the day of its start, a plain value by itself. */
const nameOf = (value: unknown): string => {
  if (!isPlain(value)) return typeof value === 'string' ? value : canonical(value);
  const { id, start } = value;
  return [id, isPlain(start) ? start['on'] : start].map(String).join(' ');
};

/** The compared fields of a value as text. */
const canonicalIn =
  (shape: Shape) =>
  (value: unknown): string =>
    shape.as === 'fields' && isPlain(value)
      ? canonical(Object.keys(shape.of).map((name) => value[name] ?? null))
      : canonical(value);
