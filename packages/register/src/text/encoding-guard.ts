import { type Text, XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import { startsWith } from './bytes.ts';
import { type Encoding, MARKS, markedEncoding } from './encoding.ts';
import { evidenceIn } from './encoding-evidence.ts';
import { judge, unjudged } from './encoding-judge.ts';
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

/**
 * Looks at block after block until a line speaks for the declared encoding, so that a wrong declaration is told once, not as
 * a reject for each line, and a file that turns Chinese late is judged there.
 *
 * @throws XinfangError `wrong-encoding` from the function that it gives
 */
export const encodingGuard = (declared: Encoding): ((block: Uint8Array) => void) => {
  let judged = unjudged();
  return (block) => {
    if (judged.verdict === 'open') judged = judge(judged, evidenceIn(block), declared);
    if (judged.verdict === 'foreign') throw wrongEncoding(declared);
  };
};

/** What is said of a file of the other encoding. */
export const wrongEncoding = (declared: Encoding): XinfangError =>
  new XinfangError([registerIssue('wrong-encoding', '', declared === 'utf-8' ? AS_GBK : AS_UTF8)]);
