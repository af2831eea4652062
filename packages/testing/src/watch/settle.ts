/** How a promise ended: with a value, with an error, or not in time. */
export type Ending<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'late' };

/** Does something with one after another until so many milliseconds are over, or one of them is late. */
export const forEachInTime = async <T>(
  all: readonly T[],
  milliseconds: number,
  each: (one: T) => Promise<Ending<unknown>>,
): Promise<void> => {
  const started = performance.now();
  for (const one of all) {
    const { kind } = await each(one);
    if (kind === 'late' || performance.now() - started > milliseconds) return;
  }
};

/** Does work that may be asynchronous and waits for it so many milliseconds; what comes later is let go. */
export const settled = async <T>(
  work: () => T | PromiseLike<T>,
  milliseconds: number,
): Promise<Ending<T>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Ending<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), milliseconds);
  });
  const done = (async (): Promise<Ending<T>> => {
    try {
      return { kind: 'value', value: await work() };
    } catch (error) {
      return { kind: 'error', error };
    }
  })();
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
};
