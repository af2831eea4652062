import type { Attempted, Message, Store } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { WatchSettings, WebhookSettings } from '../config/settings.ts';
import { attempt } from './attempt.ts';
import { waitAfter } from './back-off.ts';

/** What sending stands on. */
export interface SenderOptions {
  readonly outbox: Store['outbox'];
  readonly sinks: readonly WebhookSettings[];
  readonly settings: Pick<WatchSettings, 'attempts' | 'firstRetryMillis' | 'timeoutMillis'>;
  readonly clock: Clock;
  /**
   * Whether a sink may still be told what a message says: a case may have been put right since to accuse the very body. Asked
   * before each attempt; what may not be told any more is kept as a dead letter `withheld`.
   */
  readonly mayBeTold: (message: Message, sink: WebhookSettings) => Promise<boolean>;
  /** From 0 up to 1; default `Math.random`. */
  readonly random?: () => number;
  readonly fetch?: typeof fetch;
  /** Messages to one sink at once; default 4. */
  readonly atOnce?: number;
}

/** What became of the messages of a turn. */
export interface SentCounts {
  readonly sent: number;
  readonly retried: number;
  readonly dead: number;
  /** Outcomes that came after the lease had run out: another node's counts. */
  readonly outrun: number;
}

/** Sends what waits in the outbox. */
export interface Sender {
  readonly sinks: readonly string[];
  /** Sends all that is due to one sink. Rejects with the store's error; what was not settled is sent again, under the same id. */
  drain(sink: string): Promise<SentCounts>;
  /** Takes nothing more, and resolves when all that was begun is settled. */
  stop(): Promise<void>;
}

const AT_ONCE = 4;
/** What an attempt may take beside the answer's time: the question to the store, and the outcome's way there. */
const MARGIN_MILLIS = 15_000;

/**
 * Makes a sender. Each sink is drained by itself, so that a slow one holds up no other; two drains of one sink at a time are one.
 *
 * What exactly-once means here: a message is stored once and acknowledged once. A delivery whose acknowledgement was lost, on the
 * way back or with the node, comes again with the same id, and the receiver tells it by that: no sender can do more.
 *
 * @example
 * await using sender = createSender({ outbox: store.outbox, sinks, settings, clock, mayBeTold });
 * await sender.drain('county-xfj');
 */
export const createSender = (options: SenderOptions): Sender & AsyncDisposable => {
  const running = new Map<string, Promise<SentCounts>>();
  const stopping = new AbortController();
  const drain = (name: string): Promise<SentCounts> => {
    const begun = running.get(name);
    if (begun !== undefined) return begun;
    const sink = options.sinks.find((each) => each.name === name);
    if (sink === undefined) return Promise.resolve(NOTHING);
    const work = drainSink(sink, options, stopping.signal).finally(() => running.delete(name));
    running.set(name, work);
    return work;
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.allSettled(running.values());
  };
  const sinks = options.sinks.map(({ name }) => name);
  return { sinks, drain, stop, [Symbol.asyncDispose]: stop };
};

const NOTHING: SentCounts = { sent: 0, retried: 0, dead: 0, outrun: 0 };

const drainSink = async (
  sink: WebhookSettings,
  options: SenderOptions,
  stopping: AbortSignal,
): Promise<SentCounts> => {
  const { outbox, clock, atOnce = AT_ONCE, settings } = options;
  const counts = { ...NOTHING };
  while (!stopping.aborted) {
    const now = clock.millis();
    const messages = await outbox.claim({
      limit: atOnce,
      sinks: [sink.name],
      now: iso(now),
      leaseUntil: iso(now + settings.timeoutMillis + MARGIN_MILLIS),
    });
    if (messages.length === 0) break;
    const settled = await Promise.allSettled(messages.map((each) => send(each, sink, options)));
    for (const each of settled) if (each.status === 'fulfilled') counts[each.value] += 1;
    const failed = settled.find((each) => each.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
  return counts;
};

const COUNTED = { sent: 'sent', retry: 'retried', dead: 'dead' } as const;

const send = async (
  message: Message,
  sink: WebhookSettings,
  options: SenderOptions,
): Promise<keyof SentCounts> => {
  const ended = await tried(message, sink, options);
  const counts = await options.outbox.settle(message, ended, options.clock.now());
  return counts ? COUNTED[ended.outcome] : 'outrun';
};

const tried = async (
  message: Message,
  sink: WebhookSettings,
  options: SenderOptions,
): Promise<Attempted> => {
  const { settings, clock, random = Math.random } = options;
  if (!(await options.mayBeTold(message, sink))) return { outcome: 'dead', error: 'withheld' };
  const answered = await attempt(message, {
    sink,
    timeoutMillis: settings.timeoutMillis,
    now: clock.millis(),
    fetch: options.fetch ?? fetch,
  });
  if (answered.taken) return { outcome: 'sent' };
  const { again, wait, error } = answered;
  if (!again || message.attempt >= settings.attempts) return { outcome: 'dead', error };
  const { firstRetryMillis } = settings;
  const until = clock.millis() + waitAfter(message.attempt, wait, { firstRetryMillis, random });
  return { outcome: 'retry', at: iso(until), error };
};

const iso = (millis: number): string => new Date(millis).toISOString();
