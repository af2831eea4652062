/** What stands in place of a private value wherever it is printed or serialised. */
export const PRIVATE_MASK = '[private]';

/**
 * A value that identifies a person: JSON, string and inspection give {@link PRIVATE_MASK}, and a structured clone an empty object.
 * It is opened only by {@link reveal}, so that each place that reads identity can be found by that name.
 *
 * @example
 * const phone = makePrivate('13800000000');
 * `${phone}`; // '[private]'
 * reveal(phone); // '13800000000'
 */
export class Private<out T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself; use the function `reveal`, which is easier to search for. */
  static open<T>(hidden: Private<T>): T {
    return hidden.#value;
  }

  /** Whether a value is private, also where its prototype was changed. */
  static has(value: unknown): value is Private<unknown> {
    return typeof value === 'object' && value !== null && #value in value;
  }

  toJSON(): string {
    return PRIVATE_MASK;
  }

  toString(): string {
    return PRIVATE_MASK;
  }

  toLocaleString(): string {
    return PRIVATE_MASK;
  }

  [Symbol.toPrimitive](): string {
    return PRIVATE_MASK;
  }

  get [Symbol.toStringTag](): string {
    return 'Private';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return PRIVATE_MASK;
  }
}

/**
 * Hides a value that identifies a person.
 *
 * @example
 * JSON.stringify({ name: makePrivate('张三') }); // '{"name":"[private]"}'
 */
export const makePrivate = <T>(value: T): Private<T> => new Private(value);

/**
 * The hidden value: the one way to open a {@link Private}.
 *
 * @throws TypeError where the argument is no `Private`, for example after a structured clone.
 * @example
 * reveal(makePrivate('张三')); // '张三'
 */
export const reveal = <T>(hidden: Private<T>): T => Private.open(hidden);

/**
 * Whether a value is a {@link Private}.
 *
 * @example
 * isPrivate(makePrivate('张三')); // true
 */
export const isPrivate = (value: unknown): value is Private<unknown> => Private.has(value);
