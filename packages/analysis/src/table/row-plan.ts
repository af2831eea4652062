import type { JsonObject, PackFiles, Rule } from '@xinfang/pack';
import { editJson } from '../json/edit-json.ts';
import { formatJson } from '../json/format-json.ts';
import { changeRule } from './change-rule.ts';
import { ALL_FIELDS, type Field, pathOf } from './fields.ts';
import { hasConditions } from './merge-conditions.ts';
import type { FoundColumn } from './read-columns.ts';
import { at, type PlacedRow } from './read-table.ts';
import {
  type RuleChange,
  ruleFilesIn,
  rulePath,
  schemaOfRules,
  writtenRule,
} from './rule-files.ts';
import { rootOf, ruleValue } from './table-of.ts';
import { type CellProblem, cellProblem, type TableProblem } from './table-problem.ts';
import { valueAt } from './value-at.ts';

/** What all rows are read against. */
export interface Surroundings {
  readonly own: PackFiles;
  /** The first row of each id. */
  readonly firstRows: ReadonlyMap<string, PlacedRow>;
  /** The rules of layers below that the pack itself does not write. */
  readonly base: ReadonlyMap<string, Rule>;
  /** The groups of the pack's own rules. */
  readonly groups: ReadonlyMap<string, string>;
}

/** What a row comes to: nothing where its rule stays as it is. */
export interface RowPlan {
  readonly change?: RuleChange;
  readonly problems: readonly TableProblem[];
}

/** What rows are read against, given all of them. */
export const surroundingsOf = (
  rows: readonly PlacedRow[],
  rules: readonly Rule[],
  own: PackFiles,
): Surroundings => {
  const isOwn = ({ group, id }: Rule): boolean => own[rulePath(group, id)] !== undefined;
  return {
    own,
    firstRows: new Map(rows.toReversed().map((row) => [row.id, row])),
    base: new Map(rules.filter((rule) => !isOwn(rule)).map((rule) => [rule.id, rule])),
    groups: new Map(ruleFilesIn(own).map(({ id, group }) => [id, group])),
  };
};

/** What a row does to the file of its rule. */
export const planRow = (row: PlacedRow, around: Surroundings): RowPlan => {
  const refused = idProblem(row, around) ?? baseProblem(row, around);
  if (refused !== undefined) return { problems: [at(row, idColumn(row), refused)] };
  if (around.base.has(row.id)) return { problems: [] };
  const group = row.table.terms.group.id;
  const written = writtenRule(around.own, group, row.id);
  const { value, fields } = changeRule(written ?? { id: row.id }, row, row.table.terms);
  const problems = row.problems.length > 0 ? [] : missingCells(row, written, value);
  return written !== undefined && fields.length === 0
    ? { problems }
    : { change: changeOf(row, value, fields, around.own), problems };
};

const changeOf = (
  { id, table }: PlacedRow,
  value: JsonObject,
  fields: readonly string[],
  own: PackFiles,
): RuleChange => {
  const group = table.terms.group.id;
  const file = rulePath(group, id);
  const before = own[file];
  if (before !== undefined)
    return { id, group, file, change: 'changed', fields, text: editJson(before, value) };
  const schema = schemaOfRules(own, group);
  const whole = schema === undefined ? value : { $schema: schema, ...value };
  return { id, group, file, change: 'added', text: `${formatJson(whole)}\n` };
};

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u;

const idProblem = (
  row: PlacedRow,
  { firstRows, groups }: Surroundings,
): CellProblem | undefined => {
  const { id, table } = row;
  if (id === '') return cellProblem('missing-id', {});
  if (!ID.test(id)) return cellProblem('bad-id', { text: id });
  const first = firstRows.get(id);
  if (first !== undefined && first !== row)
    return cellProblem('duplicate-id', {
      text: id,
      sheet: first.table.sheet,
      row: first.row,
    });
  const group = groups.get(id);
  return group === undefined || group === table.terms.group.id
    ? undefined
    : cellProblem('other-group', { text: id, group });
};

const baseProblem = (row: PlacedRow, { base }: Surroundings): CellProblem | undefined => {
  const below = base.get(row.id);
  const { terms } = row.table;
  if (below === undefined) return undefined;
  if (below.group !== terms.group.id)
    return cellProblem('other-group', { text: row.id, group: below.group });
  return changeRule(ruleValue(below), row, terms).fields.length === 0
    ? undefined
    : cellProblem('base-rule-changed', { text: row.id });
};

/** What a rule cannot be without: of an overlay's own words for a base rule only what it stated before. */
const missingCells = (
  row: PlacedRow,
  written: JsonObject | undefined,
  value: JsonObject,
): readonly TableProblem[] => {
  const lacks = (path: readonly string[]): boolean =>
    valueAt(value, path) === undefined &&
    (written === undefined || valueAt(written, path) !== undefined);
  const missing = ALL_FIELDS.filter(
    (field) => field.isRequired === true && lacks(pathOf(field)),
  ).map((field) => at(row, columnOf(row, field) ?? idColumn(row), missingCell(field, row)));
  const hasNone = written === undefined ? !hasConditions(rootOf(value)) : lacks(['conditions']);
  return hasNone
    ? [...missing, at(row, idColumn(row), cellProblem('missing-condition', {}))]
    : missing;
};

/** The column of a row's id. */
export const idColumn = ({ table }: PlacedRow): FoundColumn | undefined =>
  table.columns.find(({ column }) => column.kind === 'id');

const columnOf = ({ table }: PlacedRow, field: Field): FoundColumn | undefined =>
  table.columns.find(({ column }) => column.kind === 'field' && column.field === field);

/** A required part may lack its whole column. */
const missingCell = (field: Field, row: PlacedRow): CellProblem => {
  if (columnOf(row, field) !== undefined) return cellProblem('missing-cell', {});
  const column = `${field.name} ${field.key}`;
  const hint = {
    zh: `表里缺少“${column}”这一列。`,
    en: `The table lacks the column "${column}".`,
  };
  return cellProblem('missing-cell', {}, hint);
};
