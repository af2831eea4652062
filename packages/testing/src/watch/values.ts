/** Whether a value is a plain object or a list; instances such as private values are left as they are. */
const isPlain = (value: unknown): value is Record<string, unknown> | unknown[] => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
};

/** A copy of plain data that may be changed; what is not plain is shared. */
export const copyOf = <T>(value: T): T => {
  if (!isPlain(value)) return value;
  const copy = Array.isArray(value)
    ? value.map(copyOf)
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]));
  return copy as T;
};

/** A frozen copy of plain data, through and through. */
export const frozenCopyOf = <T>(value: T): T => frozen(copyOf(value));

const frozen = <T>(value: T): T => {
  if (!isPlain(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
};

/** Whether two values are the same data; instances of a class where they are written the same, as private values are. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (!isPlain(one) || !isPlain(other)) return Object.is(one, other) || isWrittenSame(one, other);
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)),
    )
  );
};

const isWrittenSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' &&
  typeof other === 'object' &&
  one !== null &&
  other !== null &&
  Object.getPrototypeOf(one) === Object.getPrototypeOf(other) &&
  JSON.stringify(one) === JSON.stringify(other);

/** Whether something is a promise, or would be taken for one. */
export const isPromised = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'then' in value &&
  typeof value.then === 'function';

/** Keeps a promise that nobody awaits from ending the process. */
export const letGo = (value: unknown): void => {
  if (isPromised(value)) void Promise.resolve(value).catch(() => undefined);
};
