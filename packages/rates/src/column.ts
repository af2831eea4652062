/** Cases a chunk: a power of two, so that a place is found by shifting. */
const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;
/** The first chunk grows up to its size: most runs are small. */
const FIRST_CHUNK = 64;
/** The widths of numbers in a chunk, in bytes. */
const WIDTHS = [1, 2, 4] as const;
type Width = (typeof WIDTHS)[number];

type Chunk = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A column of whole numbers from 0 as plain data; a chunk of zeros alone is null. */
export interface ColumnPart {
  readonly length: number;
  readonly chunks: readonly (Chunk | null)[];
}

/** A column that fills: one whole number below 2³² for each place. */
export interface Column {
  readonly add: (value: number) => void;
  readonly at: (place: number) => number;
  readonly part: () => ColumnPart;
}

/**
 * An empty column. It grows by whole chunks, so that ten million cases are never copied; a chunk takes one byte a case until
 * a value needs two or four, and nothing while all are 0.
 */
export const createColumn = (): Column => {
  const chunks: (Chunk | null)[] = [];
  let last: Chunk | null = null;
  let used = CHUNK;
  let length = 0;
  const add = (value: number): void => {
    if (used === CHUNK) {
      chunks.push(null);
      last = null;
      used = 0;
    }
    if (value !== 0) {
      last = roomFor(value, used, last, chunks.length === 1);
      chunks[chunks.length - 1] = last;
      last[used] = value;
    }
    used += 1;
    length += 1;
  };
  return {
    add,
    at: (place) => chunks[place >>> CHUNK_BITS]?.[place & (CHUNK - 1)] ?? 0,
    part: () => ({ length, chunks: chunks.map((chunk, at) => trimmed(chunk, length, at)) }),
  };
};

const roomFor = (value: number, used: number, chunk: Chunk | null, isFirst: boolean): Chunk => {
  const width = Math.max(widthOf(value), chunk?.BYTES_PER_ELEMENT ?? 0) as Width;
  if (chunk !== null && used < chunk.length && width === chunk.BYTES_PER_ELEMENT) return chunk;
  const size = isFirst
    ? Math.min(CHUNK, Math.max(FIRST_CHUNK, 2 ** Math.ceil(Math.log2(used + 1))))
    : CHUNK;
  const roomy = chunkOf(width, size);
  if (chunk !== null) roomy.set(chunk);
  return roomy;
};

const widthOf = (value: number): Width => (value <= 0xff ? 1 : value <= 0xffff ? 2 : 4);

const chunkOf = (width: Width, size: number): Chunk => {
  if (width === 4) return new Uint32Array(size);
  return width === 2 ? new Uint16Array(size) : new Uint8Array(size);
};

const trimmed = (chunk: Chunk | null, length: number, at: number): Chunk | null =>
  chunk === null
    ? null
    : chunk.length <= length - at * CHUNK
      ? chunk
      : chunk.slice(0, length - at * CHUNK);

/** The columns of several parts as one, which more may join. */
export interface JoinedColumn {
  /** Throws Error where the part was handed over. */
  readonly add: (part: ColumnPart) => void;
  /** By the place among all. */
  readonly at: (place: number) => number;
}

/** No part yet. */
export const joinColumns = (): JoinedColumn => {
  const chunks: (Chunk | null)[] = [];
  /** The place of the first value of each chunk, and behind the last the number of all. */
  const starts = [0];
  /** For each whole chunk of places the chunk that holds its first: parts end in chunks that are not full. */
  const hints: number[] = [];
  return {
    add: (part) => {
      if (part.chunks.some((chunk) => chunk?.length === 0))
        throw new Error('a part was handed over');
      const first = starts.at(-1) as number;
      part.chunks.forEach((chunk, at) => {
        const end = first + Math.min(part.length, (at + 1) * CHUNK);
        for (; hints.length * CHUNK < end; ) hints.push(chunks.length);
        chunks.push(chunk);
        starts.push(end);
      });
    },
    at: (place) => {
      let at = hints[place >>> CHUNK_BITS] as number;
      while ((starts[at + 1] as number) <= place) at += 1;
      return chunks[at]?.[place - (starts[at] as number)] ?? 0;
    },
  };
};

/** Reads the columns of several parts as one, by the place of a case among all. Throws Error where one was handed over. */
export const readColumn = (parts: readonly ColumnPart[]): ((place: number) => number) => {
  const joined = joinColumns();
  for (const part of parts) joined.add(part);
  return joined.at;
};

/** The memory of a column, to hand it to another thread without a copy. */
export const buffersOf = ({ chunks }: ColumnPart): readonly ArrayBuffer[] =>
  chunks.flatMap((chunk) => (chunk === null ? [] : [chunk.buffer]));
