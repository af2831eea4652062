/** Hits by name, all known from the start. */
export const tally = (names: readonly string[]) => {
  const hits = new Map(names.map((name) => [name, 0]));
  return {
    hit: (name: string): void => {
      const before = hits.get(name);
      if (before !== undefined) hits.set(name, before + 1);
    },
    all: (): Readonly<Record<string, number>> => Object.fromEntries(hits),
    missed: (): readonly string[] => [...hits].flatMap(([name, n]) => (n === 0 ? [name] : [])),
  };
};
