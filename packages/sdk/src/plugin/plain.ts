/** Whether a value is an object as `{}` makes it: what is made by a class keeps its state and its methods elsewhere. */
export const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm has an `Object` of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** A frozen copy of plain objects and lists, each member read once; functions, addresses and the like stay what they are. */
export const frozenCopy = <T>(value: T): T => {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  if (!isPlain(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, frozenCopy(each)]),
  );
  return Object.freeze(copy) as T;
};
