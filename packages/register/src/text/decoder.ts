import type { Encoding } from './encoding.ts';
import { isChineseUtf8 } from './encoding-evidence.ts';
import { linesIn } from './line-keeper.ts';
import { UNDECODED } from './text-marks.ts';

/** Turns blocks of whole lines into text. */
export type Decoder = (block: Uint8Array) => string;

/**
 * A decoder that marks by {@link UNDECODED} what is not of the encoding, on its own line only. Read as GB 18030, a line of UTF-8
 * would be a text that nobody wrote, so it counts as not of the encoding.
 */
export const decoderOf = (encoding: Encoding): Decoder => {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding, { ignoreBOM: true });
  const isForeign = encoding === 'utf-8' ? () => false : isChineseUtf8;
  const decodeLine: Decoder = (line) => {
    if (isForeign(line)) return utf8.decode(line).replaceAll(/[^\0-\x7F]/gu, UNDECODED);
    try {
      return strict.decode(line);
    } catch {
      return lenient.decode(line).replaceAll('\u{FFFD}', UNDECODED);
    }
  };
  return (block) => {
    if (linesIn(block).some(isForeign)) return linesIn(block).map(decodeLine).toArray().join('');
    try {
      return strict.decode(block);
    } catch {
      return linesIn(block).map(decodeLine).toArray().join('');
    }
  };
};

const utf8 = new TextDecoder();
