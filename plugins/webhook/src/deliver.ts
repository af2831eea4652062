import { setTimeout as wait } from 'node:timers/promises';
import pRetry, { type RetryContext } from 'p-retry';
import {
  attempt,
  DeliveryError,
  type DeliveryFailure,
  type Envelope,
  type Route,
} from './attempt.ts';

/** How a delivery ended, and after how many attempts. */
export type Delivery = { readonly attempts: number } & (
  | { readonly delivered: true }
  | { readonly delivered: false; readonly failure: DeliveryFailure }
);

/** Posts a message until it is taken, with growing waits; never throws. */
export const deliver = async (envelope: Envelope, route: Route): Promise<Delivery> => {
  const { settings, signal } = route;
  let attempts = 0;
  try {
    await pRetry(
      () => {
        attempts += 1;
        return attempt(envelope, route);
      },
      {
        retries: settings.retries,
        minTimeout: settings.firstDelay,
        maxTimeout: settings.longestDelay,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => error instanceof DeliveryError && error.again,
        onFailedAttempt: (context) => waitAsAsked(context, route),
      },
    );
    return { delivered: true, attempts };
  } catch (error) {
    return { delivered: false, attempts, failure: failureOf(error, signal) };
  }
};

/** Waits what a receiver asked for beyond the wait that follows anyhow; one that asks for too much is not asked again. */
const waitAsAsked = async (
  { error, retriesLeft, retryDelay }: RetryContext,
  { settings, signal }: Route,
): Promise<void> => {
  if (!(error instanceof DeliveryError) || !error.again || retriesLeft === 0) return;
  if (error.wait > settings.longestWait) {
    throw new DeliveryError({ ...error.failure, code: 'asked-to-wait' }, { again: false });
  }
  if (error.wait > retryDelay) await wait(error.wait - retryDelay, undefined, { signal });
};

const failureOf = (error: unknown, signal: AbortSignal): DeliveryFailure => {
  if (signal.aborted) return { code: 'aborted' };
  return error instanceof DeliveryError ? error.failure : { code: 'network' };
};
