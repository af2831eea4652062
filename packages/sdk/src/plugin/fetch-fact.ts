import type { Scalar } from '@xinfang/pack';
import { isInDomain } from '@xinfang/rules';
import type { MatterView } from './matter-view.ts';
import type { FetchedBy } from './plugin-facts.ts';
import { type MissedFact, missed } from './told.ts';

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
  const why = (failure: Parameters<typeof missed>[2]): Fetched => ({
    missed: missed(by.fact.id, by.plugin, failure),
  });
  try {
    const key = by.kept === undefined ? '' : (by.cache?.key?.(view) ?? view.caseId);
    const value = by.kept?.get(key)?.value ?? (await inTime(by, view, signal));
    if (value === LATE) return why('late');
    if (value !== undefined && !isInDomain(by.fact, value)) return why('outside');
    by.kept?.set(key, { value });
    return { value };
  } catch (error) {
    by.failed(error);
    return why('threw');
  }
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
