import type { Condition, Group, JsonObject, JsonValue, Pack, PackFiles, Rule } from '@xinfang/pack';
import { packAsWritten } from './as-written.ts';
import {
  allColumns,
  type Column,
  choicesOf,
  conditionColumns,
  headerOf,
  widthOf,
} from './columns.ts';
import { conditionCells, factColumn, namedColumn, placedConditions } from './condition-cells.ts';
import { ALL_FIELDS, asText, pathOf, writeField, writeRest } from './fields.ts';
import { writtenRule } from './rule-files.ts';
import type { Table, TableCell } from './table.ts';
import { type TableTerms, tableTerms } from './table-terms.ts';
import { valueAt, withValueAt } from './value-at.ts';

/** What a column says of a rule of a layer below. */
export const BASE_MARK = '下层规则';

/**
 * A decision group as a table: a row for each rule in order of priority, a column for each fact, group and named condition
 * that its rules read. `own` are the files of the pack that the table is of; rules of layers below stand in it marked as such.
 * What fits no cell stands as JSON in a column for it, so that nothing is lost.
 *
 * @example
 * tableOf(pack, nationalFiles, 'admission').columns[0].header // '编号 id (admission)'
 * @throws RangeError where the pack has no such group.
 */
export const tableOf = (loaded: Pack, own: PackFiles, group: string): Table => {
  const pack = packAsWritten(loaded);
  const found = pack.groups.find(({ id }) => id === group);
  if (found === undefined) throw new RangeError(`no group ${group}`);
  const terms = tableTerms(pack, found);
  const rules = rulesInOrder(pack, own, found);
  const roots = rules.flatMap(({ value }) =>
    rootOf(value) === undefined ? [] : [rootOf(value) as Condition],
  );
  const columns = allColumns(conditionColumns(roots, terms), {
    layer: rules.some(({ isBase }) => isBase),
    rest: rules.some(({ value }) => writeRest(restOf(value, terms)) !== undefined),
  });
  return {
    id: group,
    name: sheetName(found),
    columns: columns.map((column) => writtenColumn(column, terms)),
    rows: rules.map(({ value, isBase }) => ({
      cells: cellsOf(value, columns, terms, isBase),
      ...(isBase ? { isBase } : {}),
    })),
  };
};

/**
 * The tables of all groups of a pack, as {@link tableOf} makes them, in the order in which groups are decided.
 *
 * @example
 * tablesOf(pack, nationalFiles).map(({ id }) => id) // ['admission', 'dispatch', 'procedure', 'simplified', 'flags']
 */
export const tablesOf = (pack: Pack, own: PackFiles): readonly Table[] =>
  pack.groups.map(({ id }) => tableOf(pack, own, id));

const writtenColumn = (column: Column, terms: TableTerms): Table['columns'][number] => {
  const choices = choicesOf(column, terms);
  return {
    header: headerOf(column, terms),
    width: widthOf(column),
    ...(choices === undefined ? {} : { choices }),
  };
};

/** The name that a group's sheet gets: spreadsheets allow 31 characters, and not all. */
export const sheetName = ({ id, label }: Group): string =>
  label.zh
    .replaceAll(/[\\/?*[\]:'\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 31) || id.slice(0, 31);

interface TableRule {
  readonly value: JsonObject;
  readonly isBase: boolean;
}

/** The rules of a group as their own file writes them, by falling priority. */
const rulesInOrder = (pack: Pack, own: PackFiles, group: Group): readonly TableRule[] =>
  pack.rules
    .filter((rule) => rule.group === group.id)
    .map((rule) => {
      const written = writtenRule(own, group.id, rule.id);
      return { value: written ?? ruleValue(rule), isBase: written === undefined };
    });

/** A loaded rule as its file would write it. */
export const ruleValue = ({ group: _group, ...rule }: Rule): JsonObject =>
  rule as unknown as JsonObject;

/** The conditions of a written rule; undefined where it states none. */
export const rootOf = (value: JsonObject): Condition | undefined =>
  value['conditions'] as unknown as Condition | undefined;

/** The cells of a rule in the columns of a table. */
export const cellsOf = (
  value: JsonObject,
  columns: readonly Column[],
  terms: TableTerms,
  isBase = false,
): readonly TableCell[] => {
  const placed = placedConditions(rootOf(value), terms.askedOf);
  const conditions = conditionCells(placed, terms.askedOf);
  return columns.map((column): TableCell => {
    switch (column.kind) {
      case 'id':
        return asText(value['id']);
      case 'field':
        return writeField(column.field, valueAt(value, pathOf(column.field)), terms.fields);
      case 'fact':
        return conditions.get(factColumn(column.id));
      case 'named':
        return conditions.get(namedColumn(column.id));
      case 'other-conditions':
        return conditions.get(undefined);
      case 'rest':
        return writeRest(restOf(value, terms));
      case 'layer':
        return isBase ? BASE_MARK : undefined;
      default:
        return undefined;
    }
  });
};

/** The parts of a rule that no other column holds; `$schema` belongs to the file. */
export const restOf = (value: JsonObject, terms: TableTerms): JsonObject => {
  const { $schema: _, id: __, conditions: ___, ...parts } = value;
  return ALL_FIELDS.reduce((rest: JsonObject, field): JsonObject => {
    const part = valueAt(rest, pathOf(field));
    return part === undefined || !isHeld(part, writeField(field, part, terms.fields))
      ? rest
      : withValueAt(rest, pathOf(field), undefined);
  }, parts);
};

/** An empty list has no cell, and needs none. */
const isHeld = (part: JsonValue, cell: TableCell): boolean =>
  cell !== undefined || (Array.isArray(part) && part.length === 0);
