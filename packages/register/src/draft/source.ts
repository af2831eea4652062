import type { Column, ColumnSource } from '../mapping/mapping-schema.ts';
import type { Trouble } from '../reject.ts';
import type { Kind } from './case-places.ts';
import { converterOf } from './convert.ts';
import { columnValue, isAbsent, type RowValues } from './row-values.ts';

/** What a row gave for one place of the case, and the column that gave it. */
export type Given = { readonly column: string; readonly value: unknown };

/** Where a place of the case gets its value from. */
export interface Source {
  /** What a row gives: nothing where its columns are empty. */
  read(values: RowValues): Given | Trouble | undefined;
  /** The column to blame where a row gave nothing, or what no case can hold. */
  blame(values: RowValues): string;
}

/** Whether a reading failed. */
export const isTrouble = (result: object): result is Trouble => 'code' in result;

/**
 * Compiles the source of a place. The first column that holds something is the one; what it holds must then be right, so
 * that a broken date is not passed over for the next column.
 */
export const compileSource = (
  source: ColumnSource,
  kind: Kind,
  marks: ReadonlySet<string>,
): Source => {
  const readers = columnsOfSource(source).map((column) => ({
    name: column.column,
    convert: converterOf(column, kind),
  }));
  return {
    read: (values) => {
      for (const { name, convert } of readers) {
        const raw = columnValue(values, name);
        if (isAbsent(raw, marks)) continue;
        const converted = convert(raw);
        return isTrouble(converted)
          ? { ...converted, column: name }
          : { column: name, value: converted.value };
      }
      return undefined;
    },
    blame: (values) => {
      const names = readers.map(({ name }) => name);
      const chosen = names.find((name) => !isAbsent(columnValue(values, name), marks));
      return chosen ?? (names[0] as string);
    },
  };
};

/** The columns of a source in the order in which they are asked. */
export const columnsOfSource = (source: ColumnSource): readonly Column[] => {
  if (typeof source === 'string') return [{ column: source }];
  if (!('firstOf' in source)) return [source];
  return source.firstOf.map((column) => (typeof column === 'string' ? { column } : column));
};
