import { writeFile } from 'node:fs/promises';
import type { LeftOut } from './may-receive.ts';
import type { MessageCounts } from './message.ts';
import type { Settings } from './options.ts';
import { unwritable } from './places.ts';

/** What became of a run's messages. For the office alone: that a matter was left out is itself confidential. */
export interface WebhookSummary {
  /** Whether the run came to its end. */
  readonly completed: boolean;
  readonly sent: MessageCounts;
  /** Messages that could not be delivered. */
  readonly undelivered: number;
  /** Matters with something to say of which nothing was sent, by reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/**
 * Gives the summary to whom the options name.
 *
 * @throws XinfangError `webhook-file` where the file cannot be written.
 */
export const giveSummary = async (
  to: Settings['summary'],
  summary: WebhookSummary,
): Promise<void> => {
  if (to === undefined) return;
  if (typeof to === 'function') return to(summary);
  try {
    await writeFile(to, `${JSON.stringify(summary)}\n`, { mode: 0o600 });
  } catch {
    throw unwritable('summary');
  }
};
