import { startsWith } from './bytes.ts';
import { evidenceIn } from './encoding-evidence.ts';
import { wideOrder } from './wide-text.ts';

/** What a mapping may name as the encoding of a register; in any case of letters. */
export const ENCODINGS = ['utf-8', 'gbk', 'gb18030', 'gb2312'] as const;

/** The encodings that texts are read in: GB 18030 holds all of GBK and GB 2312. */
export type Encoding = 'utf-8' | 'gb18030';

/** The encoding that a name stands for, or undefined where none of ours goes by it. */
export const encodingOf = (name: string): Encoding | undefined => {
  const known = ENCODINGS.find((each) => each === name.toLowerCase());
  if (known === undefined) return undefined;
  return known === 'utf-8' ? known : 'gb18030';
};

/** What the first bytes of a file tell of its encoding. */
export interface Detected {
  readonly encoding: 'utf-8' | 'gbk' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'ascii';
  /** Whether the file says so itself, by a byte order mark. */
  readonly bom: boolean;
  /** Whether the bytes make sense in no other way. */
  readonly sure: boolean;
}

/** The byte order marks. */
export const MARKS = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
} as const;

/** The encoding whose byte order mark bytes begin with. */
export const markedEncoding = (bytes: Uint8Array): keyof typeof MARKS | undefined =>
  (Object.keys(MARKS) as (keyof typeof MARKS)[]).find((each) => startsWith(bytes, MARKS[each]));

/**
 * The encoding of a file, as its first bytes show; they may end within a character. ASCII could still become any.
 *
 * @example
 * detectEncoding(new Uint8Array([0xd0, 0xc5, 0xb7, 0xc3])).encoding // 'gbk'
 */
export const detectEncoding = (bytes: Uint8Array): Detected => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { encoding: marked, bom: true, sure: true };
  const wide = wideOrder(bytes);
  if (wide !== undefined) return { encoding: wide, bom: false, sure: false };
  const { utf8, gb, others } = evidenceIn(bytes);
  if (utf8 + gb + others === 0) return { encoding: 'ascii', bom: false, sure: true };
  const sure = others === 0 && (utf8 === 0 || gb === 0);
  if (gb <= utf8) return { encoding: 'utf-8', bom: false, sure };
  return { encoding: hasFourBytes(bytes) ? 'gb18030' : 'gbk', bom: false, sure };
};

/** Whether a character of GB 18030 is among the bytes that GBK does not have; all bytes before are of GB 18030. */
const hasFourBytes = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] as number) < 0x81) {
      at += 1;
      continue;
    }
    const second = bytes[at + 1] ?? 0;
    if (second >= 0x30 && second <= 0x39) return true;
    at += second < 0x40 ? 1 : 2;
  }
  return false;
};
