import { joined } from './bytes.ts';
import type { Encoding } from './encoding.ts';
import { withoutMark } from './encoding-guard.ts';
import { lineKeeper } from './line-keeper.ts';
import { TOO_LONG } from './text-marks.ts';

const PIECE = 256 * 1024;
const OPENING = 64 * 1024;
const NEWLINE = 10;
const RETURN = 13;

const encoder = new TextEncoder();

/** What stands for an overlong line, in each encoding. */
const STUBS = {
  'utf-8': encoder.encode(TOO_LONG),
  gb18030: new Uint8Array([0x84, 0x31, 0xa4, 0x38]),
} satisfies Record<Encoding, Uint8Array>;

/**
 * Bytes as blocks of whole lines, without a byte order mark. The line ends of old Macintoshes become ours, if the opening has
 * no others.
 *
 * @throws XinfangError where the opening is not of the encoding, or no text
 */
export async function* byteBlocks(
  chunks: AsyncIterable<Uint8Array | string>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const lines = lineKeeper(STUBS[encoding]);
  let toOurs: ((piece: Uint8Array) => Uint8Array) | undefined;
  for await (const piece of openedPieces(chunks)) {
    const text = toOurs === undefined ? withoutMark(piece, encoding) : piece;
    toOurs ??= hasReturnsOnly(piece) ? withNewlines : unchanged;
    const block = lines.take(toOurs(text));
    if (block !== undefined) yield block;
  }
  const rest = lines.rest();
  if (rest.length > 0) yield rest;
}

/** Whether all line ends are those of old Macintoshes. */
export const hasReturnsOnly = (bytes: Uint8Array): boolean =>
  bytes.includes(RETURN) && !bytes.includes(NEWLINE);

const withNewlines = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (byte === RETURN ? NEWLINE : byte));

const unchanged = (bytes: Uint8Array): Uint8Array => bytes;

/** Bytes in pieces of a bounded size, whatever the source gives: a file in one piece is cut too. */
async function* pieces(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

/** Pieces of which the first is no small one unless there is no more: a register is judged by its opening, however it is cut. */
async function* openedPieces(
  chunks: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  let opening: Uint8Array[] | undefined = [];
  let length = 0;
  try {
    for await (const piece of pieces(chunks)) {
      if (opening === undefined) {
        yield piece;
        continue;
      }
      opening.push(piece.slice());
      length += piece.length;
      if (length < OPENING) continue;
      yield joined(opening);
      opening = undefined;
    }
  } catch (error) {
    // What the source gave before it broke off is read all the same.
    if (opening !== undefined && length > 0) yield joined(opening);
    throw error;
  }
  if (opening !== undefined && length > 0) yield joined(opening);
}
