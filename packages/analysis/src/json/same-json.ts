import type { JsonValue } from '@xinfang/pack';

/**
 * A JSON value as a key: the order of its members does not matter.
 *
 * @example
 * jsonKey({ b: 1, a: [2] }) === jsonKey({ a: [2], b: 1 }) // true
 */
export const jsonKey = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? '';

/** Whether two JSON values are the same, whatever the order of members. */
export const sameJson = (a: unknown, b: unknown): boolean => jsonKey(a) === jsonKey(b);

/** Whether a JSON value is an object (neither list nor null). */
export const isObject = (value: unknown): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
