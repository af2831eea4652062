import iconv from 'iconv-lite';
import type { CaseRow } from '../register-row.ts';
import { shown } from './cell.ts';
import { COLUMNS, cellsOf, headings, TITLE } from './sheet.ts';

/**
 * The sheet as CSV in GBK with CRLF, as a spreadsheet saves it in China: of merged cells only the first holds something, and
 * dates are the texts that were shown.
 */
export const toGbkCsv = (register: readonly CaseRow[]): Uint8Array => {
  const rows = [...rowsAbove(), ...cellsOf(register).map((cells) => cells.map(shown))];
  const text = rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  const bytes = iconv.encode(text, 'gbk');
  if (iconv.decode(bytes, 'gbk') !== text) throw new RangeError('a character that GBK has not');
  return bytes;
};

const rowsAbove = (): readonly (readonly string[])[] => {
  const upper = COLUMNS.map(() => '');
  for (const { text, from } of headings()) upper[from] = text;
  return [
    COLUMNS.map((_, index) => (index === 0 ? TITLE : '')),
    upper,
    COLUMNS.map(({ group, name }) => (group === undefined ? '' : name)),
  ];
};

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
