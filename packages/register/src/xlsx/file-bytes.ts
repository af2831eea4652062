import { type Text, XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import { joined, startsWith } from '../text/bytes.ts';
import { COMPOUND, ZIP } from '../text/file-marks.ts';
import type { RegisterSource } from '../text/text-blocks.ts';
import { tooLarge } from './damage.ts';

/**
 * The bytes of a file that must be held whole, as a ZIP's table of contents stands at its end.
 *
 * @throws XinfangError `file-too-large`, `empty-file`, and `not-xlsx` where the first bytes are not those of a ZIP.
 */
export const fileBytes = async (source: RegisterSource, most: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    length += bytes.length;
    if (length > most) throw tooLarge();
    pieces.push(bytes.slice());
  }
  const whole = joined(pieces);
  refuseOther(whole);
  return whole;
};

const encoder = new TextEncoder();

const COMPOUND_HINT: Text = {
  zh: '这是旧版 .xls、.et，或者加了密码的工作簿：请取消密码，另存为 .xlsx',
  en: 'It is an old .xls or .et, or a workbook with a password: remove that and save it as .xlsx',
};

const refuseOther = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new XinfangError([registerIssue('empty-file')]);
  if (startsWith(bytes, ZIP)) return;
  const hint = startsWith(bytes, COMPOUND) ? COMPOUND_HINT : undefined;
  throw new XinfangError([registerIssue('not-xlsx', '', hint)]);
};
