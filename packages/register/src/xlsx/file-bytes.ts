import { type Text, XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import type { RegisterSource } from '../text-blocks.ts';
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
  const whole = joined(pieces, length);
  refuseOther(whole);
  return whole;
};

const encoder = new TextEncoder();

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const OLE_HINT: Text = {
  zh: '这是旧版 .xls、.et，或者加了密码的工作簿：请取消密码，另存为 .xlsx',
  en: 'It is an old .xls or .et, or a workbook with a password: remove that and save it as .xlsx',
};

const refuseOther = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new XinfangError([registerIssue('empty-file')]);
  if (startsWith(bytes, ZIP)) return;
  const hint = startsWith(bytes, OLE) ? OLE_HINT : undefined;
  throw new XinfangError([registerIssue('not-xlsx', '', hint)]);
};

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);
