import * as XLSX from '@e965/xlsx';
import { INVENTED } from '../county.ts';
import type { CaseRow } from '../register-row.ts';
import { type Cell, NUMBER_FORMATS, shown } from './cell.ts';
import { COLUMNS, cellsOf, headings, ROWS_ABOVE, TITLE } from './sheet.ts';
import * as words from './words.ts';

/** The sheet that holds the register. */
export const SHEET = '登记簿';

/**
 * The register as an office keeps it: lists of values in a hidden sheet before it, a title, headings in two merged rows,
 * dates as dates where nobody typed a text. The bytes depend on the register alone.
 */
export const toWorkbook = (register: readonly CaseRow[]): Uint8Array => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, dictionary(), '字典');
  XLSX.utils.book_append_sheet(book, registerSheet(register), SHEET);
  XLSX.utils.book_append_sheet(book, notice(), '说明');
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] };
  const options = { type: 'array', bookType: 'xlsx', bookSST: true, compression: true } as const;
  return new Uint8Array(XLSX.write(book, options) as ArrayBuffer);
};

const registerSheet = (register: readonly CaseRow[]): XLSX.WorkSheet => {
  const spans = headings();
  const sheet: XLSX.WorkSheet = {};
  const put = (r: number, c: number, cell: Cell): void => {
    if (cell !== undefined) sheet[XLSX.utils.encode_cell({ r, c })] = written(cell);
  };
  put(0, 0, TITLE);
  for (const { text, from } of spans) put(1, from, text);
  for (const [c, { group, name }] of COLUMNS.entries()) if (group !== undefined) put(2, c, name);
  const rows = cellsOf(register);
  for (const [r, cells] of rows.entries())
    for (const [c, cell] of cells.entries()) put(r + ROWS_ABOVE, c, cell);
  const last = COLUMNS.length - 1;
  sheet['!ref'] = XLSX.utils.encode_range(at(0, 0), at(rows.length + ROWS_ABOVE - 1, last));
  sheet['!merges'] = [{ s: at(0, 0), e: at(0, last) }, ...spans.flatMap(merged)];
  sheet['!cols'] = COLUMNS.map((column, c) => ({ wch: widthOf(column.name, rows[0]?.[c]) }));
  return sheet;
};

const at = (r: number, c: number): XLSX.CellAddress => ({ r, c });

const merged = ({ from, to, single }: ReturnType<typeof headings>[number]): XLSX.Range[] => {
  if (single) return [{ s: at(1, from), e: at(2, from) }];
  return from === to ? [] : [{ s: at(1, from), e: at(1, to) }];
};

/** The first day of spreadsheets, which they number 0, before 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

const written = (cell: Exclude<Cell, undefined>): XLSX.CellObject => {
  if (typeof cell !== 'object') return valueCell(cell);
  if ('formula' in cell) return { ...valueCell(cell.value), f: cell.formula };
  return { t: 'n', v: cell.day + SERIAL_OF_1970, z: NUMBER_FORMATS[cell.format] };
};

const valueCell = (value: string | number): XLSX.CellObject =>
  typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };

/** Chinese characters are as wide as two digits. */
const widthOf = (heading: string, cell: Cell): number =>
  Math.min(40, Math.max(10, 2 * heading.length + 2, 2 * shown(cell).length));

/** The lists from which clerks choose. */
const dictionary = (): XLSX.WorkSheet => {
  const lists = [
    ['信访形式', words.CHANNELS],
    ['来源', words.ARRIVALS],
    ['信访目的', words.PURPOSES],
    ['方式', words.MODES],
    ['评价', words.GRADES],
    ['单位', words.BODIES],
    ['乡镇', words.PLACES],
  ] as const;
  const columns = lists.map(([heading, list]) => [heading, ...Object.values(list)]);
  const height = Math.max(...columns.map(({ length }) => length));
  return XLSX.utils.aoa_to_sheet(
    Array.from({ length: height }, (_, r) => columns.map((column) => column[r] ?? null)),
  );
};

const notice = (): XLSX.WorkSheet => {
  const sheet = XLSX.utils.aoa_to_sheet([[INVENTED.zh], [INVENTED.en]]);
  sheet['!cols'] = [{ wch: 100 }];
  return sheet;
};
