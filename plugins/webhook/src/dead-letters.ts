import { appendFile, open } from 'node:fs/promises';
import type { DeliveryFailure } from './attempt.ts';
import { MESSAGE_TYPES, type WebhookMessage } from './message.ts';

/** A message that was not delivered, as a line of the file holds it: neither the address nor the secret. */
export interface DeadLetter {
  /** When it was given up. */
  readonly at: string;
  /** The body for which it was meant; null where none was named. It is sent to no other. */
  readonly unit: string | null;
  readonly failure: DeliveryFailure;
  readonly attempts: number;
  readonly message: WebhookMessage;
}

/** Adds lines to a file one after the other. */
export const appendTo = (file: string) => {
  let last: Promise<void> | undefined;
  return (line: string): Promise<void> => {
    const next = (last ?? endLastLine(file)).then(() => appendFile(file, `${line}\n`));
    last = next.catch(() => {});
    return next;
  };
};

/** A process that ended amid a line must not spoil the next one. */
const endLastLine = async (path: string): Promise<void> => {
  await using file = await open(path, 'a+', 0o600);
  const { size } = await file.stat();
  if (size === 0) return;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  if (buffer[0] !== NEWLINE) await file.appendFile('\n');
};

const NEWLINE = 10;

/** The letter of a line; undefined where it holds none. */
export const readLetter = (line: string): DeadLetter | undefined => {
  try {
    const letter: unknown = JSON.parse(line);
    return isLetter(letter) ? letter : undefined;
  } catch {
    return undefined;
  }
};

const isLetter = (letter: unknown): letter is DeadLetter => {
  if (!isRecord(letter) || !isRecord(letter['message'])) return false;
  const { unit, message } = letter;
  const { type, id, asOf, data } = message;
  return (
    (unit === null || typeof unit === 'string') &&
    MESSAGE_TYPES.some((each) => each === type) &&
    typeof id === 'string' &&
    /^msg_[0-9a-f]{40}$/u.test(id) &&
    typeof asOf === 'string' &&
    isRecord(data)
  );
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
