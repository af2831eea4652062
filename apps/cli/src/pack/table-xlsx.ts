import type { Blob, Buffer } from 'node:buffer';
import type Stream from 'node:stream';
import type { Table, TableCell, TableRow } from '@xinfang/analysis';
import { columnLetters } from '@xinfang/register';
import type { CellObject, Feature, Sheet } from 'write-excel-file/node';
import { contentFault } from '../fault.ts';
import { text } from '../messages.ts';
import { withoutTimes } from './table-zip.ts';

/** What the writer takes for pictures, of which there are none here. */
type Content = Stream | Buffer | Blob;

const LONGEST = 32_767;
/** Rows that are still to be written have drop-down lists too. */
const ROWS_TO_COME = 200;
const HEADER = { fontWeight: 'bold', backgroundColor: '#DDEBF7', wrap: true, alignVertical: 'top' };
const BASE = { textColor: '#808080', backgroundColor: '#F2F2F2' };

/**
 * Tables as the bytes of an XLSX workbook, a sheet for each, with frozen headers and drop-down lists; the same tables give the
 * same bytes. Throws a fault of the content where a text is longer than a cell.
 */
export const tableXlsx = async (tables: readonly Table[]): Promise<Uint8Array> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = tables.map((table, index) => sheetOf(table, nameIn(tables, index)));
  return withoutTimes(await writeExcelFile(sheets, { features: [listsOf(tables)] }).toBuffer());
};

/** Two groups may bear one label; sheets may not. */
const nameIn = (tables: readonly Table[], index: number): string => {
  const { id, name } = tables[index] as Table;
  const isTaken = tables.some(
    (other, at) => at !== index && other.name.toLowerCase() === name.toLowerCase(),
  );
  return isTaken ? `${index + 1} ${id}`.slice(0, 31) : name;
};

const sheetOf = (table: Table, name: string): Sheet<Content> => ({
  sheet: name,
  stickyRowsCount: 1,
  stickyColumnsCount: 1,
  columns: table.columns.map(({ width }) => ({ width })),
  data: [
    table.columns.map(({ header }) => ({ ...textCell(header), ...HEADER }) as CellObject),
    ...table.rows.map((row) => row.cells.map((cell) => cellOf(cell, row))),
  ],
});

const cellOf = (cell: TableCell, row: TableRow): CellObject | null => {
  const look = row.isBase === true ? BASE : {};
  if (cell === undefined) return row.isBase === true ? look : null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top', ...look };
  if (cell.length > LONGEST)
    throw contentFault({
      code: 'cell-too-long',
      message: text('table.cell-too-long', { id: `${row.cells[0] ?? ''}` }),
      hint: text('table.use-csv'),
    });
  return { ...textCell(cell), wrap: true, alignVertical: 'top', ...look };
};

/** Always text, never a formula, whatever it begins with. */
const textCell = (value: string): CellObject => ({ value: escaped(value), type: String });

/** What XML cannot hold, or the writer would drop, as spreadsheets escape it; so too what looks like such an escape. */
const escaped = (value: string): string =>
  value.replaceAll(
    /_(?=x[\da-f]{4}_)|(?![\t\n])\p{Cc}|[\u{FDD0}-\u{FDEF}\u{FFFD}-\u{FFFF}]/giu,
    (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** The drop-down lists of each sheet, which allow other cells too. */
const listsOf = (tables: readonly Table[]): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const lists = listsXml(tables[sheetIndex] as Table);
          return xml.replace('</sheetData>', () => `</sheetData>${lists}`);
        },
      },
    },
  },
});

const listsXml = ({ columns, rows }: Table): string => {
  const last = rows.length + 1 + ROWS_TO_COME;
  const lists = columns.flatMap(({ choices }, index) => {
    const list = choices === undefined ? undefined : listFormula(choices);
    const letters = columnLetters(index + 1);
    return list === undefined
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letters}2:${letters}${last}"><formula1>${list}</formula1></dataValidation>`,
        ];
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
};

/** Spreadsheets take lists of so many characters, parted by commas. */
const listFormula = (choices: readonly string[]): string | undefined => {
  const list = choices.join(',');
  if (list.length > 255 || choices.some((each) => /[,"]/u.test(each))) return undefined;
  return `"${list.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`;
};
