/** What a cell of a written table holds; undefined leaves it empty. */
export type TableCell = string | number | undefined;

/** A column of a written table. */
export interface TableColumn {
  /** What stands at its head, by which it is known again wherever it is moved. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** What a drop-down list may offer; other cells are allowed too. */
  readonly choices?: readonly string[];
}

/** A row of a written table. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** A rule of a layer below, shown so that the order can be seen; it is not changed here. */
  readonly isBase?: boolean;
}

/** A sheet to be written: one decision group, or a page of help. */
export interface Table {
  /** The file name for CSV: the group's id, or the name of the page. */
  readonly id: string;
  /** The name of the sheet, as spreadsheets allow it. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A cell that was read, with the letters of its column; a `code` in place of a value is a cell that has none though it is not empty. */
export interface ReadCell {
  readonly column: string;
  readonly value: string | number | boolean | { readonly code: string };
}

/** A row that was read, numbered from 1 as a spreadsheet shows it; `trouble` where its cells could not be told apart. */
export type ReadRow =
  | { readonly row: number; readonly cells: readonly ReadCell[] }
  | { readonly row: number; readonly trouble: string };

/** A sheet that was read; empty cells and rows are left out. */
export interface ReadSheet {
  /** The file it stands in, as it is to be shown. */
  readonly file: string;
  /** The sheet's name, or the name of its CSV file. */
  readonly name: string;
  readonly rows: readonly ReadRow[];
  /** Merged cells, numbered from 1, both ends included. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** Whether day numbers count from 1904. */
  readonly is1904?: boolean;
}
