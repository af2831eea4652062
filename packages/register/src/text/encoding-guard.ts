import { type Text, XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import { startsWith } from './bytes.ts';
import { type Encoding, MARKS, markedEncoding } from './encoding.ts';
import { evidenceIn } from './encoding-evidence.ts';
import { COMPOUND, ZIP } from './file-marks.ts';
import { wideOrder } from './wide-text.ts';

const AS_TEXT: Text = {
  zh: '这是 UTF-16，请另存为 UTF-8',
  en: 'It is UTF-16; save it as UTF-8',
};
const AS_XLSX: Text = {
  zh: '这像是 XLSX 或压缩包：XLSX 请在映射里写 "format": "xlsx"',
  en: 'It looks like XLSX or an archive; for XLSX put "format": "xlsx" into the mapping',
};
const AS_NEW: Text = {
  zh: '这像是旧的 XLS，请另存为 XLSX 或“CSV UTF-8”',
  en: 'It looks like an old XLS; save it as XLSX or "CSV UTF-8"',
};

/** What other files than texts begin with. */
const OTHERS: readonly (readonly [readonly number[], Text])[] = [
  [ZIP, AS_XLSX],
  [COMPOUND, AS_NEW],
];

/**
 * The first bytes of a register without their byte order mark.
 *
 * @throws XinfangError `not-text` where they are those of UTF-16 or of a workbook, `wrong-encoding` where the mark is that of
 * the other encoding
 */
export const withoutMark = (bytes: Uint8Array, declared: Encoding): Uint8Array => {
  const hint = OTHERS.find(([mark]) => startsWith(bytes, mark))?.[1] ?? wideHint(bytes);
  if (hint !== undefined) throw new XinfangError([registerIssue('not-text', '', hint)]);
  const marked = markedEncoding(bytes);
  if (marked === undefined) return bytes;
  if (marked !== declared) throw wrongEncoding(declared);
  return bytes.subarray(MARKS[marked].length);
};

const wideHint = (bytes: Uint8Array): Text | undefined => {
  const marked = markedEncoding(bytes);
  const isWide = marked === 'utf-16le' || marked === 'utf-16be' || wideOrder(bytes) !== undefined;
  return isWide ? AS_TEXT : undefined;
};

const AS_GBK: Text = {
  zh: '文件像是 GBK：请在映射里写 "encoding": "gbk"，或者另存为 UTF-8',
  en: 'The file seems to be in GBK: put "encoding": "gbk" into the mapping, or save it as UTF-8',
};
const AS_UTF8: Text = {
  zh: '文件像是 UTF-8：请在映射里写 "encoding": "utf-8"',
  en: 'The file seems to be in UTF-8: put "encoding": "utf-8" into the mapping',
};

/** Lines of the other encoding must be so many times as frequent: a few bad lines are rejects, and the file is what it says. */
const OUTWEIGHS = 4;
/** In UTF-8 one line that is none may be a damaged one; in GB 18030 one of UTF-8 would be read as a text that nobody wrote. */
const LEAST = { 'utf-8': 2, gb18030: 1 } satisfies Record<Encoding, number>;

/**
 * Looks at block after block until a line speaks for the declared encoding, so that a wrong declaration is told once, not as
 * a reject for each line, and a file that turns Chinese late is judged there.
 *
 * @throws XinfangError `wrong-encoding` from the function that it gives
 */
export const encodingGuard = (declared: Encoding): ((block: Uint8Array) => void) => {
  let own = 0;
  let other = 0;
  return (block) => {
    if (own > 0) return;
    const { utf8, gb } = evidenceIn(block);
    own += declared === 'utf-8' ? utf8 : gb;
    other += declared === 'utf-8' ? gb : utf8;
    if (other >= LEAST[declared] && other > OUTWEIGHS * own) throw wrongEncoding(declared);
  };
};

const wrongEncoding = (declared: Encoding): XinfangError =>
  new XinfangError([registerIssue('wrong-encoding', '', declared === 'utf-8' ? AS_GBK : AS_UTF8)]);
