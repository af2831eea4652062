import type { DeliveryFailure, Route } from './attempt.ts';
import { appendTo, type DeadLetter } from './dead-letters.ts';
import { deliver } from './deliver.ts';
import { openGate } from './gate.ts';
import { failure } from './issue.ts';
import { MESSAGE_TYPES, type MessageCounts, type WebhookMessage } from './message.ts';

/** Sends messages, a few at a time. */
export interface Sender {
  /** Resolves when the message is under way, so that who sends goes no faster than the receiver. */
  readonly send: (message: WebhookMessage) => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
  readonly sent: () => MessageCounts;
  readonly undelivered: () => number;
  /** Throws where messages were lost: neither delivered nor kept as dead letters. */
  readonly refuseLosses: () => void;
}

/** Starts sending along a route. */
export const startSender = (route: Route): Sender => {
  const { settings, signal } = route;
  const gate = openGate(settings.concurrency);
  const keep = settings.deadLetters === undefined ? undefined : appendTo(settings.deadLetters);
  const sent = Object.fromEntries(MESSAGE_TYPES.map((type) => [type, 0])) as Record<
    WebhookMessage['type'],
    number
  >;
  let undelivered = 0;
  let inARow = 0;
  const lost: DeliveryFailure[] = [];

  const bury = async (message: WebhookMessage, why: DeliveryFailure, attempts: number) => {
    undelivered += 1;
    inARow += 1;
    try {
      if (keep === undefined) lost.push(why);
      else await keep(JSON.stringify(letterOf(route, message, why, attempts)));
    } catch {
      lost.push(why);
    }
  };

  const deliverOne = async (message: WebhookMessage): Promise<void> => {
    if (signal.aborted) return bury(message, { code: 'aborted' }, 0);
    if (inARow >= settings.giveUpAfter) return bury(message, { code: 'given-up' }, 0);
    const end = await deliver({ id: message.id, body: JSON.stringify(message) }, route);
    if (!end.delivered) return bury(message, end.failure, end.attempts);
    sent[message.type] += 1;
    inARow = 0;
  };

  return {
    send: (message) => gate.enter(() => deliverOne(message)),
    settled: () => gate.empty(),
    sent: () => ({ ...sent }),
    undelivered: () => undelivered,
    refuseLosses: () => {
      const [first] = lost;
      if (first !== undefined) throw lossOf(lost.length, first);
    },
  };
};

const letterOf = (
  { settings }: Route,
  message: WebhookMessage,
  why: DeliveryFailure,
  attempts: number,
): DeadLetter => ({
  at: new Date(settings.now()).toISOString(),
  unit: settings.unit ?? null,
  failure: why,
  attempts,
  message,
});

const lossOf = (count: number, { code, status }: DeliveryFailure) => {
  const why = status === undefined ? code : `${code} ${status}`;
  return failure(
    'undelivered',
    '',
    {
      zh: `${count} 条消息没有送到，也没有留存（${why}）`,
      en: `${count} messages were neither delivered nor kept (${why})`,
    },
    {
      zh: '用 deadLetters 写明留存的文件，以后用 resend 再送',
      en: 'name a file in deadLetters, and send them again with resend',
    },
  );
};
