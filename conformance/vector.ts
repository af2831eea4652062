import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KINDS = ['calendar', 'deadlines', 'decision', 'error', 'indicators', 'needs'] as const;
export type Kind = (typeof KINDS)[number];

/** What an engine is asked. */
export interface Question {
  readonly id: string;
  readonly kind: Kind;
  readonly given: Readonly<Record<string, unknown>>;
}

/** A question and what must be answered. */
export interface Vector extends Question {
  readonly expect: Readonly<Record<string, unknown>>;
}

/** A vector that was worked by hand: from which rows of the law, and how. */
export interface ByHandVector extends Vector {
  readonly rows: readonly string[];
  readonly reasoning: string;
}

const FOLDERS = ['vectors', 'by-hand'] as const;

/** The files of a folder of vectors, by name. */
export const filesOf = (folder: (typeof FOLDERS)[number]): readonly string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.json'))
    .sort();

/** The vectors of one file. */
export const vectorsIn = (folder: (typeof FOLDERS)[number], file: string): readonly Vector[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, folder, file), 'utf8')) as readonly Vector[];

/** The vectors worked by hand. */
export const byHandVectors = (): readonly ByHandVector[] =>
  filesOf('by-hand').flatMap((file) => vectorsIn('by-hand', file) as readonly ByHandVector[]);

/** Every vector of the corpus. */
export const allVectors = (): readonly Vector[] =>
  FOLDERS.flatMap((folder) => filesOf(folder).flatMap((file) => vectorsIn(folder, file)));
