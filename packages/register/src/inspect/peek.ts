import { joined } from '../text/bytes.ts';
import type { RegisterSource } from '../text/text-blocks.ts';

/** The first bytes of a source, and the source as if nobody had looked. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly source: AsyncGenerator<Uint8Array | string, void>;
}

/** As much as tells the format and the encoding of a register. */
const HEAD = 256 * 1024;

/** Looks at the first bytes of a source. */
export const peek = async (source: RegisterSource): Promise<Peeked> => {
  const chunks = source[Symbol.asyncIterator]();
  const seen: (Uint8Array | string)[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    seen.push(value);
    const bytes = typeof value === 'string' ? encoder.encode(value) : value;
    parts.push(bytes);
    length += bytes.length;
  }
  return { head: joined(parts).subarray(0, HEAD), source: again(seen, chunks) };
};

const encoder = new TextEncoder();

async function* again(
  seen: readonly (Uint8Array | string)[],
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string, void> {
  try {
    yield* seen;
    for (;;) {
      const { done, value } = await rest.next();
      if (done === true) return;
      yield value;
    }
  } finally {
    // A file that is not read to its end must be let go of.
    await rest.return?.();
  }
}
