import type { JsonObject, JsonValue } from '@xinfang/pack';
import { sameJson } from '../json/same-json.ts';
import { placedConditions } from './condition-cells.ts';
import { ALL_FIELDS, type Field, partKey, pathOf, writeField } from './fields.ts';
import { changedColumns, mergeConditions } from './merge-conditions.ts';
import type { RowReading } from './read-row.ts';
import { restOf, rootOf } from './table-of.ts';
import type { TableTerms } from './table-terms.ts';
import { valueAt, withValueAt } from './value-at.ts';

/** A rule with the changes of a row, and the keys of what it changes. */
export interface ChangedRule {
  readonly value: JsonObject;
  readonly fields: readonly string[];
}

/**
 * A written rule with what its row says in place of what it said; `{ id }` for a new one. What the table has no column for
 * stays, and what means the same stays as it was written.
 */
export const changeRule = (
  written: JsonObject,
  row: RowReading,
  terms: TableTerms,
): ChangedRule => {
  const withParts = changedFields(written, row, terms).reduce(
    ({ value, fields }: ChangedRule, field): ChangedRule => ({
      value: withValueAt(value, pathOf(field), row.parts.get(field.key)),
      fields: [...fields, field.key],
    }),
    { value: written, fields: [] },
  );
  return withRest(withConditions(withParts, written, row, terms), written, row, terms);
};

/** A cell that could not hold the part it stands for is empty, and says nothing of it: the column of the rest does. */
const changedFields = (written: JsonObject, row: RowReading, terms: TableTerms): readonly Field[] =>
  ALL_FIELDS.filter((field) => {
    if (!row.parts.has(field.key)) return false;
    const [was, wanted] = [valueAt(written, pathOf(field)), row.parts.get(field.key)];
    if (wanted === undefined && writeField(field, was, terms.fields) === undefined) return false;
    return meaning(was) !== meaning(wanted);
  });

/** Line ends inside a text are those of the spreadsheet. */
const meaning = (value: JsonValue | undefined): string =>
  partKey(typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value);

const withConditions = (
  { value, fields }: ChangedRule,
  written: JsonObject,
  { conditions }: RowReading,
  terms: TableTerms,
): ChangedRule => {
  const root = rootOf(written);
  const placed = placedConditions(root, terms.askedOf);
  const changed = changedColumns(placed, conditions);
  if (changed.length === 0) return { value, fields };
  const merged = mergeConditions(root, placed, conditions);
  return {
    value: withValueAt(value, ['conditions'], merged as unknown as JsonValue | undefined),
    fields: [...fields, ...changed.map((column) => column ?? 'conditions')],
  };
};

const withRest = (
  { value, fields }: ChangedRule,
  written: JsonObject,
  { rest }: RowReading,
  terms: TableTerms,
): ChangedRule => {
  const was = restOf(written, terms);
  if (rest === undefined || sameJson(was, rest)) return { value, fields };
  const without = leavesOf(was).reduce(
    (object, [path]) => withValueAt(object, path, undefined),
    value,
  );
  return {
    value: leavesOf(rest).reduce(
      (object, [path, leaf]) => withValueAt(object, path, leaf),
      without,
    ),
    fields: [...fields, 'rest'],
  };
};

const leavesOf = (
  value: JsonObject,
  path: readonly string[] = [],
): readonly (readonly [readonly string[], JsonValue])[] =>
  Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    return typeof member === 'object' && member !== null && !Array.isArray(member)
      ? leavesOf(member as JsonObject, here)
      : [[here, member] as const];
  });
