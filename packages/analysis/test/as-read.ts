import { lettersOf } from '../src/table/read-table.ts';
import type { ReadSheet, Table, TableCell } from '../src/table/table.ts';

/** A table as a spreadsheet would give it back, with its header in row 1. */
export const asRead = (table: Table, merges: ReadSheet['merges'] = []): ReadSheet => ({
  file: `${table.id}.csv`,
  name: table.name,
  merges,
  rows: [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => cells)].map(
    (cells, index) => ({ row: index + 1, cells: cellsOf(cells) }),
  ),
});

const cellsOf = (cells: readonly TableCell[]) =>
  cells.flatMap((value, index) =>
    value === undefined ? [] : [{ column: lettersOf(index + 1), value }],
  );

/** A table with some cells changed: by the id of the row and what the header of the column holds. */
export const edited = (
  table: Table,
  edits: readonly (readonly [id: string, header: string, value: TableCell])[],
): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const edit = edits.find(
        ([id, header]) =>
          row.cells[0] === id && table.columns[index]?.header.includes(header) === true,
      );
      return edit === undefined ? cell : edit[2];
    }),
  })),
});

/** A table with a row more: cells by what their headers hold. */
export const withRow = (table: Table, cells: Readonly<Record<string, TableCell>>): Table => ({
  ...table,
  rows: [
    ...table.rows,
    {
      cells: table.columns.map(
        ({ header }) => Object.entries(cells).find(([part]) => header.includes(part))?.[1],
      ),
    },
  ],
});
