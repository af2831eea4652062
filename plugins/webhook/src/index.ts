export type { DeliveryFailure } from './attempt.ts';
export type { DeadLetter } from './dead-letters.ts';
export type { LeftOut } from './may-receive.ts';
export type {
  DueDay,
  MessageCounts,
  MessageType,
  RunCompleted,
  WebhookMessage,
} from './message.ts';
export type { WebhookOptions } from './options.ts';
export { type ResendOptions, type Resent, resend } from './resend.ts';
export type { WebhookSummary } from './summary.ts';
export { openWebhook as default, webhook } from './webhook.ts';
