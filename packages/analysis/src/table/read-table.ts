import type { Group } from '@xinfang/pack';
import { foldText } from './fold-text.ts';
import { isHelp } from './help-tables.ts';
import { type FoundColumn, type Header, headerIn, readColumns } from './read-columns.ts';
import { type RowReading, readRow } from './read-row.ts';
import type { ReadRow, ReadSheet } from './table.ts';
import { sheetName } from './table-of.ts';
import { type CellProblem, cellProblem, type TableProblem } from './table-problem.ts';
import { type TablePack, type TableTerms, tableTerms } from './table-terms.ts';

/** A row of a table with its place. */
export interface PlacedRow extends RowReading {
  readonly row: number;
  readonly table: ReadTable;
}

/** A sheet that was read as the table of a group. */
export interface ReadTable {
  readonly file: string;
  readonly sheet: string;
  readonly terms: TableTerms;
  readonly columns: readonly FoundColumn[];
}

/** What a sheet came to: no table at all, or the rows of one. */
export interface TableReading {
  readonly table?: ReadTable;
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly TableProblem[];
}

/** Reads a sheet as the table of a group; help pages and empty sheets are passed over. */
export const readTable = (sheet: ReadSheet, pack: TablePack): TableReading => {
  const header = headerIn(sheet);
  const place = { file: sheet.file, sheet: sheet.name };
  const only = (problem: CellProblem, severity: TableProblem['severity']): TableReading => ({
    rows: [],
    problems: [{ ...problem, severity, ...place }],
  });
  if (header === undefined)
    return sheet.rows.length === 0 || isHelp(sheet)
      ? { rows: [], problems: [] }
      : only(cellProblem('sheet-not-read', {}), 'warning');
  const group = groupOf(sheet, header, pack.groups);
  if (group === undefined)
    return only(
      cellProblem('unknown-group', {
        text: header.group === '' ? sheet.name : header.group,
        allowed: pack.groups.map(({ id }) => id),
      }),
      'error',
    );
  return readRows(sheet, header, termsOf(pack, group, sheet));
};

const termsOf = (pack: TablePack, group: Group, { is1904 = false }: ReadSheet): TableTerms => {
  const terms = tableTerms(pack, group);
  return { ...terms, fields: { ...terms.fields, is1904 } };
};

/** The group that the header names, or else the sheet. */
const groupOf = (
  { name }: ReadSheet,
  header: Header,
  groups: readonly Group[],
): Group | undefined => {
  if (header.group !== '') return groups.find(({ id }) => id === header.group);
  const words = foldText(name);
  return groups.find((group) => [group.id, group.label.zh, sheetName(group)].includes(words));
};

const readRows = (sheet: ReadSheet, header: Header, terms: TableTerms): TableReading => {
  const place = { file: sheet.file, sheet: sheet.name };
  const { columns, problems } = readColumns(header, terms, place);
  const table = { ...place, terms, columns };
  const rows = sheet.rows.filter(({ row }) => row > header.row);
  const read = rows.map((row) => readOne(row, table, header));
  return {
    table,
    rows: read.flatMap(({ placed }) => placed ?? []),
    problems: [
      ...problems,
      ...mergeProblems(sheet, header),
      ...read.flatMap((each) => each.problems),
    ],
  };
};

const readOne = (
  row: ReadRow,
  table: ReadTable,
  { texts }: Header,
): { readonly placed?: PlacedRow; readonly problems: readonly TableProblem[] } => {
  if ('trouble' in row)
    return {
      problems: [
        {
          ...cellProblem('unreadable-row', {}),
          severity: 'error',
          file: table.file,
          sheet: table.sheet,
          row: row.row,
        },
      ],
    };
  const reading = readRow(row.cells, table.columns, table.terms);
  const placed = { ...reading, row: row.row, table };
  const stray = row.cells.filter(({ column }) => !texts.has(column));
  return {
    placed,
    problems: [
      ...reading.problems.map(({ column, problem }) => at(placed, column, problem)),
      ...stray.map(({ column }) => ({
        ...at(placed, undefined, cellProblem('column-without-header', {})),
        column,
      })),
    ],
  };
};

/** A problem with the place of a cell of a row. */
export const at = (
  { row, table }: Pick<PlacedRow, 'row' | 'table'>,
  column: FoundColumn | undefined,
  problem: CellProblem,
  severity: TableProblem['severity'] = 'error',
): TableProblem => ({
  ...problem,
  severity,
  file: table.file,
  sheet: table.sheet,
  row,
  ...(column === undefined ? {} : { column: column.letters, header: column.header }),
});

const mergeProblems = (sheet: ReadSheet, header: Header): readonly TableProblem[] =>
  sheet.merges
    .filter(({ bottom }) => bottom >= header.row)
    .map(({ top, left }) => {
      const letters = lettersOf(left);
      const text = header.texts.get(letters);
      return {
        ...cellProblem('merged-cells', {}),
        severity: 'error',
        file: sheet.file,
        sheet: sheet.name,
        row: top,
        column: letters,
        ...(text === undefined ? {} : { header: text }),
      };
    });

/** The letters of a column, from 1 for A. */
export const lettersOf = (column: number): string =>
  column < 1
    ? ''
    : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
