/** Work that an answer does not wait for. */
export interface Later {
  readonly later: (work: () => Promise<void>) => void;
  /** Resolves when all of it is done: a shutdown finishes what was begun. */
  readonly settled: () => Promise<void>;
}

/**
 * Keeps track of work that goes on after an answer. A failure is told, and stops nothing.
 *
 * @example
 * const { later, settled } = keepLater(() => metrics.lost.inc());
 */
export const keepLater = (onFailure: (error: unknown) => void): Later => {
  const running = new Set<Promise<void>>();
  return {
    later: (work) => {
      const one: Promise<void> = Promise.resolve()
        .then(work)
        .catch(onFailure)
        .finally(() => running.delete(one));
      running.add(one);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
