import { readSync } from 'node:fs';
import type { ByteRange } from './byte-range.ts';
import { keepLines, type LineTaker } from './line-keeper.ts';

/** Read at places that are a multiple of it, so that blocks end at the same lines however a file is cut into ranges. */
const PIECE = 64 * 1024;

/**
 * Reads the lines that begin in a range of an open file; of the file no more than these are read, and a piece and a line are
 * held. Throws what the system says against it.
 */
export const readLineBlocks = (
  file: number,
  { start, end }: ByteRange,
  longestLine: number,
  taker: LineTaker,
): void => {
  const lines = keepLines(longestLine, start > 0, taker);
  // A line begins where the one before ends.
  let at = Math.max(0, start - 1);
  while (lines.wantsMore()) {
    const length = PIECE - (at % PIECE);
    const read = readSync(file, lines.room(length), 0, length, at);
    at += read;
    if (read > 0) lines.take(read, end - at);
    else lines.end();
  }
};
