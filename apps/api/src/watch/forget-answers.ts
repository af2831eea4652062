import { setTimeout } from 'node:timers/promises';
import type { Store } from '@xinfang/store';
import type { Clock } from '../clock.ts';

/** What forgetting stands on. */
export interface ForgettingRoom {
  readonly store: Pick<Store, 'cases'>;
  readonly clock: Clock;
  /** Why the clock is not trusted just now: one that leapt forwards would forget what may still be asked for. */
  readonly refusing: () => string | undefined;
  readonly onError: (error: unknown) => void;
  /** Between two looks. Default an hour. */
  readonly everyMillis?: number;
}

/** The forgetting of answers, until it is stopped. */
export interface Forgetting {
  stop(): Promise<void>;
}

const HOUR_MILLIS = 3_600_000;

/** How long a request may be sent again under its idempotency key. */
export const KEPT_DAYS = 7;

/**
 * Forgets what is kept under idempotency keys after {@link KEPT_DAYS}: a client that sends again does so within minutes, and else
 * the table grows with every act.
 *
 * @example
 * const forgetting = startForgetting({ store, clock, refusing: health.refusing, onError });
 */
export const startForgetting = (room: ForgettingRoom): Forgetting => {
  const { store, clock, refusing, onError, everyMillis = HOUR_MILLIS } = room;
  const stopping = new AbortController();
  const { signal } = stopping;
  const forget = async (): Promise<void> => {
    if (refusing() !== undefined) return;
    const before = new Date(clock.millis() - KEPT_DAYS * 24 * HOUR_MILLIS).toISOString();
    await store.cases.forgetAnswers(before);
  };
  const go = async (): Promise<void> => {
    while (!signal.aborted) {
      await forget().catch(onError);
      await setTimeout(everyMillis, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = go();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};
