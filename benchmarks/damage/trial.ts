import type { Random } from './spoil.ts';

/** What became of one damaged file. */
export interface Outcome {
  /** `read` where it was read to its end, else the code of the error that ended the reading. */
  readonly ended: string;
  readonly rejects: number;
  /** How many rows were not touched and compared with what they were. */
  readonly compared?: number;
  /** What must never happen, and did. */
  readonly failures: readonly string[];
}

/** Damages a file and reads it. */
export type Trial = (random: Random) => Outcome | Promise<Outcome>;

/** A kind of file; making it ready may take a while. */
export interface Subject {
  readonly name: string;
  readonly prepare: () => Trial | Promise<Trial>;
}

/** Stands in every text that is nobody's business: it must not be in any error or reject. */
export const CANARY = '【虚构】';
