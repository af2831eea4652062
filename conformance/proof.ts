import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Vector } from './vector.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** What a program under proof said, and what was wrong with the way it said it. */
export interface Proof extends Verdict {
  /** Lines that are no answer to a question that was asked, or a second answer to one. */
  readonly strays: readonly string[];
}

/** What a line of the program says; undefined where it is no answer. */
const readAnswer = (line: string): { id: string; answer: unknown } | undefined => {
  try {
    const { id, answer } = JSON.parse(line) as { id?: unknown; answer?: unknown };
    return typeof id === 'string' ? { id, answer } : undefined;
  } catch {
    return undefined;
  }
};

const questionLines = function* (vectors: readonly Vector[]): Generator<string> {
  for (const { id, kind, given } of vectors) yield `${JSON.stringify({ id, kind, given })}\n`;
};

/**
 * Starts a program, writes it a question a line, reads an answer a line, and compares.
 *
 * Rejects where the program cannot be started.
 */
export const proofOf = async (
  [program = '', ...args]: readonly string[],
  vectors: readonly Vector[],
): Promise<Proof> => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const started = new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  await started;
  // A program that stops reading is told by the answers that are missing.
  child.stdin.on('error', () => {});
  Readable.from(questionLines(vectors)).pipe(child.stdin);
  const asked = new Set(vectors.map(({ id }) => id));
  const answers = new Map<string, unknown>();
  const strays: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const read = readAnswer(line);
    if (read !== undefined && asked.has(read.id) && !answers.has(read.id))
      answers.set(read.id, read.answer);
    else strays.push(line);
  }
  return { ...verdictOn(vectors, answers), strays };
};
