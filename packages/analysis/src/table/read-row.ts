import type { Condition, JsonObject, JsonValue } from '@xinfang/pack';
import { isObject } from '../json/same-json.ts';
import { type Column, columnKey } from './columns.ts';
import { isRest, readJsonCell } from './fields.ts';
import { foldText } from './fold-text.ts';
import type { WantedConditions } from './merge-conditions.ts';
import type { FoundColumn } from './read-columns.ts';
import type { ReadCell } from './table.ts';
import { type CellProblem, cellProblem } from './table-problem.ts';
import type { TableTerms } from './table-terms.ts';
import { type CellReading, readTest } from './test-cell.ts';
import { TRUTH, valueNames } from './value-names.ts';

/** A row as it was understood: the parts of the rule for every column that the table has. */
export interface RowReading {
  /** As written; empty where the row has none. */
  readonly id: string;
  /** By the key of the field; undefined where its cell is empty. */
  readonly parts: ReadonlyMap<string, JsonValue | undefined>;
  readonly conditions: WantedConditions;
  /** The parts without a column of their own; undefined where the table has no such column. */
  readonly rest: JsonObject | undefined;
  readonly problems: readonly { readonly column: FoundColumn; readonly problem: CellProblem }[];
}

/** What one cell says of a rule. */
interface Saying {
  readonly id?: string;
  readonly part?: readonly [string, JsonValue | undefined];
  readonly conditions?: readonly [string | undefined, readonly Condition[]];
  readonly rest?: JsonObject;
  readonly problem?: CellProblem;
}

/** Reads the cells of a row by their columns. */
export const readRow = (
  cells: readonly ReadCell[],
  columns: readonly FoundColumn[],
  terms: TableTerms,
): RowReading => {
  const read = columns.map((found) => ({
    found,
    says: sayingOf(
      found.column,
      cells.find(({ column }) => column === found.letters),
      terms,
    ),
  }));
  return {
    id: read.find(({ says }) => says.id !== undefined)?.says.id ?? '',
    parts: new Map(read.flatMap(({ says }) => (says.part === undefined ? [] : [says.part]))),
    conditions: new Map(
      read.flatMap(({ says }) => (says.conditions === undefined ? [] : [says.conditions])),
    ),
    rest: read.find(({ says }) => says.rest !== undefined)?.says.rest,
    problems: read.flatMap(({ found, says: { problem } }) =>
      problem === undefined ? [] : [{ column: found, problem }],
    ),
  };
};

const sayingOf = (column: Column, cell: ReadCell | undefined, terms: TableTerms): Saying => {
  if (column.kind === 'note' || column.kind === 'layer') return {};
  const held = cell?.value;
  if (typeof held === 'object') return { problem: cellProblem('cell-without-value', {}) };
  const text = textOf(held);
  switch (column.kind) {
    case 'id':
      return { id: foldText(text ?? '') };
    case 'field': {
      const { key, read } = column.field;
      return said(
        text,
        undefined,
        (each) => read(each, terms.fields),
        (value) => ({ part: [key, value] }),
      );
    }
    case 'rest':
      return said(text, {}, restIn, (rest) => ({ rest }));
    case 'other-conditions':
      return said(text, [], otherConditions, (items) => ({ conditions: [undefined, items] }));
    case 'fact':
      return testing(column, text, (each) => factTest(each, column.id, terms));
    case 'named':
      return testing(column, text, (each) => named(each, column.id));
  }
};

const testing = (
  column: Column,
  text: string | undefined,
  read: (text: string) => CellReading<readonly Condition[]>,
): Saying => said(text, [], read, (items) => ({ conditions: [columnKey(column), items] }));

/** What the text of a cell says, or what an empty cell does; a cell that is wrong counts as empty. */
const said = <Value>(
  text: string | undefined,
  empty: Value,
  read: (text: string) => CellReading<Value>,
  put: (value: Value) => Saying,
): Saying => {
  if (text === undefined) return put(empty);
  const reading = read(text);
  return 'value' in reading ? put(reading.value) : { ...put(empty), problem: reading.problem };
};

/** What a cell holds as text: spreadsheets make numbers and truth values of what looks like them. */
const textOf = (value: string | number | boolean | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  return text.trim() === '' ? undefined : text;
};

/** What people write where nothing is asked. */
const ANY = /^(?:[-*/]+|—+|不限|任意|any)$/iu;

const factTest = (
  text: string,
  fact: string,
  { askedOf }: TableTerms,
): CellReading<readonly Condition[]> => {
  const asked = askedOf(fact);
  const read = asked && readTest(text, asked);
  if (read === undefined || ('problem' in read && ANY.test(foldText(text)))) return { value: [] };
  return 'value' in read ? { value: read.value.map((test) => ({ fact, ...test })) } : read;
};

const HOLDS = valueNames(TRUTH);

const named = (text: string, id: string): CellReading<readonly Condition[]> => {
  if (ANY.test(foldText(text))) return { value: [] };
  const holds = HOLDS.find(text);
  if (holds !== undefined)
    return { value: [holds ? { condition: id } : { not: { condition: id } }] };
  return {
    problem: cellProblem('unknown-value', { text: foldText(text), allowed: ['是', '否'] }),
  };
};

const otherConditions = (text: string): CellReading<readonly Condition[]> => {
  const read = readJsonCell(text);
  if ('problem' in read) return read;
  const items = Array.isArray(read.value) ? read.value : [read.value];
  return items.length > 0 && items.every(isObject)
    ? { value: items as unknown as readonly Condition[] }
    : { problem: cellProblem('bad-json', { text: '{ … }' }) };
};

const restIn = (text: string): CellReading<JsonObject> => {
  const read = readJsonCell(text);
  if ('problem' in read) return read;
  return isRest(read.value)
    ? { value: read.value }
    : { problem: cellProblem('bad-json', { text: '{ … }' }) };
};
