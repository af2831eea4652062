import type { Condition, JsonValue } from '@xinfang/pack';
import { jsonKey } from '../json/same-json.ts';
import { itemsIn, itemsKey, itemsOf, type PlacedCondition } from './condition-cells.ts';

/** The conditions that the cells of a row ask for, by column; columns that the table does not have are not in it. */
export type WantedConditions = ReadonlyMap<string | undefined, readonly Condition[]>;

/** The columns whose conditions a row changes. */
export const changedColumns = (
  placed: readonly PlacedCondition[],
  wanted: WantedConditions,
): readonly (string | undefined)[] =>
  [...wanted]
    .filter(
      ([column, items]) => itemsKey(column, items) !== itemsKey(column, itemsIn(placed, column)),
    )
    .map(([column]) => column);

/**
 * A rule's conditions with those of the changed columns in place of theirs, all others where they stood; undefined where
 * none is left.
 */
export const mergeConditions = (
  root: Condition | undefined,
  placed: readonly PlacedCondition[],
  wanted: WantedConditions,
): Condition | undefined => {
  const changed = changedColumns(placed, wanted);
  if (changed.length === 0) return root;
  const left = new Map(changed.map((column) => [column, wanted.get(column) ?? []]));
  const kept = placed.flatMap(({ item, column }) => {
    const items = left.get(column);
    if (items === undefined) return [item];
    if (column === undefined) return takeSame(left, items, item);
    left.set(column, []);
    return items;
  });
  return rootOf([...kept, ...[...left.values()].flat()], root);
};

/** Of the other conditions those that stay keep their places. */
const takeSame = (
  left: Map<string | undefined, readonly Condition[]>,
  items: readonly Condition[],
  item: Condition,
): readonly Condition[] => {
  const at = items.findIndex((each) => keyOf(each) === keyOf(item));
  if (at < 0) return [];
  left.set(undefined, items.toSpliced(at, 1));
  return [item];
};

const keyOf = (item: Condition): string => jsonKey(item as unknown as JsonValue);

/** A rule's root is no bare test; one tree alone stands there as it is, where it did before. */
const rootOf = (
  items: readonly Condition[],
  before: Condition | undefined,
): Condition | undefined => {
  const [only, ...others] = items;
  if (only === undefined) return undefined;
  const isTree = 'any' in only || ('not' in only && before !== undefined && 'not' in before);
  const wasList = before !== undefined && 'all' in before;
  return others.length === 0 && isTree && !wasList ? only : { all: items };
};

/** Whether a rule has conditions at all. */
export const hasConditions = (root: Condition | undefined): boolean => itemsOf(root).length > 0;
