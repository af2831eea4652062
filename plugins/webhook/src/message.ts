import { createHash } from 'node:crypto';
import type { Basis, Certainty, CivilDate, RunReport, Text } from '@xinfang/sdk';

/** The types of messages. */
export const MESSAGE_TYPES = [
  'deadline.due-soon',
  'deadline.due-today',
  'deadline.overdue',
  'run.completed',
] as const;

/** What a message says. */
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** How many messages of each type. */
export type MessageCounts = Readonly<Record<MessageType, number>>;

/** A day that comes or has passed: of the matter only its id and unit, nothing of who raised it or what it says. */
export interface DueDay {
  readonly caseId: string;
  readonly unit?: string;
  readonly deadline: string;
  readonly label: Text;
  /** The day that binds; for an undetermined clock the day that it would. */
  readonly dueOn: CivilDate;
  /** From the as-of day; below zero where it has passed. */
  readonly daysLeft: number;
  /** Absent for an undetermined clock. */
  readonly certainty?: Certainty;
  readonly basis: readonly Basis[];
  /** Present where it is open whether the clock runs: why, and which facts are missing. */
  readonly undetermined?: {
    readonly status: string;
    readonly because: Text;
    readonly needs: readonly string[];
  };
}

/** That a run came to its end. It counts what was told and no more: what was left out must not show as a difference. */
export interface RunCompleted {
  readonly period: RunReport['period'];
  readonly pack: RunReport['pack'];
  readonly calendar: RunReport['calendar'];
  readonly messages: Omit<MessageCounts, 'run.completed'>;
}

/** A message as it is sent, in JSON. Its id is the same whenever the same thing is said again. */
export type WebhookMessage = {
  readonly id: string;
  readonly asOf: CivilDate;
} & (
  | { readonly type: Exclude<MessageType, 'run.completed'>; readonly data: DueDay }
  | { readonly type: 'run.completed'; readonly data: RunCompleted }
);

/** An id that follows from what is said, so that a receiver can drop what it has. */
export const messageId = (...parts: readonly unknown[]): string =>
  `msg_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
