import type { Kind } from './case-places.ts';
import { type Converter, converterOf } from './convert.ts';
import type { Column, ColumnSource } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import { columnValue, isAbsent, type RowValues } from './row-values.ts';

/** What a row gave for one place of the case, and the column that gave it. */
export type Given = { readonly column: string; readonly value: unknown };

/** Reads a row for one place of the case: nothing where its columns are empty. */
export type SourceReader = (values: RowValues) => Given | Trouble | undefined;

/** Whether a reading failed. */
export const isTrouble = <T extends object>(result: T | Trouble): result is Trouble =>
  'code' in result;

/**
 * Compiles the source of a place into a function of the row. The first column that holds something is the one; what it holds
 * must then be right, so that a broken date is not passed over for the next column.
 */
export const sourceReader = (
  source: ColumnSource,
  kind: Kind,
  marks: ReadonlySet<string>,
): SourceReader => {
  const columns = columnsOfSource(source).map((column): [string, Converter] => [
    column.column,
    converterOf(column, kind),
  ]);
  return (values) => {
    for (const [column, convert] of columns) {
      const raw = columnValue(values, column);
      if (isAbsent(raw, marks)) continue;
      const converted = convert(raw);
      return isTrouble(converted) ? { ...converted, column } : { column, value: converted.value };
    }
    return undefined;
  };
};

/** The columns of a source in the order in which they are asked. */
export const columnsOfSource = (source: ColumnSource): readonly Column[] => {
  if (typeof source === 'string') return [{ column: source }];
  if (!('firstOf' in source)) return [source];
  return source.firstOf.map((column) => (typeof column === 'string' ? { column } : column));
};
