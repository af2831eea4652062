/** The days on which an element is law, both ends included; open-ended without `to`. */
interface Span {
  readonly from: string;
  readonly to?: string | undefined;
}

/**
 * Whether an element is in force on a civil date; ISO dates compare as text.
 *
 * @example
 * isInForce({ from: '2005-05-01', to: '2022-04-30' }, '2022-05-01') // false
 */
export const isInForce = (effective: Span | undefined, on: string): boolean =>
  effective === undefined ||
  (effective.from <= on && (effective.to === undefined || on <= effective.to));
