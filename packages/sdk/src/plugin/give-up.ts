/** How long what must be closed may take once the caller gave up. */
const CLOSING = 1_000;

/**
 * What some work comes to, or the reason of the signal where the caller gives up first: whoever does the work may not
 * listen, and then nobody waits for it.
 */
export const orGivenUp = async <T>(
  work: () => PromiseLike<T> | T,
  signal: AbortSignal | undefined,
): Promise<T> => {
  const doing = work();
  if (signal === undefined || !isPromised(doing)) return doing;
  const { promise: givenUp, reject: giveUp } = Promise.withResolvers<never>();
  const listen = (): void => giveUp(signal.reason);
  signal.addEventListener('abort', listen, { once: true });
  if (signal.aborted) listen();
  try {
    return await Promise.race([doing, givenUp]);
  } finally {
    signal.removeEventListener('abort', listen);
  }
};

/** Waits for what closes something; a while only once the caller gave up. It must not fail. */
export const orSoonAfter = async (
  work: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (signal === undefined) return work;
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  const listen = (): void => {
    timer = setTimeout(end, CLOSING);
  };
  signal.addEventListener('abort', listen, { once: true });
  if (signal.aborted) listen();
  await Promise.race([work, over]);
  clearTimeout(timer);
  signal.removeEventListener('abort', listen);
};

/** Cases as they come, until the caller gives up: also where the next one never comes. */
export const untilGivenUp = (
  cases: Iterable<unknown> | AsyncIterable<unknown>,
  signal: AbortSignal | undefined,
): Iterable<unknown> | AsyncIterable<unknown> =>
  signal !== undefined && Symbol.asyncIterator in cases ? listening(cases, signal) : cases;

async function* listening(
  cases: AsyncIterable<unknown>,
  signal: AbortSignal,
): AsyncGenerator<unknown, void> {
  const iterator = cases[Symbol.asyncIterator]();
  let isOver = false;
  const next = async (): Promise<IteratorResult<unknown>> => {
    try {
      const result = await iterator.next();
      isOver = result.done === true;
      return result;
    } catch (error) {
      isOver = true;
      throw error;
    }
  };
  try {
    for (;;) {
      const result = await orGivenUp(next, signal);
      if (result.done === true) return;
      yield result.value;
    }
  } finally {
    // Who waits for the next case may hear of this only when it comes.
    if (!isOver) await orSoonAfter(ended(iterator), signal);
  }
}

const ended = async (iterator: AsyncIterator<unknown>): Promise<void> => {
  try {
    await iterator.return?.();
  } catch {
    // The run ended for a reason of its own.
  }
};

const isPromised = <T>(work: PromiseLike<T> | T): work is PromiseLike<T> =>
  typeof work === 'object' && work !== null && 'then' in work;
