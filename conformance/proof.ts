import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { type Hearing, hearing, type Stray } from './hearing.ts';
import { lineReader } from './lines.ts';
import type { Vector } from './vector.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** What a program under proof said, and what was wrong with the way it said it. */
export interface Proof extends Verdict {
  /** How many lines were no answer. */
  readonly strayCount: number;
  /** The first of them. */
  readonly strays: readonly Stray[];
  /** How the program ended, where it did not end by itself and with 0. */
  readonly badEnd?: string;
}

type Program = ChildProcessByStdio<Writable, Readable, null>;

/**
 * Starts a program, writes it a question a line, reads an answer a line, and compares.
 *
 * `patience`: after how many milliseconds without a new answer the program is stopped. Rejects where the program cannot be
 * started.
 */
export const proofOf = async (
  [program = '', ...args]: readonly string[],
  vectors: readonly Vector[],
  patience = 60_000,
): Promise<Proof> => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child, 'spawn');
  // A program that stops reading is told by the answers that are missing.
  child.stdin.on('error', () => {});
  Readable.from(questionLines(vectors)).pipe(child.stdin);
  const heard = hearing(vectors);
  const badEnd = await heardToTheEnd(child, heard, patience);
  return {
    ...verdictOn(vectors, heard.answers),
    strayCount: heard.strayCount(),
    strays: heard.strays,
    ...(badEnd === undefined ? {} : { badEnd }),
  };
};

const questionLines = function* (vectors: readonly Vector[]): Generator<string> {
  for (const { id, kind, given } of vectors) yield `${JSON.stringify({ id, kind, given })}\n`;
};

/** Listens until the program and its output have ended, or patience has: says what was wrong with the end. */
const heardToTheEnd = async (
  child: Program,
  { hear }: Hearing,
  patience: number,
): Promise<string | undefined> => {
  let wasStopped = false;
  const stop = (): void => {
    wasStopped = true;
    child.kill('SIGKILL');
    // What the program itself started may still hold the pipe.
    child.stdout.destroy();
  };
  let timer = setTimeout(stop, patience);
  const reader = lineReader((line) => {
    if (!hear(line)) return;
    clearTimeout(timer);
    timer = setTimeout(stop, patience);
  });
  child.stdout.on('data', reader.take);
  const ended = once(child, 'exit');
  await once(child.stdout, 'close');
  const [code, signal] = (await ended) as [number | null, string | null];
  clearTimeout(timer);
  reader.end();
  if (wasStopped) return `was stopped after ${patience / 1000} s without a new answer`;
  if (signal !== null) return `was ended by ${signal}`;
  return code === 0 ? undefined : `ended with ${code}`;
};
