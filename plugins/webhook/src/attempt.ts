import type { Settings } from './options.ts';
import type { Sign } from './secrets.ts';

/** Why a message was not delivered. */
export interface DeliveryFailure {
  readonly code: 'status' | 'timeout' | 'network' | 'asked-to-wait' | 'aborted' | 'given-up';
  /** The status of the answer. */
  readonly status?: number;
}

/** An attempt that failed; `again` tells whether another may succeed. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly failure: DeliveryFailure;
  readonly again: boolean;
  /** Milliseconds for which the receiver asked to be left alone. */
  readonly wait: number;

  constructor(failure: DeliveryFailure, { again, wait = 0 }: { again: boolean; wait?: number }) {
    super(failure.status === undefined ? failure.code : `${failure.code} ${failure.status}`);
    this.failure = failure;
    this.again = again;
    this.wait = wait;
  }
}

/** Where and how a message is posted. */
export interface Route {
  readonly address: URL;
  readonly sign: Sign;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** A message ready to go: its id, and its body to the byte as it is signed. */
export interface Envelope {
  readonly id: string;
  readonly body: string;
}

/** Of the client errors these are worth another attempt; all server errors are. */
const AGAIN = new Set([408, 409, 425, 429]);

/** Posts a message once, signed anew: the timestamp is that of the attempt, so that a late one is still fresh. */
export const attempt = async (envelope: Envelope, route: Route): Promise<void> => {
  const { address, settings, signal } = route;
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: headersOf(envelope, route),
      body: envelope.body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(settings.timeout)]),
    });
  } catch (error) {
    throw unreached(error, signal);
  }
  await drain(response.body);
  if (response.ok) return;
  const { status } = response;
  throw new DeliveryError(
    { code: 'status', status },
    {
      again: status >= 500 || AGAIN.has(status),
      wait: waitAskedBy(response.headers.get('retry-after'), () => clockOf(response, settings)),
    },
  );
};

const headersOf = ({ id, body }: Envelope, { sign, settings }: Route): Record<string, string> => {
  const at = new Date(settings.now());
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': '@xinfang/plugin-webhook',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': sign(id, at, body),
  };
};

/** What the platform says of a failure may hold the address: only its kind is kept. */
const unreached = (error: unknown, signal: AbortSignal): DeliveryError => {
  if (signal.aborted) return new DeliveryError({ code: 'aborted' }, { again: false });
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  return new DeliveryError({ code: isLate ? 'timeout' : 'network' }, { again: true });
};

/** An answer's body says nothing that matters; a short one is read so that the connection can be used again. */
const MOST_READ = 16_384;

const drain = async (body: Response['body']): Promise<void> => {
  if (body === null) return;
  let read = 0;
  try {
    for await (const chunk of body) {
      read += chunk.byteLength;
      if (read > MOST_READ) break;
    }
  } catch {
    // The status has come: what breaks off afterwards changes nothing about it.
  }
};

/** The receiver's clock, by which it says until when to wait; ours where it does not tell the time. */
const clockOf = ({ headers }: Response, { now }: Settings): number => {
  const told = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(told) ? now() : told;
};

/** `Retry-After` in milliseconds: a number of seconds, or a day and time. */
export const waitAskedBy = (header: string | null, now: () => number): number => {
  if (header === null) return 0;
  if (/^\d+$/u.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now());
};
