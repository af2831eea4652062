import { readFile, rename, unlink } from 'node:fs/promises';
import { readAddress } from './address.ts';
import { appendTo, type DeadLetter, readLetter } from './dead-letters.ts';
import { failure } from './issue.ts';
import { readOptions, type WebhookOptions } from './options.ts';
import { signerFor } from './secrets.ts';
import { startSender } from './sender.ts';

/** Where dead letters go, beside the options of the webhook. */
export interface ResendOptions extends Omit<WebhookOptions, 'deadLetters' | 'summary'> {
  /** The address. */
  readonly where: string;
  readonly signal?: AbortSignal;
}

/** What became of the dead letters. */
export interface Resent {
  readonly sent: number;
  /** Not delivered again; in the file as before. */
  readonly undelivered: number;
  /** Meant for another body than the options' `unit`; in the file as before. */
  readonly forOthers: number;
  /** Lines that hold no message; in the file as before. */
  readonly unreadable: number;
}

/**
 * Sends dead letters again, in their order and with their ids. What is not delivered stays in the file. Each goes only to the
 * body for which it was meant: give the same `unit`. A file left beside it by a broken resending (`….resending`) goes first.
 *
 * @example
 * await resend('dead-letters.jsonl', { where: 'https://receiver.example/hooks', secretEnv: 'HOOK_SECRET', unit: 'county-zrzyj' });
 *
 * @throws XinfangError `webhook-option`, `webhook-address`, `webhook-secret`, `webhook-file`, `webhook-undelivered`.
 */
export const resend = async (file: string, options: ResendOptions): Promise<Resent> => {
  const { where, signal = new AbortController().signal, ...told } = options;
  const settings = readOptions({ ...told, deadLetters: file });
  const route = {
    address: readAddress(where, settings),
    sign: signerFor(settings),
    settings,
    signal,
  };
  const sender = startSender(route);
  const putBack = appendTo(file);
  const claimed = await claim(file);
  const counts = { forOthers: 0, unreadable: 0 };
  for (const { line, letter } of claimed.lines) {
    if (letter === undefined) counts.unreadable += 1;
    else if (letter.unit !== (settings.unit ?? null)) counts.forOthers += 1;
    else {
      await sender.send(letter.message);
      continue;
    }
    await putBack(line);
  }
  await sender.settled();
  sender.refuseLosses();
  await unlink(claimed.at);
  const sent = Object.values(sender.sent()).reduce((sum, count) => sum + count, 0);
  return { sent, undelivered: sender.undelivered(), ...counts };
};

interface Claimed {
  readonly at: string;
  readonly lines: readonly { readonly line: string; readonly letter: DeadLetter | undefined }[];
}

/** Sets the file aside while it is worked on, so that a run may add to it meanwhile and nothing is lost if this one ends early. */
const claim = async (file: string): Promise<Claimed> => {
  const at = `${file}.resending`;
  const left = await textOf(at);
  if (left === undefined) {
    try {
      await rename(file, at);
    } catch {
      throw missing();
    }
  }
  const text = left ?? (await textOf(at)) ?? '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { at, lines: lines.map((line) => ({ line, letter: readLetter(line) })) };
};

/** Undefined where there is none. One that is there and cannot be read must not be written over. */
const textOf = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw missing();
  }
};

const missing = () =>
  failure('file', 'resend', {
    zh: '读不到留存的消息',
    en: 'the file of dead letters cannot be read',
  });
