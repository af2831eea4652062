/** Who needs whom: for each id the ids that must come before it. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * Ids so that each comes after all it needs; otherwise in their given order. Ids of a circle keep their given order.
 *
 * @example
 * inOrderOfNeed(new Map([['procedure', ['admission']], ['admission', []]])) // ['admission', 'procedure']
 */
export const inOrderOfNeed = (needs: Needs): readonly string[] => {
  const placed = new Set<string>();
  const entered = new Set<string>();
  const place = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const needed of needs.get(id) ?? []) if (needs.has(needed)) place(needed);
    placed.add(id);
  };
  for (const id of needs.keys()) place(id);
  return [...placed];
};

/** The circles among ids, each once, as the way round: `['a', 'b', 'a']`. */
export const circlesOf = (needs: Needs): readonly (readonly string[])[] => {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (id: string, way: readonly string[]): void => {
    const at = way.indexOf(id);
    if (at >= 0) {
      circles.push([...way.slice(at), id]);
      return;
    }
    if (done.has(id)) return;
    for (const needed of needs.get(id) ?? []) walk(needed, [...way, id]);
    done.add(id);
  };
  for (const id of needs.keys()) walk(id, []);
  return circles;
};
