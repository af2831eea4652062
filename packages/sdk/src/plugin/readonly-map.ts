/**
 * A map that nobody can change: a frozen `Map` still takes new entries.
 *
 * @example
 * readonlyMap([['unit.water', { zh: '水务局', en: 'Water bureau' }]]).size // 1
 */
export const readonlyMap = <K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> => {
  const map = new Map(entries);
  const view: ReadonlyMap<K, V> = {
    get size() {
      return map.size;
    },
    get: (key) => map.get(key),
    has: (key) => map.has(key),
    forEach: (tell) => {
      for (const [key, value] of map) tell(value, key, view);
    },
    entries: () => map.entries(),
    keys: () => map.keys(),
    values: () => map.values(),
    [Symbol.iterator]: () => map[Symbol.iterator](),
  };
  return Object.freeze(view);
};
