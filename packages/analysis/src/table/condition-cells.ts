import type { Condition, JsonValue, Leaf } from '@xinfang/pack';
import { jsonKey } from '../json/same-json.ts';
import type { TableCell } from './table.ts';
import { type Asked, type FactTest, testKey, writeTest } from './test-cell.ts';

/** The conditions that all must hold, each with the column that shows it; `undefined` goes to the column of other conditions. */
export interface PlacedCondition {
  readonly item: Condition;
  readonly column: string | undefined;
}

/** What the columns of a table ask, by fact; undefined for what is no fact. */
export type AskedOf = (fact: string) => Asked | undefined;

const OPPOSITES: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};

/** The column of a fact. */
export const factColumn = (fact: string): string => `[${fact}]`;
/** The column of a named condition. */
export const namedColumn = (id: string): string => `{${id}}`;

const isLeaf = (condition: Condition): condition is Leaf => 'fact' in condition;

/** The test that a condition is, or the opposite of; undefined where it is none. */
export const leafOf = (condition: Condition): Leaf | undefined => {
  if (isLeaf(condition)) return condition;
  if (!('not' in condition) || !isLeaf(condition.not)) return undefined;
  const operator = OPPOSITES[condition.not.operator];
  return operator === undefined ? undefined : { ...condition.not, operator };
};

/** The named condition that must hold, or must not; undefined where it is none. */
export const namedOf = (
  condition: Condition,
): { readonly id: string; readonly holds: boolean } | undefined => {
  if ('condition' in condition) return { id: condition.condition, holds: true };
  return 'not' in condition && 'condition' in condition.not
    ? { id: condition.not.condition, holds: false }
    : undefined;
};

/** The conditions that must hold together at the root of a rule. */
export const itemsOf = (root: Condition | undefined): readonly Condition[] => {
  if (root === undefined) return [];
  return 'all' in root ? root.all : [root];
};

/**
 * Gives each condition of a rule its column: a fact's where the tests of it fit into one cell, a named condition's, or none.
 *
 * @example
 * placedConditions({ all: [{ condition: 'organ' }] }, () => undefined) // [{ item: { condition: 'organ' }, column: '{organ}' }]
 */
export const placedConditions = (
  root: Condition | undefined,
  askedOf: AskedOf,
): readonly PlacedCondition[] => {
  const taken = new Map<string, readonly FactTest[]>();
  const place = (item: Condition): string | undefined => {
    const [column, tests] = columnOf(item);
    if (column === undefined) return undefined;
    const all = [...(taken.get(column) ?? []), ...tests];
    if (!fits(column, all, askedOf)) return undefined;
    taken.set(column, all);
    return column;
  };
  return itemsOf(root).map((item) => ({ item, column: place(item) }));
};

const columnOf = (item: Condition): readonly [string | undefined, readonly FactTest[]] => {
  const leaf = leafOf(item);
  if (leaf !== undefined) return [factColumn(leaf.fact), [leaf]];
  const named = namedOf(item);
  if (named === undefined) return [undefined, []];
  return [namedColumn(named.id), [{ operator: 'equal', value: named.holds }]];
};

const fits = (column: string, tests: readonly FactTest[], askedOf: AskedOf): boolean => {
  if (column.startsWith('{')) return tests.length === 1;
  const asked = askedOf(column.slice(1, -1));
  return asked !== undefined && writeTest(tests, asked) !== undefined;
};

/** The cells of a rule's conditions by column, `undefined` for the column of other conditions. */
export const conditionCells = (
  placed: readonly PlacedCondition[],
  askedOf: AskedOf,
): ReadonlyMap<string | undefined, TableCell> => {
  const columns = new Set(placed.map(({ column }) => column));
  return new Map(
    [...columns].map((column) => [column, cellOf(column, itemsIn(placed, column), askedOf)]),
  );
};

/** The conditions that stand in a column. */
export const itemsIn = (
  placed: readonly PlacedCondition[],
  column: string | undefined,
): readonly Condition[] => placed.filter((each) => each.column === column).map(({ item }) => item);

const cellOf = (
  column: string | undefined,
  items: readonly Condition[],
  askedOf: AskedOf,
): TableCell => {
  if (column === undefined) return JSON.stringify(items.length === 1 ? items[0] : items);
  const [first] = items;
  if (first === undefined) return undefined;
  if (column.startsWith('{')) return namedOf(first)?.holds === true ? '是' : '否';
  const asked = askedOf(column.slice(1, -1));
  return (
    asked &&
    writeTest(
      items.flatMap((item) => leafOf(item) ?? []),
      asked,
    )
  );
};

/** What the conditions in a column mean, so that they can be compared whatever their order and writing. */
export const itemsKey = (column: string | undefined, items: readonly Condition[]): string => {
  if (column === undefined)
    return items
      .map((item) => jsonKey(item as unknown as JsonValue))
      .toSorted()
      .join('\n');
  if (column.startsWith('{')) return JSON.stringify(items.map((item) => namedOf(item)?.holds));
  return testKey(items.flatMap((item) => leafOf(item) ?? []));
};
