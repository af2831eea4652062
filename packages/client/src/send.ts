/** How a client sends: what it sends with, and how it tries again. */
export interface Sending {
  readonly fetch: (request: Request) => Promise<Response>;
  /** How often a request is sent again after the network failed. */
  readonly retries: number;
  /** The pause before the first repetition, in milliseconds; it doubles. */
  readonly pauseMillis: number;
}

const IDEMPOTENT: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Whether nothing happens twice when it is sent twice. */
const isRepeatable = ({ method, headers }: Request): boolean =>
  IDEMPOTENT.has(method) || headers.has('idempotency-key');

const pause = (millis: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/**
 * Sends a request, and sends it again where the network failed before an answer came: only what is read, or carries an
 * idempotency key, under which the service does it once.
 */
export const send = async (request: Request, sending: Sending): Promise<Response> => {
  const times = isRepeatable(request) ? sending.retries : 0;
  for (let tried = 0; ; tried += 1) {
    try {
      return await sending.fetch(request.clone());
    } catch (error) {
      if (tried >= times || request.signal.aborted) throw error;
      await pause(sending.pauseMillis * 2 ** tried, request.signal);
    }
  }
};
