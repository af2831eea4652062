import type { Line } from './lines.ts';
import type { Question } from './vector.ts';

/** A line that is no answer to a question: the number of the line, what is wrong with it, and what it says. */
export interface Stray {
  readonly line: number;
  readonly wrong: string;
  readonly text: string;
}

const KEPT = 10;
const KEPT_CHARACTERS = 200;

/** What has been heard of a program so far. */
export interface Hearing {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly strays: readonly Stray[];
  readonly strayCount: () => number;
  /** Whether the line is a first answer to a question. */
  readonly hear: (line: Line) => boolean;
}

/** Keeps the answers apart from what is none; of the latter only the first few, however many there are. */
export const hearing = (vectors: readonly Question[]): Hearing => {
  const asked = new Set(vectors.map(({ id }) => id));
  const answers = new Map<string, unknown>();
  const strays: Stray[] = [];
  let lines = 0;
  let count = 0;
  const wrongWith = ({ text, isUtf8 }: Line): string | undefined => {
    const read = isUtf8 ? readAnswer(text) : 'not UTF-8';
    if (typeof read === 'string') return read;
    if (!asked.has(read.id)) return 'no question has this id';
    if (answers.has(read.id)) return 'answered before';
    answers.set(read.id, read.answer);
    return undefined;
  };
  const hear = (line: Line): boolean => {
    lines += 1;
    const wrong = wrongWith(line);
    if (wrong === undefined) return true;
    count += 1;
    const text = line.text.slice(0, KEPT_CHARACTERS);
    if (strays.length < KEPT) strays.push({ line: lines, wrong, text });
    return false;
  };
  return { answers, strays, strayCount: () => count, hear };
};

/** What a line of the program says, or what is wrong with it. */
const readAnswer = (line: string): { id: string; answer: unknown } | string => {
  if (line.startsWith('\uFEFF')) return 'begins with a byte order mark';
  try {
    const said = JSON.parse(line) as { id?: unknown; answer?: unknown } | null;
    if (typeof said?.id !== 'string') return 'has no id';
    return said.answer === undefined ? 'has no answer' : { id: said.id, answer: said.answer };
  } catch {
    return 'not JSON';
  }
};
