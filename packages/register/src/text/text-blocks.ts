import { byteBlocks } from './byte-blocks.ts';
import { decoderOf } from './decoder.ts';
import type { Encoding } from './encoding.ts';
import { encodingGuard } from './encoding-guard.ts';

/** Where a register comes from, in pieces of any size: bytes may end anywhere, texts between characters. */
export type RegisterSource = AsyncIterable<Uint8Array | string>;

/**
 * A register as blocks of whole lines: each ends with a line break but perhaps the last. Bytes that are not of the encoding
 * become `UNDECODED`, an overlong line `TOO_LONG`, so that one bad row spoils no other. Holds one block and one line. Where
 * the source gives texts these are decoded already, and the encoding does not matter.
 *
 * @throws XinfangError `not-text` where the first bytes are those of UTF-16 or of a workbook, `wrong-encoding` where the lines
 * are of the other encoding.
 */
export async function* textBlocks(
  source: RegisterSource,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<string> {
  const { isText, chunks } = await opened(source);
  const own = isText ? 'utf-8' : encoding;
  const judge = encodingGuard(own);
  const decode = decoderOf(own);
  for await (const block of byteBlocks(chunks, own)) {
    judge(block);
    yield decode(block);
  }
}

/** A source whose first chunk was looked at. */
const opened = async (
  source: RegisterSource,
): Promise<{ isText: boolean; chunks: RegisterSource }> => {
  const rest = source[Symbol.asyncIterator]();
  const first = await rest.next();
  async function* chunks(): AsyncGenerator<Uint8Array | string> {
    if (first.done === true) return;
    try {
      yield first.value;
      for (let next = await rest.next(); next.done !== true; next = await rest.next())
        yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { isText: typeof first.value === 'string', chunks: chunks() };
};
