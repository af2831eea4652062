import { contentFault, type Fault } from './fault.ts';
import { text } from './messages.ts';

type Bytes = AsyncIterable<Uint8Array | string>;

/** Enough to see how a file is laid out. */
const SEEN = 64 * 1024;

/**
 * Hands on the bytes of a register in JSON lines as they are, once they are seen to be no single JSON document laid out
 * over several lines: of that every line would be rejected, and nobody told why. Throws a fault.
 */
export async function* refuseLayout(
  bytes: Bytes,
  file: string,
): AsyncGenerator<Uint8Array | string> {
  const source = bytes[Symbol.asyncIterator]();
  try {
    const { held, seen, failure } = await readAhead(source);
    if (isLaidOut(seen)) throw laidOutFault(file);
    yield* held;
    // A source that breaks off does so after what it gave before.
    if (failure !== undefined) throw failure.reason;
    yield* { [Symbol.asyncIterator]: () => source };
  } finally {
    await source.return?.();
  }
}

interface Ahead {
  readonly held: readonly (Uint8Array | string)[];
  readonly seen: string;
  readonly failure?: { readonly reason: unknown };
}

/** Reads no further than it must: whoever types cases in by hand is not kept waiting. */
const readAhead = async (source: AsyncIterator<Uint8Array | string>): Promise<Ahead> => {
  const held: (Uint8Array | string)[] = [];
  const decoder = new TextDecoder();
  let seen = '';
  try {
    while (seen.length < SEEN && (isLaidOut(seen) || !/\S.*\n/u.test(seen))) {
      const { done, value } = await source.next();
      if (done === true) break;
      held.push(value);
      seen += typeof value === 'string' ? value : decoder.decode(value, { stream: true });
    }
    return { held, seen };
  } catch (reason) {
    return { held, seen, failure: { reason } };
  }
};

/** A bracket alone, or a list, and then no line that is an object: lines of a register that were damaged have whole ones near them. */
const isLaidOut = (seen: string): boolean => {
  const lines = seen
    .split('\n')
    .map((line) => line.replace(/^\uFEFF/u, '').trim())
    .filter((line) => line !== '');
  const [first = '', ...others] = lines;
  return (first === '{' || first.startsWith('[')) && !others.some((line) => /^\{.+\}$/u.test(line));
};

const laidOutFault = (file: string): Fault =>
  contentFault({
    code: 'not-json-lines',
    file,
    message: text('error.not-json-lines'),
    hint: text('error.use-json-lines'),
  });
