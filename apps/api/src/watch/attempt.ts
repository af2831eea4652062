import type { Message } from '@xinfang/store';
import { Webhook } from 'standardwebhooks';
import type { WebhookSettings } from '../config/settings.ts';

/** How a delivery went. `again`: another may succeed; `wait`: the milliseconds for which the receiver asked to be left alone. */
export type Answered =
  | { readonly taken: true }
  | {
      readonly taken: false;
      readonly again: boolean;
      readonly wait: number;
      readonly error: string;
    };

/** How a message is posted. */
export interface Posting {
  readonly sink: WebhookSettings;
  readonly timeoutMillis: number;
  /** Milliseconds since 1970: the signature is that of the attempt, so that a late one is still fresh. */
  readonly now: number;
  readonly fetch: typeof fetch;
}

/** Of the client errors these are worth another attempt; all server errors are. */
const AGAIN = new Set([408, 425, 429]);

/**
 * Posts a message once, signed by the Standard Webhooks scheme. Its id is the message's own, the same in every attempt. Never
 * rejects: what the platform says of a failure may hold the address, so only its kind is told. A redirect is not followed.
 */
export const attempt = async (message: Message, posting: Posting): Promise<Answered> => {
  const { sink, now } = posting;
  const body = JSON.stringify({
    type: message.topic,
    timestamp: message.createdAt,
    data: message.payload,
  });
  try {
    const response = await posting.fetch(sink.url, {
      method: 'POST',
      headers: headersOf(message.id, body, sink.secret, new Date(now)),
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(posting.timeoutMillis),
    });
    // The status says all; what else comes is not waited for.
    response.body?.cancel().catch(() => {});
    return answered(response, now);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { taken: false, again: true, wait: 0, error: isLate ? 'timeout' : 'network' };
  }
};

const headersOf = (id: string, body: string, secret: string, at: Date): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  'user-agent': '@xinfang/api',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
});

const answered = ({ ok, status, headers }: Response, now: number): Answered =>
  ok
    ? { taken: true }
    : {
        taken: false,
        again: status >= 500 || AGAIN.has(status),
        wait: waitAskedBy(headers, now),
        error: `status-${status}`,
      };

/** `Retry-After` in milliseconds: a number of seconds, or a day and time by the receiver's own clock where it tells it. */
const waitAskedBy = (headers: Headers, now: number): number => {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/u.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  if (Number.isNaN(until)) return 0;
  const clock = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(clock) ? now : clock));
};
