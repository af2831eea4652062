import type { RowValues } from './draft/row-values.ts';
import type { Trouble } from './reject.ts';

/** A row as a format gives it, before the mapping: its values by column, or why it could not be read. */
export type SourceRow =
  | { readonly row: number; readonly values: RowValues }
  | { readonly row: number; readonly trouble: Trouble };

/** Is told the names of the columns as they are met. */
export type ColumnListener = (names: readonly string[]) => void;
