import type { Where } from '../mapping/mapping-schema.ts';
import { columnValue, isAbsent, isScalar, type RowValues } from './row-values.ts';

/** Whether something holds of a row. */
export type Condition = (values: RowValues) => boolean;

/** Compiles a condition; without one it holds of every row. Values are compared as texts without the spaces around them. */
export const conditionOf = (where: Where | undefined, marks: ReadonlySet<string>): Condition => {
  if (where === undefined) return () => true;
  const missing = listed(where.missing);
  const present = listed(where.present);
  const equals = Object.entries(where.equals ?? {}).map(([column, values]) => ({
    column,
    texts: new Set<string | undefined>([values].flat().map((value) => String(value).trim())),
  }));
  const isMissing = (values: RowValues, column: string) =>
    isAbsent(columnValue(values, column), marks);
  return (values) =>
    missing.every((column) => isMissing(values, column)) &&
    present.every((column) => !isMissing(values, column)) &&
    equals.every(({ column, texts }) => texts.has(textOf(columnValue(values, column))));
};

/** The columns that a condition asks. */
export const columnsOfWhere = (where: Where | undefined): readonly string[] =>
  where === undefined
    ? []
    : [...listed(where.missing), ...listed(where.present), ...Object.keys(where.equals ?? {})];

const listed = (columns: string | readonly string[] | undefined): readonly string[] =>
  columns === undefined ? [] : typeof columns === 'string' ? [columns] : columns;

const textOf = (value: unknown): string | undefined =>
  isScalar(value) ? String(value).trim() : undefined;
