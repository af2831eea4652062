/** What a quick reader gives instead of a value wherever it is not sure: the schema then reads, and alone says what is wrong. */
export const DOUBT: unique symbol = Symbol('doubt');

/** Gives what the schema that it was made from would give for a value, or {@link DOUBT}. */
export type Reader = (value: unknown) => unknown;

/** The reader of a schema whose meaning is not known here. */
export const alwaysDoubt: Reader = () => DOUBT;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object as JSON makes them: no instance, no list, nothing hung behind it. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** In a case `null` counts as absent. */
export const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null;
