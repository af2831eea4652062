import type { Json } from './entry.ts';
import type { Page, PageQuery } from './page.ts';

/** A message to a sink, stored in the same transaction as what it tells of. */
export interface MessageDraft {
  /** One message for one key: a second one with the key of an earlier is not stored, however the earlier ended. */
  readonly key: string;
  readonly sink: string;
  readonly topic: string;
  /** Ids, days and codes: never identity or text. */
  readonly payload: Json;
  readonly caseId?: string;
  /** ISO timestamp: not sent before. Default at once. */
  readonly notBefore?: string;
}

/** A message as it is handed to who sends it. */
export interface Message extends MessageDraft {
  /** Stable through all attempts: receivers tell a repeated delivery by it. */
  readonly id: string;
  /** Attempts begun so far, this one included. */
  readonly attempt: number;
  readonly createdAt: string;
}

/** A message that was given up, kept until a person sends it again or drops it. */
export interface DeadLetter extends Message {
  readonly error: string;
  readonly diedAt: string;
}

/** How an attempt ended. */
export type Attempted =
  | { readonly outcome: 'sent' }
  /** Not before this ISO timestamp again. */
  | { readonly outcome: 'retry'; readonly at: string; readonly error: string }
  | { readonly outcome: 'dead'; readonly error: string };

/** Messages that wait to be sent. */
export interface OutboxStore {
  /** Stores messages whose keys are new; tells how many. */
  add(drafts: readonly MessageDraft[], at: string): Promise<number>;
  /**
   * Takes messages that are due, oldest first, for a time: no other node gets them before `leaseUntil`. One that is neither
   * settled nor due again then is taken anew: a node that died loses nothing.
   */
  claim(options: {
    readonly limit: number;
    readonly now: string;
    readonly leaseUntil: string;
    readonly sinks?: readonly string[];
  }): Promise<readonly Message[]>;
  /** False where the lease had run out and another node has the message: its outcome counts. */
  settle(message: Message, ended: Attempted, at: string): Promise<boolean>;
  deadLetters(query: PageQuery): Promise<Page<DeadLetter>>;
  /** Puts a dead letter back in the queue with the same id: false where there is none. */
  resend(id: string, at: string): Promise<boolean>;
  /** How many wait, and how many are dead. */
  counts(): Promise<{ readonly waiting: number; readonly dead: number; readonly sent: number }>;
}
