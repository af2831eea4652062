import type { Text } from '@xinfang/calendar';

/** The types of columns; a day is a civil date. */
export type ColumnType = 'text' | 'day' | 'integer' | 'boolean';

/** A cell; a day is a day number, as everywhere in the engine. */
export type Cell = string | number | boolean | null;

/** Cells in the order of the columns of their table. */
export type Row = readonly Cell[];

/** A column of a table, as it is made and documented. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Absent where every row has a value. */
  readonly optional?: true;
  readonly comment: Text;
}

/** A table of which each row is made of a `Source`. */
export interface Table {
  readonly name: TableName;
  readonly comment: Text;
  readonly columns: readonly Column[];
}

/** The tables, in the order in which they are filled. */
export const TABLE_NAMES = ['cases', 'deadlines', 'events'] as const;

/** The name of a table. */
export type TableName = (typeof TABLE_NAMES)[number];

/** A column together with what stands in it. */
export interface Filled<Source> extends Column {
  readonly of: (source: Source) => Cell;
}
