/** A part of a file: the lines that begin in it, `end` not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The ranges of a file of so many bytes, each of about `length`; where they are cut, a line belongs to the one it begins in. */
export function* byteRanges(size: number, length: number): Generator<ByteRange> {
  for (let start = 0; start < size; start += length)
    yield { start, end: Math.min(start + length, size) };
}
