import type { EventType } from '@xinfang/matter';
import { allowed } from '../allowed.ts';
import type { EventMapping } from '../mapping/mapping-schema.ts';
import type { Trouble } from '../reject.ts';
import { columnValue, isAbsent, type RowValues } from './row-values.ts';
import { wordTable } from './words.ts';

/** The type of an event in a row, which has a day or not; `null` where it is none: the mapping says so, or nothing is there. */
export type TypeReader = (values: RowValues, hasDay: boolean) => EventType | null | Trouble;

/** Compiles the type of an event: one for every row, or what a column's words stand for. */
export const typeReader = ({ type }: EventMapping, marks: ReadonlySet<string>): TypeReader => {
  if (typeof type === 'string') return () => type;
  const { column } = type;
  const find = wordTable(type.values);
  const hint = allowed(Object.keys(type.values));
  const unknown: Trouble = { code: 'unknown-value', column, hint };
  return (values, hasDay) => {
    const word = columnValue(values, column);
    if (isAbsent(word, marks)) return hasDay ? unknown : null;
    const known = find(word);
    return known === undefined ? unknown : known;
  };
};
