import type { Scalar } from '@xinfang/pack';
import { isInDomain } from '@xinfang/rules';
import { plainly } from './derive.ts';
import { keyOfView } from './key-of-view.ts';
import type { MatterView } from './matter-view.ts';
import type { FetchedBy } from './plugin-facts.ts';
import { type Failure, type MissedFact, missed } from './told.ts';

/** What a fetched fact came to. */
export type Fetched = { readonly value: Scalar | undefined } | { readonly missed: MissedFact };

/**
 * Fetches a fact: from the answers that are kept, or from the plugin, in its time. Nothing but a value of the fact's domain
 * is an answer, and nothing but an answer is kept.
 */
export const fetchFact = async (
  by: FetchedBy,
  view: MatterView,
  signal: AbortSignal | undefined,
): Promise<Fetched> => {
  const why = (failure: Failure): Fetched => ({ missed: missed(by.fact, by.plugin, failure) });
  try {
    const key = by.kept === undefined ? '' : keyOf(by, view);
    const kept = by.kept?.get(key);
    if (kept !== undefined) return kept;
    const value = await inTime(by, view, signal);
    if (value === LATE) return why('late');
    if (value !== undefined && !isInDomain(by.fact, value)) return why('outside');
    const answer = { value: value === undefined ? undefined : plainly(value) };
    by.kept?.set(key, answer);
    return answer;
  } catch (error) {
    by.failed(error);
    return why('threw');
  }
};

/** Which matters share an answer; where the plugin does not say, those that it cannot tell apart. */
const keyOf = ({ cache }: FetchedBy, view: MatterView): string => {
  if (cache?.key === undefined) return keyOfView(view);
  const key: unknown = cache.key(view);
  if (typeof key === 'string') return key;
  if (key instanceof Promise) key.catch(() => undefined);
  throw new TypeError('cache.key gave no text');
};

const LATE = Symbol('late');

/** Waits for a plugin no longer than it may take; its signal tells it to stop, whether it listens or not. */
const inTime = async (
  { fetch, timeout }: FetchedBy,
  view: MatterView,
  signal: AbortSignal | undefined,
): Promise<unknown> => {
  const ending = new AbortController();
  const { promise: ended, resolve: end } = Promise.withResolvers<typeof LATE>();
  const stop = (): void => {
    ending.abort();
    end(LATE);
  };
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  try {
    return await Promise.race([startOf(() => fetch(view, { signal: ending.signal })), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};

/** A plugin in JavaScript may throw at once, or answer without a promise. */
const startOf = async (fetch: () => Promise<unknown>): Promise<unknown> => fetch();
