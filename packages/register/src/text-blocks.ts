import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from './register-issue.ts';

/** Where a register comes from, in pieces of any size: bytes may end anywhere, texts between characters. */
export type RegisterSource = AsyncIterable<Uint8Array | string>;

/** The longest line, and CSV row, in bytes: far beyond any petition, and short enough to hold. */
export const LONGEST_ROW = 8 * 1024 * 1024;

/** Stands where bytes were not of the encoding: a noncharacter, so that no text means it. */
export const UNDECODED = '\u{FFFF}';
/** Stands in place of a line that was too long to be held; a noncharacter likewise. */
export const TOO_LONG = '\u{FFFE}';

const PIECE = 256 * 1024;
const NEWLINE = 10;

/**
 * A register as blocks of whole lines: each ends with a line break but perhaps the last. Bytes that are not UTF-8 become
 * {@link UNDECODED}, an overlong line {@link TOO_LONG}, so that one bad row spoils no other. Holds one block and one line.
 *
 * @throws XinfangError `not-text` where the first bytes are those of UTF-16 or of a ZIP (XLSX).
 */
export async function* textBlocks(source: RegisterSource): AsyncGenerator<string> {
  const lines = lineKeeper();
  let isFirst = true;
  for await (const piece of piecesOf(source)) {
    const block = lines.take(piece);
    if (block === undefined) continue;
    yield decode(isFirst ? withoutMark(block) : block);
    isFirst = false;
  }
  const rest = lines.rest();
  if (rest.length > 0) yield decode(isFirst ? withoutMark(rest) : rest);
}

const encoder = new TextEncoder();

/** Bytes in pieces of a bounded size, whatever the source gives: a file in one piece is cut too. */
async function* piecesOf(source: RegisterSource): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

/** Cuts bytes at line breaks. No byte of a character in UTF-8 or GB18030 beyond the first looks like one. */
const lineKeeper = () => {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  const hold = (bytes: Uint8Array) => {
    heldLength += bytes.length;
    if (heldLength <= LONGEST_ROW) held.push(bytes.slice());
    else held = [];
  };
  const release = (end: Uint8Array): Uint8Array => {
    const bytes =
      heldLength + end.indexOf(NEWLINE) > LONGEST_ROW ? cutShort(end) : joined(held, end);
    held = [];
    heldLength = 0;
    return bytes;
  };
  return {
    take: (piece: Uint8Array): Uint8Array | undefined => {
      const end = piece.lastIndexOf(NEWLINE) + 1;
      const block = end === 0 ? undefined : release(piece.subarray(0, end));
      if (end < piece.length) hold(piece.subarray(end));
      return block;
    },
    rest: (): Uint8Array =>
      heldLength > LONGEST_ROW ? encoder.encode(TOO_LONG) : joined(held, new Uint8Array()),
  };
};

/** What follows the first line break, with the overlong line before it made short. */
const cutShort = (end: Uint8Array): Uint8Array =>
  joined([encoder.encode(TOO_LONG)], end.subarray(end.indexOf(NEWLINE)));

const joined = (held: readonly Uint8Array[], end: Uint8Array): Uint8Array => {
  if (held.length === 0) return end;
  const bytes = new Uint8Array(held.reduce((sum, { length }) => sum + length, end.length));
  let at = 0;
  for (const part of [...held, end]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const OTHERS: readonly { mark: readonly number[]; hint: { zh: string; en: string } }[] = [
  {
    mark: [0xff, 0xfe],
    hint: { zh: '这是 UTF-16，请另存为 UTF-8', en: 'It is UTF-16; save it as UTF-8' },
  },
  {
    mark: [0xfe, 0xff],
    hint: { zh: '这是 UTF-16，请另存为 UTF-8', en: 'It is UTF-16; save it as UTF-8' },
  },
  {
    mark: [0x50, 0x4b, 0x03, 0x04],
    hint: {
      zh: '这像是 XLSX 或压缩包，请另存为“CSV UTF-8”',
      en: 'It looks like XLSX or an archive; save it as "CSV UTF-8"',
    },
  },
];

const withoutMark = (bytes: Uint8Array): Uint8Array => {
  const other = OTHERS.find(({ mark }) => startsWith(bytes, mark));
  if (other !== undefined) throw new XinfangError([registerIssue('not-text', '', other.hint)]);
  return startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
};

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const decode = (block: Uint8Array): string => {
  try {
    return strict.decode(block);
  } catch {
    return linesIn(block).map(decodeLine).join('');
  }
};

const decodeLine = (line: Uint8Array): string => {
  try {
    return strict.decode(line);
  } catch {
    return lenient.decode(line).replaceAll('\u{FFFD}', UNDECODED);
  }
};

const linesIn = (block: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(NEWLINE, at) + 1 || block.length;
    lines.push(block.subarray(at, end));
    at = end;
  }
  return lines;
};
