/** A row of a register before the mapping: what its columns hold, by name. */
export type RowValues = Readonly<Record<string, unknown>>;

/**
 * What a column of a row holds: the column of that very name, else the nested one that a dotted name leads to, e.g. `a.b` or
 * `people.0.name`; undefined where there is none.
 */
export const columnValue = (values: RowValues, column: string): unknown => {
  if (Object.hasOwn(values, column)) return values[column];
  if (!column.includes('.')) return undefined;
  let value: unknown = values;
  for (const key of column.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
};

/** Whether a cell holds nothing: no value, only spaces, or a mark that the mapping declares to stand for nothing. */
export const isAbsent = (value: unknown, marks: ReadonlySet<string>): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'string') return false;
  const text = value.trim();
  return text === '' || marks.has(text);
};

/** Whether a value is a text, a number or a truth value. */
export const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
