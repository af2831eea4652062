/** Who is given the lines of a range. */
export interface LineTaker {
  /** Whole lines, each with its line break but perhaps the last of the file. The bytes are overwritten after the call. */
  readonly takeLines: (lines: Buffer) => void;
  /** A line of more bytes than are held for one; it was skipped. */
  readonly takeLongLine: () => void;
}

/** Cuts bytes at line breaks, piece by piece, and holds what has no end yet. */
export interface LineKeeper {
  /** Whether a line of the range may still come. */
  readonly wantsMore: () => boolean;
  /** Where the next piece is to be put. */
  readonly room: (length: number) => Buffer;
  /** Takes in what was put there; `left` bytes of the range come after it, below 0 where it goes beyond. */
  readonly take: (length: number, left: number) => void;
  /** The file is at its end. */
  readonly end: () => void;
}

const NEWLINE = 10;
const FIRST_ROOM = 128 * 1024;

/**
 * Keeps lines for a taker. The first line break ends a line of the range before where `isWithin`. No byte of a character in
 * UTF-8 or GB 18030 beyond the first looks like a line break.
 */
export const keepLines = (
  longestLine: number,
  isWithin: boolean,
  { takeLines, takeLongLine }: LineTaker,
): LineKeeper => {
  let bytes = Buffer.allocUnsafe(FIRST_ROOM);
  let filled = 0;
  let skipped: 'nothing' | 'foreign' | 'long' = isWithin ? 'foreign' : 'nothing';
  let isDone = false;

  const hand = (lines: Buffer): void => {
    const first = lines.indexOf(NEWLINE);
    if (first > longestLine) takeLongLine();
    const own = first > longestLine ? lines.subarray(first + 1) : lines;
    if (own.length > 0) takeLines(own);
  };

  /** Where the first line begins that is not skipped, in what is held; undefined where the skipped one goes on. */
  const firstLine = (held: Buffer, left: number): number | undefined => {
    if (skipped === 'nothing') return 0;
    const from = held.indexOf(NEWLINE) + 1;
    if (from === 0) {
      filled = 0;
      isDone = skipped === 'foreign' && left <= 0;
      return undefined;
    }
    if (skipped === 'long') takeLongLine();
    skipped = 'nothing';
    return from;
  };

  const keep = (from: number): void => {
    bytes.copyWithin(0, from, filled);
    filled -= from;
    if (filled <= longestLine) return;
    skipped = 'long';
    filled = 0;
  };

  return {
    wantsMore: () => !isDone,
    room: (length) => {
      if (filled + length > bytes.length)
        bytes = Buffer.concat([bytes], Math.max(2 * bytes.length, filled + length));
      return bytes.subarray(filled);
    },
    take: (length, left) => {
      filled += length;
      const held = bytes.subarray(0, filled);
      const from = firstLine(held, left);
      if (from === undefined) return;
      const beyond = filled + left;
      const lastEnd = beyond > filled ? 0 : held.indexOf(NEWLINE, beyond - 1) + 1;
      isDone = from >= beyond || lastEnd > 0;
      const end = isDone ? lastEnd : held.lastIndexOf(NEWLINE) + 1;
      if (end > from) hand(held.subarray(from, end));
      keep(Math.max(from, end));
    },
    end: () => {
      if (skipped === 'long') takeLongLine();
      else if (filled > 0) hand(bytes.subarray(0, filled));
      isDone = true;
    },
  };
};
