/** Called around each call of a method that is watched. `then` settles as the call does. */
export type Around = (method: string, call: () => unknown) => unknown;

/**
 * A view of an object on which some of its methods are watched; everything else is as it is.
 *
 * @example
 * const cases = watchMethods(store.cases, ['commit'], (method, call) => timed(method, call));
 */
export const watchMethods = <T extends object>(
  it: T,
  methods: readonly (keyof T & string)[],
  around: Around,
): T => {
  const watched = new Set<string | symbol>(methods);
  // Over a copy, for a proxy may not answer otherwise than a frozen target.
  return new Proxy(
    { ...it },
    {
      get: (_, name) => {
        const member: unknown = Reflect.get(it, name, it);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          const call = (): unknown => Reflect.apply(member, it, given);
          return watched.has(name) ? around(String(name), call) : call();
        };
      },
    },
  );
};
