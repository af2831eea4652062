/** A cell of a CSV file; `null` leaves it empty. */
export type CsvCell = string | number | null;

/** Excel takes a file without it for the local code page and garbles Chinese. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A CSV file in UTF-8 with a byte order mark and CRLF. A text that a spreadsheet would take for a formula (it begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe in front.
 *
 * @example
 * renderCsv(['id', 'count'], [['a,b', 1]]); // '\ufeffid,count\r\n"a,b",1\r\n'
 */
export const renderCsv = (
  headings: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string =>
  BYTE_ORDER_MARK + [headings, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `${cell}`;
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
