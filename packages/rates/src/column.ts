/** Cases a chunk: a power of two, so that a place is found by shifting. */
const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;
/** The first chunk grows up to its size: most runs are small. */
const FIRST_CHUNK = 64;
const LARGEST_NARROW = 0xffff;

type Chunk = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

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
 * An empty column. It grows by whole chunks, so that ten million cases are never copied; a chunk takes two bytes a case
 * until a value needs four, and nothing while all are 0.
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
  const isWide = value > LARGEST_NARROW || chunk instanceof Uint32Array;
  if (chunk !== null && used < chunk.length && isWide === chunk instanceof Uint32Array)
    return chunk;
  const size = isFirst
    ? Math.min(CHUNK, Math.max(FIRST_CHUNK, 2 ** Math.ceil(Math.log2(used + 1))))
    : CHUNK;
  const roomy = isWide ? new Uint32Array(size) : new Uint16Array(size);
  if (chunk !== null) roomy.set(chunk);
  return roomy;
};

const trimmed = (chunk: Chunk | null, length: number, at: number): Chunk | null =>
  chunk === null
    ? null
    : chunk.length <= length - at * CHUNK
      ? chunk
      : chunk.slice(0, length - at * CHUNK);

/** Reads the columns of several parts as one, by the place of a case among all. Throws Error where one was handed over. */
export const readColumn = (parts: readonly ColumnPart[]): ((place: number) => number) => {
  const chunks = parts.flatMap((part) => part.chunks);
  if (chunks.some((chunk) => chunk?.length === 0)) throw new Error('a part was handed over');
  const starts = startsOf(parts);
  const hints = hintsOf(starts);
  return (place) => {
    let at = hints[place >>> CHUNK_BITS] as number;
    while ((starts[at + 1] as number) <= place) at += 1;
    return chunks[at]?.[place - (starts[at] as number)] ?? 0;
  };
};

/** The place of the first value of each chunk, and behind the last the number of all. */
const startsOf = (parts: readonly ColumnPart[]): readonly number[] => {
  const starts = [0];
  for (const { length, chunks } of parts) {
    const first = starts.at(-1) as number;
    for (let at = 1; at <= chunks.length; at++) starts.push(first + Math.min(length, at * CHUNK));
  }
  return starts;
};

/** For each whole chunk of places the chunk that holds its first: parts end in chunks that are not full. */
const hintsOf = (starts: readonly number[]): readonly number[] => {
  const hints: number[] = [];
  let at = 0;
  for (let place = 0; place < (starts.at(-1) as number); place += CHUNK) {
    while ((starts[at + 1] as number) <= place) at += 1;
    hints.push(at);
  }
  return hints;
};

/** The memory of a column, to hand it to another thread without a copy. */
export const buffersOf = ({ chunks }: ColumnPart): readonly ArrayBuffer[] =>
  chunks.flatMap((chunk) => (chunk === null ? [] : [chunk.buffer]));
