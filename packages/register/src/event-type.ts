import type { EventType } from '@xinfang/matter';
import { allowed } from './convert.ts';
import type { EventMapping } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import { columnValue, isAbsent, type RowValues } from './row-values.ts';

/** The type of an event in a row; `null` where the mapping says that the step is no event. */
export type TypeReader = (values: RowValues) => EventType | null | Trouble;

/** Compiles the type of an event: one for every row, or what a column's words stand for. */
export const typeReader = ({ type }: EventMapping, marks: ReadonlySet<string>): TypeReader => {
  if (typeof type === 'string') return () => type;
  const { column } = type;
  const table = new Map(Object.entries(type.values));
  const unknown: Trouble = { code: 'unknown-value', column, hint: allowed([...table.keys()]) };
  return (values) => {
    const word = columnValue(values, column);
    if (isAbsent(word, marks)) return unknown;
    const known = table.get(String(word).trim());
    return known === undefined ? unknown : known;
  };
};
