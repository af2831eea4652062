import { readSync } from 'node:fs';
import type { ByteRange } from './byte-range.ts';

const NEWLINE = 10;
const PIECE = 64 * 1024;

/** Where the lines begin that begin in a range of an open file. Throws what the system says against reading it. */
export const lineStarts = (file: number, { start, end }: ByteRange): readonly number[] => {
  const piece = Buffer.allocUnsafe(PIECE);
  const starts = start === 0 && end > 0 ? [0] : [];
  // The byte after a line break begins a line, also after the last of the range before.
  let at = Math.max(0, start - 1);
  while (at < end - 1) {
    const length = readSync(file, piece, 0, Math.min(PIECE, end - 1 - at), at);
    if (length === 0) break;
    const read = piece.subarray(0, length);
    for (let i = read.indexOf(NEWLINE); i >= 0; i = read.indexOf(NEWLINE, i + 1))
      starts.push(at + i + 1);
    at += length;
  }
  return starts;
};
