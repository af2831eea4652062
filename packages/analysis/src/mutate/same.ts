/**
 * Whether two plain values are written alike, member by member in their order.
 *
 * @example
 * same({ a: 1 }, { a: 1 }) // true
 */
export const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
