import { XinfangError } from '@xinfang/calendar';
import { csvGrid } from '../csv/csv.ts';
import { peek } from '../inspect/peek.ts';
import { registerIssue } from '../register-issue.ts';
import { type CellFault, type GridRow, isBlank, type Merge } from '../table/grid.ts';
import { startsWith } from '../text/bytes.ts';
import { detectEncoding, encodingOf } from '../text/encoding.ts';
import { COMPOUND, ZIP } from '../text/file-marks.ts';
import { type RegisterSource, textBlocks } from '../text/text-blocks.ts';
import { openWorkbook } from '../xlsx/open-workbook.ts';
import { columnLetters } from './column-letters.ts';

/** A cell that holds something: a text, a number, a truth value, or why it has no value though it is not empty. */
export interface SheetCell {
  /** The letters of its column, from A. */
  readonly column: string;
  /** Cells that are shown as dates are texts `YYYY-MM-DD`; a CSV file holds texts only. */
  readonly value: string | number | boolean | CellFault;
}

/** A row that holds something, numbered from 1 as a spreadsheet shows it; or a row of a CSV file whose quotes cannot be read. */
export type SheetRow =
  | { readonly row: number; readonly cells: readonly SheetCell[] }
  | { readonly row: number; readonly trouble: 'unreadable-row' };

/** A sheet of a workbook, or a CSV file as its only sheet. */
export interface Sheet {
  /** Undefined for a CSV file. */
  readonly name: string | undefined;
  readonly isVisible: boolean;
  /** Whether day numbers count from 1904. */
  readonly is1904: boolean;
  /** The rows that hold something, from the top; of a CSV file they can be read once. */
  readonly rows: () => AsyncGenerator<SheetRow, void>;
  /** The merged cells, numbered from 1, both ends included. They stand at a sheet's end: all of it is read for them. */
  readonly merges: () => Promise<readonly Merge[]>;
}

/**
 * The sheets of an XLSX workbook or a CSV file as they stand, without a mapping. Which of the two it is, and of CSV the
 * encoding (UTF-8, GBK, GB 18030) and the delimiter, show in the bytes. Sheets are streamed; of XLSX the packed file is held.
 *
 * @throws XinfangError `empty-file`, `not-text`, `wrong-encoding`, `not-xlsx`, `file-too-large`; from a sheet's `rows` and
 * `merges` also `damaged-xlsx`.
 * @example
 * for await (const sheet of readSheets(createReadStream('rules.xlsx')))
 *   for await (const row of sheet.rows()) console.log(sheet.name, row);
 */
export async function* readSheets(source: RegisterSource): AsyncGenerator<Sheet, void> {
  const { head, source: whole } = await peek(source);
  if (head.length === 0) throw new XinfangError([registerIssue('empty-file')]);
  if ([ZIP, COMPOUND].some((mark) => startsWith(head, mark))) yield* workbookSheets(whole);
  else yield csvSheet(whole, head);
}

async function* workbookSheets(source: RegisterSource): AsyncGenerator<Sheet, void> {
  const workbook = await openWorkbook(source);
  for (const { name, isVisible } of workbook.sheets)
    yield {
      name,
      isVisible,
      is1904: workbook.is1904,
      rows: () => filledRows(workbook.rows(name)),
      merges: () => workbook.merges(name, Number.POSITIVE_INFINITY),
    };
}

const csvSheet = (source: RegisterSource, head: Uint8Array): Sheet => {
  const encoding = encodingOf(detectEncoding(head).encoding) ?? 'utf-8';
  return {
    name: undefined,
    isVisible: true,
    is1904: false,
    rows: () => filledRows(csvGrid(textBlocks(source, encoding), undefined)),
    merges: async () => [],
  };
};

async function* filledRows(
  batches: AsyncIterable<readonly GridRow[]>,
): AsyncGenerator<SheetRow, void> {
  for await (const batch of batches)
    for (const row of batch) {
      if ('trouble' in row) yield { row: row.row, trouble: 'unreadable-row' };
      else {
        const cells = filledCells(row.cells);
        if (cells.length > 0) yield { row: row.row, cells };
      }
    }
}

const filledCells = (cells: Extract<GridRow, { cells: unknown }>['cells']): readonly SheetCell[] =>
  cells.flatMap((value, index) =>
    value === undefined || isBlank(value) ? [] : [{ column: columnLetters(index + 1), value }],
  );
