import { joined } from './bytes.ts';
import { LONGEST_ROW } from './text-marks.ts';

const NEWLINE = 10;

/** Cuts bytes at line breaks, piece by piece, and holds what has no end yet. */
export interface LineKeeper {
  /** The lines that a piece brings to their end, if any. */
  readonly take: (piece: Uint8Array) => Uint8Array | undefined;
  /** The line that the last piece left without an end. */
  readonly rest: () => Uint8Array;
}

/**
 * Keeps lines; one longer than {@link LONGEST_ROW} is let go and `stub` stands in its place. No byte of a character in UTF-8 or
 * GB 18030 beyond the first looks like a line break.
 */
export const lineKeeper = (stub: Uint8Array): LineKeeper => {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  const hold = (bytes: Uint8Array) => {
    heldLength += bytes.length;
    if (heldLength <= LONGEST_ROW) held.push(bytes.slice());
    else held = [];
  };
  const release = (end: Uint8Array): Uint8Array => {
    const firstBreak = end.indexOf(NEWLINE);
    const bytes =
      heldLength + firstBreak > LONGEST_ROW
        ? joined([stub, end.subarray(firstBreak)])
        : joined([...held, end]);
    held = [];
    heldLength = 0;
    return bytes;
  };
  return {
    take: (piece) => {
      const end = piece.lastIndexOf(NEWLINE) + 1;
      const block = end === 0 ? undefined : release(piece.subarray(0, end));
      if (end < piece.length) hold(piece.subarray(end));
      return block;
    },
    rest: () => (heldLength > LONGEST_ROW ? stub : joined(held)),
  };
};

/** The lines of a block, each with its line break. */
export function* linesIn(block: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(NEWLINE, at) + 1 || block.length;
    yield block.subarray(at, end);
    at = end;
  }
}
