/** Lets so many in at a time; the others wait in their order. */
export interface Gate {
  /** Resolves when there is room; the work is then under way, and its room is free again when it ends. */
  readonly enter: (work: () => Promise<void>) => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly empty: () => Promise<void>;
}

/** Opens a gate. Work must not throw. */
export const openGate = (room: number): Gate => {
  const under = new Set<Promise<void>>();
  return {
    enter: async (work) => {
      while (under.size >= room) await Promise.race(under);
      const done: Promise<void> = work().finally(() => under.delete(done));
      under.add(done);
    },
    empty: async () => {
      while (under.size > 0) await Promise.all(under);
    },
  };
};
